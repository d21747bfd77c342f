import { matchesIn } from './matches.ts';
import { FIGURE, isYear, numberOf } from './numbers.ts';
import { PERCENT, ROUGH, type StatedPercent } from './percents.ts';

/** Changes from one number to another as sentences give them, beside their percentages. */

/** A percentage beside a change from which it follows. */
export interface StatedChange extends StatedPercent {
  from: number;
  to: number;
  /** True when the number it started from is only a lower bound: "50+". */
  isBound: boolean;
}

const MARK = '[*_`]{0,2}';
const CHANGE =
  /\b(?:by|down|up|reduc\w+|decreas\w+|increas\w+|fewer|less|more|drop\w*|fall\w*|fell|ris\w+|rose|gr[eo]w\w*|improve\w*|lower|higher|smaller|larger|cut|saving)\b/i;
const unit = String.raw`((?: ?[a-zµ]+)(?: [a-z]+){0,2}|)`;
const FROM_TO = new RegExp(
  String.raw`\bfrom ${MARK}([~≈]?)(${FIGURE})(\+?)${MARK}${unit} (?:down |up )?to ${MARK}([~≈]?)(${FIGURE})${MARK}(?! ?(?:%|per ?cent|points))( ?[a-zµ]+)?`,
  'gi',
);
const ARROW = new RegExp(
  String.raw`${MARK}([~≈]?)(${FIGURE})(\+?)${MARK}${unit} (?:→|->) ${MARK}([~≈]?)(${FIGURE})${MARK}(?! ?(?:%|per ?cent|points))( ?[a-zµ]+)?`,
  'gi',
);

/**
 * Every percentage that a sentence ties to a change "from X to Y" or "X → Y", on
 * either side of it. Years, shares in per cent and numbers of different units are
 * left out: nothing can be computed from them.
 */
export function statedChanges(text: string): StatedChange[] {
  const pairs = [...matchesIn(text, FROM_TO), ...matchesIn(text, ARROW)].flatMap((match) => {
    const [whole, roughly, from, plus, before, nearly, to, after] = match as unknown as string[];
    if ((isYear(from!) && isYear(to!)) || differ(before!, after)) return [];
    const [start, end] = [match.index, match.index + whole!.length];
    const numbers = { from: numberOf(from!), to: numberOf(to!), isBound: plus === '+' };
    return [{ start, end, ...numbers, isRough: Boolean(roughly || nearly) }];
  });
  const claims: StatedChange[] = [];
  // A percentage belongs to one change, and to the one before it rather than to the one behind.
  for (const side of ['after', 'before'] as const) {
    for (const { start, end, isRough, ...numbers } of pairs) {
      const percent = side === 'after' ? percentAfter(text, end) : percentBefore(text, start);
      if (!percent || claims.some(({ index }) => index === percent.index)) continue;
      claims.push({ ...percent, ...numbers, isRough: isRough || percent.isRough });
    }
  }
  return claims;
}

/** "from 2 hours to 90 minutes" compares nothing; "from 50 warnings to 37" does. */
function differ(before: string, after: string | undefined): boolean {
  const [a, b] = [before.trim(), (after ?? '').trim()];
  const glued = (unit: string | undefined) => (unit && /^\S/.test(unit) ? unit : '');
  if (glued(before) !== glued(after)) return true;
  return isMeasure(a) && isMeasure(b) && a !== b;
}

const isMeasure = (unit: string) =>
  /^(?:m?s|min|h|[kmgt]i?b|seconds?|minutes?|hours?|days?|weeks?|months?|thousand|million|billion)\b/i.test(
    unit,
  );

const NOUN = '(?:reduction|decrease|increase|drop|fall|rise|improvement|growth|gain|saving|cut)';
const HEDGE =
  'about|around|roughly|approximately|nearly|almost|some|at least|at most|over|more than';
/** What may stand between the two numbers and their percentage: a unit, then hardly more than a comma. */
const TIE = new RegExp(
  String.raw`^[^,:(–—]{0,40}[,:(–—] *(?:(?:an?|or|by|down|up|minus|plus|that is|which is|${HEDGE}|${NOUN} of) +)*[~≈≥≤+−-]?$`,
  'i',
);
const AFTER = new RegExp(String.raw`^([^\d.;!?]{0,60})(${PERCENT})([^.;!?]{0,30})`, 'i');

function percentAfter(text: string, end: number): StatedPercent | undefined {
  const match = AFTER.exec(text.slice(end));
  if (!match) return undefined;
  const [, gap, words, rest] = match as unknown as [string, string, string, string];
  const isAside = /\($/.test(gap.replace(/[~≈+−-]$/, '')) && rest.startsWith(')');
  const isChange = CHANGE.test(rest.slice(0, 20)) || CHANGE.test(gap) || /[+−-]$/.test(gap);
  if (!TIE.test(gap) || !(isAside || isChange)) return undefined;
  return percentAt(end + gap.length, words, gap, rest);
}

/** How far before a change, in characters, its percentage may stand. */
const NEAR = 120;
const BEFORE = new RegExp(
  String.raw`([^.;!?]{0,30})(?<![\d.,])(${PERCENT})((?: [a-z]+){0,3} ?[,:(–—]* ?)$`,
  'i',
);
/** Words after which another measure may follow. */
const ASIDE = /\b(?:when|as|after|if|because|while|once|we|it|they|and|with|by|of)\b/i;

function percentBefore(text: string, start: number): StatedPercent | undefined {
  const match = BEFORE.exec(text.slice(Math.max(0, start - NEAR), start));
  if (!match) return undefined;
  const [, before, words, gap] = match as unknown as [string, string, string, string];
  const lead = before.slice(-20);
  if (ASIDE.test(gap) || !(CHANGE.test(lead) || CHANGE.test(gap))) return undefined;
  return percentAt(start - gap.length - words.length, words, lead, gap);
}

function percentAt(
  index: number,
  words: string,
  lead: string,
  rest: string,
): StatedPercent | undefined {
  // "50 % faster" may be said of the time or of the speed.
  if (/\b(?:fast|slow|speed)/i.test(lead + rest)) return undefined;
  const isRough = ROUGH.test(lead) || ROUGH.test(rest.slice(0, 10));
  return { index, words, stated: Number.parseFloat(words), isRough };
}
