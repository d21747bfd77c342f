import { lintSource } from '@secretlint/core';
import { rules as recommended } from '@secretlint/secretlint-rule-preset-recommend';
import type { Secret } from './secret-scan.ts';

const scanners = recommended
  // Its comments would set the scanner aside without a reason; "silenced" does that with one.
  .filter(({ meta }) => meta.id !== '@secretlint/secretlint-rule-filter-comments')
  .map((rule) => ({ id: rule.meta.id, rule, options: {} }));

/** A signed token: two parts that begin as `{"` does in Base64, and a signature. No rule of Secretlint knows it. */
const jwt = /\beyJ[\w-]{8,1000}\.eyJ[\w-]{4,4000}\.[\w-]{16}/g;

/** Every secret in a text, in order. */
export async function secretsIn(content: string): Promise<Secret[]> {
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
  for (const match of content.matchAll(jwt)) {
    found.push({ what: 'JSON Web Token', index: match.index });
  }
  const seen = new Set<number>();
  return found
    .toSorted((a, b) => a.index - b.index)
    .filter(({ index }) => !seen.has(index) && seen.add(index))
    .map(({ what, index }) => {
      const before = content.slice(0, index).split('\n');
      return { what, line: before.length, column: before.at(-1)!.length + 1 };
    });
}
