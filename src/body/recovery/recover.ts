import { unknownElement } from '../advice.ts';
import { knownNames } from '../elements/index.ts';
import type { Crossing } from '../tags/containers.ts';
import { blank, type Edit } from './edits.ts';
import type { Faults, Told } from '../faults.ts';
import { beginsLine, paragraphEnd } from '../paragraphs.ts';
import { tagAt, tagsNamed, type Tag } from '../tags/tags.ts';
import { holdsText, openedTwice, twiceFault, unclosedFault } from './unclosed.ts';
import { crossingFault, lateFault, loneFault, misnamedFault, reopenedFault } from './unopened.ts';
import { attributeFault, plainSignFault, unreadableFault, unreadableIn } from './unreadable.ts';

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

  /** The tags that were taken out, and are no text: what they hold can be judged all the same. */
  get taken(): Tag[] {
    return [...this.#gone]
      .map((start) => tagAt(this.#source, start))
      .filter(
        (tag) => tag.kind !== 'close' && tag.end !== undefined && knownNames.includes(tag.name),
      );
  }

  /** Whether a tag was taken out already. */
  isGone(start: number): boolean {
    return this.#gone.has(start);
  }

  /** Whether nothing more would be told. */
  get isFull(): boolean {
    return this.#faults.isFull;
  }

  /** Reports a tag without a partner, whichever it is. */
  judgePair(at: number, openedAt: number | undefined): Edit[] {
    return tagAt(this.#source, at).kind === 'close'
      ? this.judgeClosing(at, openedAt)
      : this.judgeUnclosed(at);
  }

  #add(fault: Told & { rule?: string }): void {
    this.#faults.add({ rule: 'body-syntax', ...fault });
  }

  /** Reports a tag that closes nothing, or another one than the last that opened. */
  judgeClosing(at: number, openedAt: number | undefined): Edit[] {
    const tag = tagAt(this.#source, at);
    const { name } = tag;
    const waiting = this.#open.indexOf(name);
    if (waiting !== -1) {
      this.#open.splice(waiting, 1);
      return this.#without(tag);
    }
    const opened = openedAt === undefined ? undefined : tagAt(this.#source, openedAt);
    if (!opened) return this.#judgeLoneClosing(tag);
    if (opened.name === name && holdsText(name)) {
      this.#add(lateFault(tag, opened, this.#source));
      return this.#without(tag, opened);
    }
    // Where the name is open further out, or nothing may stand in the inner one, that was left open;
    // else the name is wrong.
    const before = this.#source.slice(0, opened.start);
    const count = (sign: string) => before.split(sign + name).length;
    if (count('<') > count('</') || !holdsText(opened.name))
      return this.judgeUnclosed(opened.start);
    this.#add(misnamedFault(tag, opened, this.#lineAt(opened.start)));
    return this.#without(tag, opened);
  }

  #judgeLoneClosing(tag: Tag): Edit[] {
    const { name, start } = tag;
    const before = tagsNamed(name, this.#source, 0, start).at(-1);
    if (before?.kind === 'self-closing' && before.end && holdsText(name)) {
      const slash = before.end - 2;
      this.#reopened.add(before.start);
      this.#add(reopenedFault(before, slash));
      return [blank({ start: slash, end: slash + 1 })];
    }
    this.#add(loneFault(tag));
    return this.#without(tag);
  }

  /** Reports a tag that nothing closes. */
  judgeUnclosed(at: number): Edit[] {
    const tag = tagAt(this.#source, at);
    const { name, start } = tag;
    const isBreak = name.toLowerCase() === 'br';
    if (!isBreak && !knownNames.includes(name)) {
      this.#open.push(name);
      this.#add({ at: start, ...unknownElement(name, this.#source, start) });
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
      for (const one of twice.again) this.#add(twiceFault(one));
      this.#open.push(...twice.open.map(() => name));
      return this.#without(...twice.open.filter((one) => one.start !== start), tag);
    }
    if (!isBreak) this.#open.push(name);
    this.#add(unclosedFault(tag, this.#source));
    return this.#without(tag);
  }

  /** Reports a tag that is none: an attribute that cannot be read, or a sign that was meant as itself. */
  judgeUnreadable(at: number): Edit[] {
    const tag = tagAt(this.#source, at);
    if (tag.kind === 'close') return this.judgeClosing(at, undefined);
    const { name, start, end } = tag;
    const isKnown = knownNames.includes(name);
    if (!isKnown && end === undefined && !behind(tag, this.#source).includes(`</${name}>`)) {
      this.#add(plainSignFault(start, `<${name}`));
      return this.#without(tag);
    }
    const wrong = isKnown ? unreadableIn(tag) : [];
    for (const one of wrong)
      this.#add({ ...attributeFault(one, tag, this.#source), partOf: start });
    // Without them the tag can be read, unless braces do not end where they should.
    const isWhole = wrong.every((one) => one.form !== 'code' || this.#source[one.end - 1] === '}');
    if (wrong.length > 0 && isWhole) return wrong.map(blank);
    if (wrong.length === 0) {
      const fault = isKnown
        ? unreadableFault(tag, this.#source)
        : { at: start, ...unknownElement(name, this.#source, start) };
      this.#add(fault);
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
    return tags.flatMap(({ name, kind, start, end = start + 1 }) => {
      this.#gone.add(start);
      // What lies in a tag is no text, and would be read as one now.
      this.#faults.cover({ start, end });
      const edit = { start, end: start + 1, letter: 'x' } as const;
      if (name !== 'details' || kind === 'close') return [edit];
      const close = this.#source.indexOf('</details>', start);
      const inside = tagsNamed('summary', this.#source, start, close === -1 ? undefined : close);
      return [edit, ...this.#without(...inside)];
    });
  }
}

/** Where the tag that closes one may be: in its paragraph, unless it begins a line. */
const behind = ({ start }: Tag, source: string): string =>
  source.slice(start, beginsLine(source, start) ? undefined : paragraphEnd(source, start));

/** Whether the parser stopped for want of a partner. */
export const isOfPair = (message: string): boolean => /closing tag/i.test(message);
