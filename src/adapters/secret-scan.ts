import { lintSource } from '@secretlint/core';
import { rules as recommended } from '@secretlint/secretlint-rule-preset-recommend';
import type { Position } from '../diagnostics/diagnostic.ts';
import { decode } from '../reader/decode.ts';
import type { SourceFile } from '../reader/source.ts';
import { formsIn } from './secret-forms.ts';

/** Characters that are scanned at once: the scanner takes a quarter of a millisecond a text, however short. */
const BATCH = 500_000;

const scanners = recommended
  // Its comments would set the scanner aside without a reason; "silenced" does that with one.
  .filter(({ meta }) => meta.id !== '@secretlint/secretlint-rule-filter-comments')
  .map((rule) => ({ id: rule.meta.id, rule, options: {} }));

/** Something in a file that must not be there. */
export interface Secret extends Position {
  /** What it is, in the scanner's words, without the secret itself. */
  what: string;
}

/** Every secret in a text, in order. */
async function secretsIn(content: string): Promise<Secret[]> {
  const { messages } = await lintSource({
    source: { content, filePath: 'entry.md', ext: '.md', contentType: 'text' },
    options: {
      config: { rules: scanners },
      maskSecrets: true,
      noPhysicFilePath: true,
    },
  });
  const found = messages.map(({ message, range }) => ({
    // "found GitHub Token(***): ****" → "GitHub Token".
    what: message.replace(/^found (.*?)(?:\(\*+\))?: \*[^]*$/, '$1'),
    index: range[0],
  }));
  found.push(...formsIn(content));
  const seen = new Set<number>();
  return found
    .toSorted((a, b) => a.index - b.index)
    .filter(({ index }) => !seen.has(index) && seen.add(index))
    .map(({ what, index }) => {
      const before = content.slice(0, index).split('\n');
      return { what, line: before.length, column: before.at(-1)!.length + 1 };
    });
}

/** The secrets in each file, by its path; only files in which there are some. */
export async function scanFiles(files: readonly SourceFile[]): Promise<Map<string, Secret[]>> {
  const found = new Map<string, Secret[]>();
  let batch: [string, string][] = [];
  let size = 0;
  const close = async () => {
    if ((await secretsIn(batch.map(([, text]) => text).join('\n\n'))).length > 0) {
      for (const [file, text] of batch) {
        const secrets = await secretsIn(text);
        if (secrets.length > 0) found.set(file, secrets);
      }
    }
    [batch, size] = [[], 0];
  };
  for (const { path, bytes } of files) {
    const text = decode(bytes).text ?? '';
    batch.push([path, text]);
    size += text.length;
    if (size > BATCH) await close();
  }
  await close();
  return found;
}
