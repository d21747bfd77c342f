import { didYouMean } from '../diagnostics/suggest.ts';
import { componentNamed, knownNames, plainElements } from './elements/index.ts';
import type { Faults } from './faults.ts';
import { tagAt, type Tag } from './tags.ts';

/**
 * Turns the faults at which the parser stops into an author's words, one after the
 * other. After each, the tag is taken out of the text that is parsed, and with it
 * what would only be a consequence.
 */
export class Recovery {
  /** Tags that opened in vain: what closes them later is no second fault. */
  readonly #open: string[] = [];
  readonly #source: string;
  readonly #faults: Faults;

  readonly #firstLine: number;

  constructor(source: string, faults: Faults, firstLine: number) {
    this.#firstLine = firstLine;
    this.#source = source;
    this.#faults = faults;
  }

  /**
   * Reports what is wrong at an offset.
   *
   * @param message what the parser says
   * @returns offsets of the signs that have to go before the rest can be parsed
   */
  judge(at: number, message: string, openedAt: number | undefined): number[] {
    const tag = tagAt(this.#source, at);
    if (tag.kind === 'close') return this.#judgeClosing(tag, openedAt);
    if (!/closing tag/i.test(message)) this.#judgeUnreadable(tag);
    else this.#judgeUnclosed(tag);
    return [at];
  }

  #judgeClosing(tag: Tag, openedAt: number | undefined): number[] {
    const { name, start } = tag;
    const waiting = this.#open.indexOf(name);
    if (waiting !== -1) {
      this.#open.splice(waiting, 1);
      return [start];
    }
    const opened = openedAt === undefined ? undefined : tagAt(this.#source, openedAt);
    if (!opened) {
      this.#faults.add({
        at: start,
        rule: 'body-syntax',
        message: `Found </${name}>, which closes nothing. Expected <${name}> before it.`,
        help: 'Take it out, or write the tag that opens.',
      });
      return [start];
    }
    // Where the name is open further out, the inner one was left open; else the name is wrong.
    const before = this.#source.slice(0, opened.start);
    const count = (sign: string) => before.split(sign + name).length;
    if (count('<') > count('</')) {
      this.#judgeUnclosed(opened);
      return [opened.start];
    }
    this.#faults.add({
      at: start,
      rule: 'body-syntax',
      message: `Found </${name}>. Expected </${opened.name}>, which closes the tag of line ${this.#lineAt(opened.start)}.`,
      help: `Write </${opened.name}>.`,
      ...(tag.end && { fix: { start, end: tag.end, text: `</${opened.name}>` } }),
    });
    return [start, opened.start];
  }

  #lineAt(offset: number): number {
    return this.#source.slice(0, offset).split('\n').length - 1 + this.#firstLine;
  }

  #judgeUnclosed(tag: Tag): void {
    const { name, start, end } = tag;
    const piece = { start, end: end ?? start + 1 };
    if (name === 'br') {
      const fix = end === undefined ? undefined : { start, end, text: '<br />' };
      const message = 'Found <br>, which nothing closes. Expected <br />.';
      const help = 'Write <br />.';
      this.#faults.add({ at: start, rule: 'body-syntax', message, help, fix }, piece);
      return;
    }
    this.#open.push(name);
    if (!knownNames.includes(name)) {
      this.#faults.add({ at: start, ...unknownElement(name) }, piece);
      return;
    }
    const isClosedLater = this.#source.slice(start).includes(`</${name}>`);
    this.#faults.add(
      {
        at: start,
        rule: 'body-syntax',
        message: isClosedLater
          ? `Found <${name}>, which is not closed where its paragraph ends. Expected </${name}> in the same paragraph, or both tags on lines of their own.`
          : `Found <${name}>, which nothing closes. Expected </${name}> after it${plainElements.includes(name) ? '' : `, or <${name} />`}.`,
        help: isClosedLater
          ? `Put an empty line before <${name}> and after it.`
          : `Write </${name}> where it ends.`,
      },
      piece,
    );
  }

  /** A tag that is none: an attribute that cannot be read, or a sign that was meant as itself. */
  #judgeUnreadable(tag: Tag): void {
    const { name, start, end } = tag;
    const rule = 'body-syntax';
    if (end === undefined && !componentNamed(name)) {
      this.#faults.add({
        at: start,
        rule,
        message: `Found "<${name}", which MDX reads as the beginning of a tag. Expected "&lt;" for a plain sign.`,
        help: `Write "&lt;${name}", or set it as \`code\`.`,
        fix: { start, end: start + 1, text: '&lt;' },
      });
      return;
    }
    if (tag.kind === 'open' && end !== undefined) this.#open.push(name);
    const piece = { start, end: end ?? start + 1 };
    if (!knownNames.includes(name)) {
      this.#faults.add({ at: start, ...unknownElement(name) }, piece);
      return;
    }
    const wrong = tag.attributes.filter(({ form }) => form === 'code' || form === 'bare');
    for (const { name: attribute, form, start: at, end: last } of wrong) {
      if (form === 'code') {
        this.#faults.add({ at, ...codeInAttribute(name), isPart: true }, piece);
        continue;
      }
      const value = this.#source.slice(at + attribute.length + 1, last);
      const better = `${attribute}="${value}"`;
      const message = `Found ${attribute}=${value} on <${name}>, without quotes. Expected ${better}.`;
      const fix = { start: at, end: last, text: better };
      this.#faults.add({ at, rule, message, help: `Write ${better}.`, fix, isPart: true }, piece);
    }
    if (wrong.length === 0) {
      const message = `Found <${name}, a tag that cannot be read. Expected attributes as name="text", then ">" or "/>", without an empty line in between.`;
      const help = 'See that each quotation mark has its partner.';
      this.#faults.add({ at: start, rule, message, help }, piece);
    }
  }
}

export const unknownElement = (name: string) => ({
  rule: 'unknown-component',
  message: `Found <${name}>, which bodies may not use. Expected Markdown or one of ${knownNames.join(', ')}.`,
  // Short names are near to each other by chance: <pid> is no <kbd>.
  help:
    (name.length > 3 ? didYouMean(name, knownNames) : undefined) ??
    `Write "&lt;${name}>" if it is meant as text.`,
});

export const codeInAttribute = (name: string) => ({
  rule: 'body-code',
  message: `Found code in an attribute of <${name}>. Expected plain text in quotes.`,
  help: undefined,
});
