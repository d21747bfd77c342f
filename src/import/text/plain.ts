/** Signs that decorate a heading or an item and say nothing that its words do not. */
const DECORATION =
  /(?:[\p{Extended_Pictographic}\u{1f1e6}-\u{1f1ff}\ufe0f\u200d\u20e3]|[ðğ]Ÿ[^\sA-Za-z0-9]{0,3})+/gu;

/** Text without inline markup: marks of stress and code, links reduced to what they show. */
export function plain(text: string): string {
  return text
    .replace(/!?\[([^\][]*)\]\([^()\s]{0,2000}(?:\([^()\s]{0,200}\))?[^()]{0,200}\)/g, '$1')
    .replace(/!?\[([^\][]+)\]\[[^\][]*\]/g, '$1')
    .replace(/<(https?:[^<>\s]+)>/g, '$1')
    .replace(/\*\*|__|~~|`/g, '')
    .replace(/(?<![\w*])\*(?=[^\s*])([^*]*)\*(?!\w)/g, '$1')
    .replace(/(?<![\w_])_(?=[^\s_])([^_]*)_(?!\w)/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Plain text without emoji. */
export const undecorated = (text: string) =>
  plain(text.replace(/([0-9])\ufe0f?\u20e3/gu, '$1. ').replace(DECORATION, ' '));

/** What a heading says, for comparing: lower case, without emoji, numbering, brackets at its end and a colon. */
export function headingKey(text: string): string {
  return undecorated(text)
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/^(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+/, '')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/[\s:?!.]+$/, '');
}

/** Letters of a sentence that becomes a title. */
const MOST = 140;

/** The first sentence of a text, cut at a word where it is longer than a title. */
export function firstSentence(text: string): string {
  const said = plain(text);
  const end = /[.!?](?=\s+[\p{Lu}"'(])/u.exec(said.slice(0, 2000));
  const sentence = end ? said.slice(0, end.index) : said.replace(/[.:]$/, '');
  if (sentence.length <= MOST) return sentence;
  const cut = sentence.slice(0, MOST);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), MOST / 2)).trimEnd()} …`;
}
