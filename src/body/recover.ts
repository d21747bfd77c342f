import { unknownElement } from './advice.ts';
import { knownNames } from './elements/index.ts';
import type { Crossing } from './containers.ts';
import type { Faults, FoundFault } from './faults.ts';
import { tagAt, tagsNamed, type Tag } from './tags.ts';
import { crossingFault, holdsText, openedTwice, twiceFault, unclosedFault } from './unclosed.ts';
import { attributeFault, plainSignFault, unreadableFault, unreadableIn } from './unreadable.ts';

/** A piece of the text that is parsed, whose every sign gives way to a letter. */
export interface Edit {
  start: number;
  end: number;
  letter: string;
}

/**
 * Turns the faults at which the parser stops into an author's words, one after the
 * other. After each, what is wrong is taken out of the text that is parsed, and with
 * it what would only be a consequence: an attribute alone where the tag can be read
 * without it, else the tag.
 */
export class Recovery {
  /** Tags that opened in vain: what closes them later is no second fault. */
  readonly #open: string[] = [];
  /** Offsets of the tags that were taken out. */
  readonly #gone = new Set<number>();
  readonly #source: string;
  readonly #faults: Faults;
  readonly #firstLine: number;
  /** Offsets of tags that close themselves, and were told and taken for ones that open. */
  readonly #reopened = new Set<number>();

  constructor(source: string, faults: Faults, firstLine: number) {
    this.#firstLine = firstLine;
    this.#source = source;
    this.#faults = faults;
  }

  /** Reports a tag that closes what was opened in another container. */
  judgeCrossing(crossing: Crossing): Edit[] {
    const [closing, opening] = [crossing.at, crossing.openedAt].map((at) =>
      tagAt(this.#source, at),
    );
    if (!this.#reopened.has(opening!.start)) this.#add(crossingFault(crossing, this.#source));
    return this.#without(opening!, closing!);
  }

  /**
   * Reports what is wrong at an offset.
   *
   * @param message what the parser says
   * @returns what has to go before the rest can be parsed
   */
  judge(at: number, message: string, openedAt: number | undefined): Edit[] {
    const tag = tagAt(this.#source, at);
    if (tag.kind === 'close') return this.#judgeClosing(tag, openedAt);
    return /closing tag/i.test(message) ? this.#judgeUnclosed(tag) : this.#judgeUnreadable(tag);
  }

  /** What lies in the tag, if one is given, is not reported again. */
  #add(fault: Omit<FoundFault, 'rule'> & { rule?: string }, tag?: Tag): void {
    const piece = tag && { start: tag.start, end: tag.end ?? tag.start + 1 };
    this.#faults.add({ rule: 'body-syntax', ...fault }, piece);
  }

  #judgeClosing(tag: Tag, openedAt: number | undefined): Edit[] {
    const { name, start } = tag;
    const waiting = this.#open.indexOf(name);
    if (waiting !== -1) {
      this.#open.splice(waiting, 1);
      return this.#without(tag);
    }
    const opened = openedAt === undefined ? undefined : tagAt(this.#source, openedAt);
    if (!opened) return this.#judgeLoneClosing(tag);
    // Where the name is open further out, or nothing may stand in the inner one, that was left open;
    // else the name is wrong.
    const before = this.#source.slice(0, opened.start);
    const count = (sign: string) => before.split(sign + name).length;
    if (count('<') > count('</') || !holdsText(opened.name)) return this.#judgeUnclosed(opened);
    this.#add({
      at: start,
      message: `Found </${name}>. Expected </${opened.name}>, which closes the tag of line ${this.#lineAt(opened.start)}.`,
      help: `Write </${opened.name}>.`,
      ...(tag.end && { fix: { start, end: tag.end, text: `</${opened.name}>` } }),
    });
    return this.#without(tag, opened);
  }

