import type { Extraction, Lines, TakenChain } from '../extraction.ts';
import type { DraftCause } from './causes.ts';
import { lineOf, proseOf } from './texts.ts';

/** An item of `whys`, as it is written. */
type DraftWhy = Record<string, unknown> & { because: string };

export interface DraftWhys {
  whys: DraftWhy[];
  lines: Lines[];
  guesses: { field: string; why: string }[];
  /** Chains that end in no root cause, by the first line of each. */
  endless: number[];
}

/** Most whys of one entry, as its schema has it. */
const MOST = 200;

/**
 * The chains of a source, one below the other; each begins at the incident. A root cause
 * that no chain ends in is an answer of its own.
 */
export function whysOf(
  extraction: Extraction,
  causes: readonly DraftCause[],
  ends: ReadonlyMap<TakenChain, DraftCause>,
): DraftWhys {
  const draft: DraftWhys = { whys: [], lines: [], guesses: [], endless: [] };
  const [chain] = extraction.chains;
  const isOneForOne = extraction.chains.length === 1 && causes.length === 1 && !ends.has(chain!);
  for (const one of extraction.chains) {
    const assumed = isOneForOne ? causes[0] : undefined;
    const count = draft.whys.length;
    addChain(one, ends.get(one) ?? assumed, draft);
    if (assumed && draft.whys.length > count) {
      draft.guesses.push({
        field: `whys[${draft.whys.length - 1}].rootCause`,
        why: 'The source has one chain of whys and one root cause; that the one ends in the other it does not say.',
      });
    }
  }
  const reached = new Set([...ends.values(), ...(isOneForOne ? causes : [])]);
  for (const cause of causes) {
    if (reached.has(cause)) continue;
    add(
      draft,
      { because: cause.summary, confidence: 'low', rootCause: cause.id },
      cause.lines[0]!,
      true,
    );
  }
  return draft;
}

function addChain(
  { problem, whys }: TakenChain,
  end: DraftCause | undefined,
  draft: DraftWhys,
): void {
  const known = whys.filter(({ value }) => proseOf(value.because) !== '');
  for (const [index, { value, lines, guess }] of known.entries()) {
    const question = lineOf(value.question) || (index === 0 ? asked(problem?.value) : '');
    const evidence = value.evidence.map(({ value: { kind, at, text } }) => ({
      kind,
      ...(lineOf(at) && { at: lineOf(at) }),
      ...(proseOf(text) && { text: proseOf(text) }),
    }));
    const isLast = index === known.length - 1;
    const item: DraftWhy = {
      ...(question && { question }),
      because: proseOf(value.because),
      ...(evidence.length > 0 ? { evidence } : { confidence: 'low' }),
      ...(isLast && end && { rootCause: end.id }),
    };
    add(draft, item, lines, index === 0);
    const isAsked = index === 0 && !lineOf(value.question);
    const doubts = [
      guess,
      isAsked ? problem?.guess : undefined,
      ...value.evidence.map((one) => one.guess),
    ].filter((one) => one !== undefined);
    for (const why of doubts) draft.guesses.push({ field: `whys[${draft.whys.length - 1}]`, why });
  }
  if (known.length > 0 && !end) draft.endless.push(known[0]!.lines.from);
  if (known.length === 0 && end) {
    add(draft, { because: end.summary, confidence: 'low', rootCause: end.id }, end.lines[0]!, true);
  }
}

function add({ whys, lines }: DraftWhys, item: DraftWhy, from: Lines, isFirst: boolean): void {
  if (whys.length >= MOST) return;
  whys.push(isFirst && whys.length > 0 ? { of: 0, ...item } : item);
  lines.push(from);
}

/** The problem as the question that the first answer is given to. */
function asked(problem: string | undefined): string {
  const line = lineOf(problem);
  return line === '' || /\?$/.test(line) ? line : `Why? ${line}`;
}
