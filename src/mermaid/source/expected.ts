/**
 * What mermaid's parsers say they expected, in an author's words. They name the
 * tokens of their grammars, which only their authors know.
 */

const END = 'the end of the diagram';
const NEW_LINE = 'a new line';
const NAME = 'a name';

/** Tokens that can be said; others are left out. */
const tokens: Record<string, string> = {
  '1': END,
  EOF: END,
  NEWLINE: NEW_LINE,
  NL: NEW_LINE,
  SQE: '`]`',
  PE: '`)`',
  DOUBLECIRCLEEND: '`)))`',
  STADIUMEND: '`])`',
  SUBROUTINEEND: '`]]`',
  CYLINDEREND: '`)]`',
  DIAMOND_STOP: '`}`',
  PIPE: '`|`',
  STRUCT_STOP: '`}`',
  BLOCK_STOP: '`}`',
  RBRACE: '`}`',
  LBRACE: '`{`',
  COLON: '`:`',
  COMMA: '`,`',
  IDENTIFYING: '`--`',
  NON_IDENTIFYING: '`..`',
  STR: 'a text in quotes',
  STRING: 'a text in quotes',
  STRING2: 'a text in quotes',
  NUM: 'a number',
  NUMBER: 'a number',
  NUMBER2: 'a number',
  INT: 'a number',
  NUMBER_WITH_DECIMAL: 'a number',
  WARDLEY_NUMBER: 'a number with a point, such as 0.5',
  ID: NAME,
  ALPHA: NAME,
  ACTOR: NAME,
  NODE_ID: NAME,
  NODE_STRING: NAME,
  ATTRIBUTE_WORD: NAME,
  IDENTIFIER: NAME,
  NODE_DEND: 'the end of the label',
  TXT: '`:` and a text',
  taskData: 'a `:` with data behind it',
  LOW_RISK: '`low`',
  MED_RISK: '`medium`',
  HIGH_RISK: '`high`',
};

/** More than these say nothing any more. */
const MOST = 5;

function list(names: readonly string[]): string {
  const said = [...new Set(names.map(word).filter((name) => name !== undefined))];
  // That nothing should follow tells no one what was meant.
  if (said.length === 0 || said.length > MOST || said.join() === END) return '';
  const last = said.pop()!;
  return `, expected ${said.length > 0 ? `${said.join(', ')} or ${last}` : last}`;
}

function word(name: string): string | undefined {
  if (tokens[name]) return tokens[name];
  // What is no name of a token stands for itself.
  return /^[A-Z][A-Z\d_]*$|^[a-z]+_[a-z_]+$|^idString|^unqString/.test(name)
    ? undefined
    : `\`${name}\``;
}

/**
 * @param found the text at which reading stopped; empty at the end of everything
 * @param names of the tokens that would have fitted
 */
export function misfit(found: string, names: readonly string[]): string {
  const what =
    found === '' ? END : found.trim() === '' ? 'the end of the line' : `\`${clip(found)}\``;
  const expected = list(names);
  return `Found ${what}${expected || ', which does not fit here'}.`;
}

const clip = (text: string) =>
  text.trim().length > 40 ? `${text.trim().slice(0, 39)}…` : text.trim();

/** The tokens that a parser of langium or chevrotain lists. */
export function namesIn(text: string): string[] {
  const single = /token of type '?([^'\s]+)'?/.exec(text)?.[1];
  if (single) return [single];
  return [...text.matchAll(/\[([^\]]*\]?)\]/g)].map((match) => match[1]!.split(',')[0]!.trim());
}
