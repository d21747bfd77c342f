import type { Reading } from '../reading.ts';
import type { Block, Row } from '../text/block.ts';
import { headingKey, plain, undecorated } from '../text/plain.ts';
import type { Chains } from './collect.ts';
import { whyOf, type WhyMarker } from './marker.ts';

const NUMBER = /^(?:why(?:s| level| number)?|level|#|no\.?|number|step)$/;
const QUESTION = /^(?:(?:why )?questions?|why)$/;
const ANSWER =
  /^(?:answers?|because|findings?|reasons?|explanations?|responses?|cause|answer\b.{0,40})$/;
const EVIDENCE = /^(?:evidence|proof|data|source|validation)\b/;
const ROOT = /^(?:the |final )?root cause$/;

/** Which column of a table holds what; the answer is the second one where no head names it. */
interface Columns {
  question: number;
  answer: number;
  /** Where the head names both question and answer, a bare number or a whole question begins a row. */
  isNamed: boolean;
}

function columnsOf(head: readonly string[]): Columns {
  // "Why" over numbers is no column of questions.
  const keys = head.map(headingKey);
  const answer = keys.findIndex((key, index) => index > 0 && ANSWER.test(key));
  const question = keys.findIndex(
    (key, index) =>
      QUESTION.test(key) && !(index === 0 && keys.some((one, at) => at > 0 && QUESTION.test(one))),
  );
  const isNamed = answer !== -1 && question !== -1 && question < answer;
  return isNamed
    ? { question, answer, isNamed }
    : { question: -1, answer: answer === -1 ? 1 : answer, isNamed };
}

/** Takes rows that are one why each: numbered by their first cell, or under heads that name question and answer. */
export function takeTable(table: Block, chains: Chains, reading: Reading): void {
  const head = table.head!;
  const columns = columnsOf(head);
  const isNumbered =
    columns.isNamed || (NUMBER.test(headingKey(head[0] ?? '')) && columns.answer > 1);
  let found = false;
  for (const row of table.rows!) {
    const { cells, line, to } = row;
    const lines = { from: line, to };
    if (found && ROOT.test(headingKey(cells[0] ?? ''))) {
      const cause = cells.slice(1).filter((cell) => cell !== '');
      if (cause.length === 1) chains.rootCause(cause[0]!, lines);
      continue;
    }
    const marker = markerOf(row, columns, isNumbered);
    if (!marker) continue;
    chains.why(marker, line, to);
    cells.forEach((cell, index) => {
      if (index > 0 && isEvidence(head, index, columns) && cell !== '')
        chains.evidence(cell, lines);
    });
    found = true;
  }
  if (!found) return;
  chains.close();
  reading.hush({ from: table.from, to: table.headTo! });

  function markerOf(
    { cells }: Row,
    { question, answer }: Columns,
    isBare: boolean,
  ): WhyMarker | undefined {
    const said = plain(cells[answer] ?? '');
    if (said === '') return undefined;
    const first = undecorated(cells[0] ?? '');
    const number = isBare ? /^#?(\d{1,2})[.)]?$/.exec(first)?.[1] : undefined;
    const own = number === undefined ? whyOf(cells[0] ?? '', undefined, question === 0) : undefined;
    if (number === undefined && (!own || (own.level === undefined && question !== 0)))
      return undefined;
    const asked =
      question > 0
        ? plain(cells[question] ?? '')
        : (own?.question ?? (own?.isStatement ? own.answer : undefined));
    const level = number === undefined ? own!.level : Number(number);
    return {
      ...(level !== undefined && { level }),
      ...(asked && { question: asked }),
      answer: [said, ...others(cells)].join(' '),
      isUpdated: own?.isUpdated ?? false,
      isStatement: false,
    };
  }

  /** What stands in columns that a why has no field for. */
  function others(cells: readonly string[]): string[] {
    return cells.flatMap((cell, index) => {
      if (index === 0 || index === columns.answer || index === columns.question) return [];
      const text = plain(cell);
      if (text === '' || isEvidence(head, index, columns)) return [];
      const name = undecorated(head[index] ?? '');
      return name === '' ? `(${text})` : `(${name}: ${text})`;
    });
  }
}

const isEvidence = (head: readonly string[], index: number, { answer, question }: Columns) =>
  index !== answer && index !== question && EVIDENCE.test(headingKey(head[index] ?? ''));
