import { createHash } from 'node:crypto';
import { TAIL_LENGTH, TAIL_LETTERS } from '../../authoring/ids.ts';
import type { Desk } from '../../authoring/desk.ts';
import { parseBody } from '../../body/parse.ts';
import type { ImportDesk } from '../../import/draft/desk.ts';
import type { Draft } from '../../import/draft/index.ts';
import { withoutDiagram } from '../../import/mdx/without-diagram.ts';
import type { Note } from '../../import/report/index.ts';
import { withoutHomes, withoutSecrets } from '../../import/redact.ts';
import { drawFence } from '../diagrams.ts';

/** A document whose text can be read. */
export interface Document {
  name: string;
  text: string;
  notes: Note[];
}

/** What drafts are made with, from what new entries are written with. */
export const importDesk = ({ site, graph, taken, today }: Desk): ImportDesk => ({
  site,
  graph,
  taken,
  today,
  digest,
  tailOf,
});

/** Twelve hexadecimal digits: two of a million texts meet once in five hundred bases. */
export const digest = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 12);

/** The tail of an id, which follows from a text instead of chance. */
function tailOf(text: string): string {
  const bytes = createHash('sha256').update(text).digest();
  return [...bytes.subarray(0, TAIL_LENGTH)]
    .map((byte) => TAIL_LETTERS[byte % TAIL_LETTERS.length])
    .join('');
}

/** How often a text is looked through again after what was found in it is gone. */
const ROUNDS = 5;

/** Documents without secrets and home folders, each told with its line. The scanners are loaded when they are needed. */
export async function redacted(documents: readonly Document[]): Promise<Document[]> {
  const { scanFiles } = await import('../secrets/scan.ts');
  const encoder = new TextEncoder();
  const out = documents.map(({ name, text, notes }): Document => {
    const homes = withoutHomes(text);
    const message = 'Found the home folder of an account. It was replaced by "~".';
    return {
      name,
      text: homes.text,
      notes: [...notes, ...homes.lines.map((line) => ({ line, message }))],
    };
  });
  for (let round = 1; round <= ROUNDS; round += 1) {
    const found = await scanFiles(
      out.map(({ text }, index) => ({ path: String(index), bytes: encoder.encode(text) })),
    );
    if (found.size === 0) break;
    for (const [index, secrets] of found) {
      const document = out[Number(index)]!;
      document.text = withoutSecrets(document.text, secrets, { isLast: round > 1 });
      if (round > 1) continue;
      for (const { what, line } of secrets) {
        const told = document.notes.some(
          (one) => one.line === line && one.message.includes(`(${what})`),
        );
        if (told) continue;
        document.notes.push({
          line,
          isUrgent: true,
          message: `Found what looks like a secret (${what}). It was not copied; replace it where it is used, for it is known to whoever can read the document.`,
        });
      }
    }
  }
  return out;
}

/** Makes blocks of code of the diagrams that cannot be drawn, which only drawing tells. */
export async function withSoundDiagrams(draft: Draft): Promise<void> {
  const [incident] = draft.entries;
  if (!incident || !/^\s*(?:`{3,}|~{3,})\s*mermaid/im.test(incident.body)) return;
  // From the last one on, so that lines above stay what they are.
  for (const fence of parseBody(incident.body, 'mdx').fences.toReversed()) {
    const drawn = await drawFence(fence);
    if (!('fault' in drawn)) continue;
    incident.body = withoutDiagram(incident.body, fence.line);
    draft.notes.push({
      line: 1,
      message: `Found a diagram that mermaid cannot draw: ${drawn.fault.message} It is kept as a block of code.`,
    });
  }
}