  #judgeLoneClosing(tag: Tag): Edit[] {
    const { name, start } = tag;
    const before = tagsNamed(name, this.#source, 0, start).at(-1);
    if (before?.kind === 'self-closing' && before.end && holdsText(name)) {
      const slash = before.end - 2;
      this.#reopened.add(before.start);
      this.#add({
        at: before.start,
        message: `Found <${name} />, which is closed already, before a text that </${name}> closes. Expected <${name}> without "/".`,
        help: 'Take the "/" out.',
        fix: { start: slash, end: slash + 1, text: '' },
      });
      return [blank({ start: slash, end: slash + 1 })];
    }
    if (name === 'br' && tag.end !== undefined) {
      this.#add({
        at: start,
        message: 'Found </br>, which closes nothing. Expected <br />.',
        help: 'Write <br />.',
        fix: { start, end: tag.end, text: '<br />' },
      });
      return this.#without(tag);
    }
    this.#add({
      at: start,
      message: `Found </${name}>, which closes nothing. Expected <${name}> before it.`,
      help: 'Take it out, or write the tag that opens.',
    });
    return this.#without(tag);
  }

  #judgeUnclosed(tag: Tag): Edit[] {
    const { name, start } = tag;
    const isBreak = name.toLowerCase() === 'br';
    if (!isBreak && !knownNames.includes(name)) {
      this.#open.push(name);
      this.#add({ at: start, ...unknownElement(name, this.#source, start) }, tag);
      return this.#without(tag);
    }
    if (this.#reopened.has(start)) {
      this.#open.push(name);
      return this.#without(tag);
    }
    const twice = holdsText(name)
      ? openedTwice(tag, this.#source, (one) => this.#gone.has(one))
      : undefined;
    if (twice) {
      for (const one of twice.again) this.#add(twiceFault(one), one);
      this.#open.push(...twice.open.map(() => name));
      return this.#without(...twice.open.filter((one) => one.start !== start), tag);
    }
    if (!isBreak) this.#open.push(name);
    this.#add(unclosedFault(tag, this.#source), tag);
    return this.#without(tag);
  }

  /** A tag that is none: an attribute that cannot be read, or a sign that was meant as itself. */
  #judgeUnreadable(tag: Tag): Edit[] {
    const { name, start, end } = tag;
    const isKnown = knownNames.includes(name);
    if (!isKnown && end === undefined && !this.#source.slice(start).includes(`</${name}>`)) {
      this.#add(plainSignFault(tag));
      return this.#without(tag);
    }
    const wrong = isKnown ? unreadableIn(tag) : [];
    for (const one of wrong) this.#add(attributeFault(one, name, this.#source));
    // Without them the tag can be read, unless braces do not end where they should.
    const isWhole = wrong.every((one) => one.form !== 'code' || this.#source[one.end - 1] === '}');
    if (wrong.length > 0 && isWhole) return wrong.map(blank);
    if (wrong.length === 0) {
      const fault = isKnown
        ? unreadableFault(tag, this.#source)
        : { at: start, ...unknownElement(name, this.#source, start) };
      this.#add(fault, tag);
      if (isKnown && fault.fix) return [blank(fault.fix)];
    }
    if (tag.kind === 'open') this.#open.push(name);
    return this.#without(tag);
  }

  #lineAt(offset: number): number {
    return this.#source.slice(0, offset).split('\n').length - 1 + this.#firstLine;
  }

  /** Takes away what makes tags of pieces of text, and the tags that mean nothing without them. */
  #without(...tags: Tag[]): Edit[] {
    return tags.flatMap(({ name, kind, start }) => {
      this.#gone.add(start);
      const edit = { start, end: start + 1, letter: 'x' } as const;
      if (name !== 'details' || kind === 'close') return [edit];
      const end = this.#source.indexOf('</details>', start);
      const inside = tagsNamed('summary', this.#source, start, end === -1 ? undefined : end);
      return [edit, ...this.#without(...inside)];
    });
  }
}

const blank = ({ start, end }: { start: number; end: number }): Edit => ({
  start,
  end,
  letter: ' ',
});
