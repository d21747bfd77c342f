import { lintSource } from '@secretlint/core';
import { secretLintProfiler } from '@secretlint/profiler';
import { rules as recommended } from '@secretlint/secretlint-rule-preset-recommend';
import type { Position } from '../../diagnostics/diagnostic.ts';
import { decode } from '../../reader/decode.ts';
import type { SourceFile } from '../../reader/source.ts';
import { formsIn } from './forms.ts';
import { valuesIn } from './values.ts';

/** Characters that are scanned at once: the scanner takes a quarter of a millisecond a text, however short. */
const BATCH = 500_000;

// It measures each rule on each text, which takes time, and keeps that as long as the program runs.
secretLintProfiler.setEnabled(false);

const scanners = recommended
  // Its comments would set the scanner aside without a reason; "silenced" does that with one.
  .filter(({ meta }) => meta.id !== '@secretlint/secretlint-rule-filter-comments')
  .map((rule) => ({ id: rule.meta.id, rule, options: {} }));

/** Something in a file that must not be there. */
export interface Secret extends Position {
  /** What it is, in the scanner's words, without the secret itself. */
  what: string;
  /** The secret itself, which nothing may tell. */
  text: string;
}

/** Fewer different signs in its random part make a token one that stands for others: "ghp_xxxx…". */
const LEAST_SIGNS = 5;

function isFilledIn(token: string): boolean {
  const parts = token.match(/[A-Za-z\d]{16,}/g);
  return parts !== null && parts.every((part) => new Set(part).size < LEAST_SIGNS);
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
    end: range[1],
  }));
  const told: typeof found = [];
  // What is found in two ways is told once, by the way that knows more of it.
  for (const one of [...found, ...formsIn(content), ...valuesIn(content)]) {
    if (isFilledIn(content.slice(one.index, one.end))) continue;
    if (!told.some(({ index, end }) => one.index < end && index < one.end)) told.push(one);
  }
  return told
    .toSorted((a, b) => a.index - b.index)
    .map(({ what, index, end }) => {
      const before = content.slice(0, index).split('\n');
      const text = content.slice(index, end);
      return { what, text, line: before.length, column: before.at(-1)!.length + 1 };
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
