/**
 * Whether a paragraph is a module's `import` or `export`, as the grammar of
 * ECMAScript 2025 (16.2.2, 16.2.3) and of TypeScript's types has them. A sentence
 * that begins with the word is none: "import data from the old system". Nothing
 * runs either way; this decides what an author is told.
 */
export function isModule(paragraph: string): boolean {
  // What is longer is looked at no further: it has told by then.
  const text = paragraph.slice(0, 4000);
  return IMPORT.test(text) || EXPORTS.some((one) => one.test(text));
}

const NAME = '[\\p{L}_$][\\p{L}\\p{N}_$]*';
const STRING = `(?:"[^"\\n]*"|'[^'\\n]*')`;
/** Where a statement ends: by a sign, by a comment, or with its line. */
const END = '[^\\S\\n]*(?:;|//|/\\*|\\n|$)';
const STAR = `\\*\\s*(?:as\\s+${NAME}\\s*)?`;
const LIST = '\\{[^{}]*\\}\\s*';
const FROM = `from\\s*${STRING}(?:\\s*with\\s*\\{[^{}]*\\})?${END}`;

const IMPORT = new RegExp(
  `^import(?:\\s*${STRING}${END}|\\s*(?:type\\s+)?(?:(?<![\\w$])${NAME}\\s*(?:,\\s*(?:${STAR}|${LIST}))?|${STAR}|${LIST})${FROM})`,
  'u',
);

const EXPORTS = [
  `\\s*(?:type\\s*)?(?:${STAR}|${LIST})${FROM}`,
  `\\s*${LIST}(?:;|$)`,
  `\\s+(?:declare\\s+)?(?:const|let|var)\\s+(?:${NAME}\\s*(?:[=,;:]|$)|[{[])`,
  `\\s+(?:default\\s+)?(?:async\\s+)?function\\s*\\*?\\s*(?:${NAME})?\\s*[(<]`,
  `\\s+(?:default\\s+)?(?:abstract\\s+)?class\\s*(?:${NAME}\\s*)?(?:extends\\s+[^{}\\n]+)?\\{`,
  // An expression: what begins as one, or is nothing but a name.
  `\\s+default\\s*(?:[({\\["'\`!]|\\d|new\\s|async\\s*\\(|${NAME}\\s*(?:[({[.;=]\\S|;|$))`,
  `\\s+(?:type|interface|enum|namespace)\\s+${NAME}\\s*[=<{]`,
].map((rest) => new RegExp(`^export${rest}`, 'u'));
