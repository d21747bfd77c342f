import type { Taken, TakenChain, TakenWhy } from '../extraction.ts';
import type { Reading } from '../reading.ts';
import type { Block } from '../text/block.ts';
import { labelOf } from '../text/labels.ts';
import { headingKey, plain, undecorated } from '../text/plain.ts';
import { evidenceOf } from './evidence.ts';
import type { WhyMarker } from './marker.ts';

const EVIDENCE = /^(?:evidence|proof|supporting evidence|code evidence|log evidence)\b/;

/** Puts whys into chains as they are met, from the first line to the last. */
export class Chains {
  private chain: TakenChain | undefined;
  private level = 0;
  private open: { marker: WhyMarker; why: Taken<TakenWhy> } | undefined;
  private problem: Taken<string> | undefined;
  private readonly reading: Reading;

  constructor(reading: Reading) {
    this.reading = reading;
  }

  /** A heading or line that names the problem of the chain to come. */
  begin(problem: Taken<string> | undefined): void {
    this.close();
    this.chain = undefined;
    this.problem = problem;
  }

  /** A why; a number that does not go on begins another chain. */
  why(marker: WhyMarker, from: number, to: number, guess?: string): void {
    this.close();
    const level = marker.level ?? this.level + 1;
    if (!this.chain || level <= this.level) {
      this.chain = { ...(this.problem && { problem: this.problem }), whys: [] };
      this.reading.out.chains.push(this.chain);
      this.problem = undefined;
    }
    this.level = level;
    const why: Taken<TakenWhy> = {
      value: {
        ...(marker.question && { question: marker.question }),
        because: marker.answer ?? '',
        evidence: [],
      },
      lines: { from, to },
      ...(guess && { guess }),
      ...(marker.isUpdated && {
        guess: 'The source calls it updated: an earlier why may be replaced.',
      }),
    };
    this.reading.place(why.lines);
    this.chain.whys.push(why);
    this.open = { marker, why };
  }

  /** True while a why waits for what belongs to it. */
  get isOpen(): boolean {
    return this.open !== undefined;
  }

  /** True below a root cause that ends a chain, where what proves it may stand. */
  get isRooted(): boolean {
    return this.chain?.rootCause !== undefined;
  }

  /** What stands below a why: its answer first, then evidence; true when it was taken. */
  below(block: Block): boolean {
    const label = labelOf(block.text, true);
    const key = label ? headingKey(label.label) : '';
    if (!this.open) {
      if (!this.isRooted || !EVIDENCE.test(key) || label!.value === '') return false;
      this.evidence(label!.value, { from: block.from, to: block.to });
      return true;
    }
    const { why } = this.open;
    const text = this.reading.textOf(block);
    const lines = { from: block.from, to: block.to };
    if (
      /^(?:the |final |ultimate |primary |updated )?root cause\b/.test(key) &&
      label!.value !== ''
    ) {
      this.rootCause(label!.value, lines);
      return true;
    }
    if (
      /^(?:answer|because|a|finding|cause|reason|explanation|response)$/.test(key) &&
      label!.value !== ''
    ) {
      this.answer(label!.value, lines);
      return true;
    }
    if (
      /^(?:evidence|proof|supporting evidence|data|source|code evidence|log evidence)\b/.test(key)
    ) {
      const items = block.children.filter(({ kind }) => kind === 'item');
      for (const item of items)
        why.value.evidence.push(evidenceOf(this.reading.textOf(item), item));
      if (label!.value !== '') why.value.evidence.unshift(evidenceOf(label!.value, lines));
      this.extend(lines);
      return true;
    }
    if (block.kind === 'fence') {
      why.value.evidence.push(evidenceOf(block.text, lines));
      this.extend(lines);
      return true;
    }
    if (why.value.because === '' && (block.kind === 'paragraph' || block.kind === 'item')) {
      this.answer(text, lines);
      return true;
    }
    return false;
  }

  /** Evidence for the open why that stands on its line; below a root cause, for the why that led to it. */
  evidence(text: string, lines: { from: number; to: number }): void {
    if (!this.open) {
      const last = this.isRooted ? this.chain!.whys.at(-1) : undefined;
      last?.value.evidence.push(evidenceOf(text, lines));
      if (last) this.reading.place(lines);
      return;
    }
    this.open.why.value.evidence.push(evidenceOf(text, lines));
    this.extend(lines);
  }

  rootCause(text: string, lines: { from: number; to: number }): void {
    this.close();
    if (this.chain && !this.chain.rootCause) {
      this.chain.rootCause = this.reading.taken(undecorated(text), lines);
    }
  }

  private answer(text: string, lines: { from: number; to: number }) {
    const { why } = this.open!;
    const said = plain(
      text
        .replace(/^(?:->|→|=>|[-–—])\s*/, '')
        .replace(/^(?:\*\*|__)?(?:answer|because)\s*:(?:\*\*|__)?\s*/i, ''),
    );
    why.value.because = why.value.because ? `${why.value.because} ${said}` : said;
    this.extend(lines);
  }

  private extend(lines: { from: number; to: number }) {
    const { why } = this.open!;
    why.lines = { from: why.lines.from, to: Math.max(why.lines.to, lines.to) };
    this.reading.place(why.lines);
  }

  /** Ends the open why; a question without an answer stays one, marked. */
  close(): void {
    const why = this.open?.why;
    this.open = undefined;
    if (!why || why.value.because !== '') return;
    why.guess = 'The source asks and gives no answer.';
  }

  /** Ends the chain: what follows has another heading. */
  end(): void {
    this.close();
    this.level = 0;
    this.chain = undefined;
  }
}
