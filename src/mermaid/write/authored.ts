/** Words that CSS takes for a colour and that say nothing of an author's choice. */
const plain = /^(?:none|transparent|inherit|currentcolor)$/i;

/**
 * Which colours in a drawing its author has chosen: those that stand in the source
 * where a colour is given. All others are mermaid's, and follow the page's theme.
 */
export class AuthoredColours {
  readonly #source: string;
  readonly #known = new Map<string, boolean>();

  constructor(source: string) {
    this.#source = source.toLowerCase().replaceAll(' ', '');
  }

  has(value: string): boolean {
    const known = this.#known.get(value);
    if (known !== undefined) return known;
    const has = this.#look(value.toLowerCase().replaceAll(' ', ''));
    this.#known.set(value, has);
    return has;
  }

  #look(value: string): boolean {
    if (plain.test(value) || value === '') return false;
    if (!/^[a-z]+$/.test(value)) return this.#source.includes(value);
    // A name of a colour may be any word of a label.
    return new RegExp(`(?:[:=]["']?|\\n(?:box|rect))${value}(?![\\w-])`).test(this.#source);
  }
}
