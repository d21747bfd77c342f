import { kindInfo, type Kind } from '../model/kinds.ts';
import { alikeIn, offerOf } from './alike.ts';
import { answerFault, choicesFor, incidentFor } from './answers.ts';
import { nameFault, type Desk } from './desk.ts';
import { only, type Answers } from './question.ts';
import { questions } from './questions.ts';
import { kindOf, kindWords } from './words.ts';

/**
 * Everything that keeps answers from becoming an entry, each in sentences that begin with
 * the option; none when they can.
 *
 * @param isWhole whether what is missing now is missing for good
 */
export function refusalsOf(
  kind: Kind,
  answers: Answers,
  desk: Desk,
  { isWhole }: { isWhole: boolean },
): string[] {
  const own = questions[kind];
  const faults: string[] = [];
  const refuse = (flag: string, fault: string) => faults.push(`--${flag}: ${fault}`);
  for (const flag of Object.keys(answers)) {
    if (flag === 'id' || own.some((one) => one.flag === flag)) continue;
    const others = kindWords.filter((word) =>
      questions[kindOf(word)!].some((one) => one.flag === flag),
    );
    refuse(flag, `It means nothing to ${kindInfo[kind].aOne}. It is for ${others.join(', ')}.`);
  }
  for (const question of own) {
    const { flag, many, required } = question;
    const given = answers[flag] ?? [];
    if (question.orNew && !many && given.length > 0 && answers[question.orNew]?.length) {
      refuse(question.orNew, `Found it beside --${flag}. Expected one of the two.`);
    }
    if (given.length > 1 && !many)
      refuse(flag, `Found it ${given.length} times. Expected it once.`);
    for (const [index, answer] of given.entries()) {
      const before = { ...answers, [flag]: given.slice(0, index) };
      const fault = answerFault(question, answer, before, desk);
      if (fault === undefined) continue;
      const { form, orNew } = question;
      const advised = orNew ? `${fault}\nA new one is written with --${orNew} "${answer}".` : fault;
      refuse(flag, form === 'cause' ? adviceOn(answer, fault, desk) : advised);
    }
    if (!isWhole || !required || given.length > 0) continue;
    const choices = choicesFor(question, answers, desk);
    // In a base without any there is nothing to name yet.
    if (choices?.length === 0 && flag === 'addresses') continue;
    const few =
      choices && choices.length <= 12
        ? `one of ${choices.map(({ id }) => id).join(', ')}`
        : question.says;
    refuse(flag, `Missing. Expected ${choices?.length === 0 ? question.says : few}.`);
  }
  const id = only(answers, 'id');
  const incident = kindInfo[kind].nested ? incidentFor(answers, desk)?.id : undefined;
  if (id !== undefined && !(kindInfo[kind].nested && incident === undefined)) {
    const fault = nameFault(id, kind, desk, incident);
    if (fault !== undefined) refuse('id', fault);
  }
  if (kind === 'incidents' || kind === 'steps') {
    faults.push(...causeFaults(answers, kind, desk, isWhole));
  }
  return faults;
}

function causeFaults(answers: Answers, kind: Kind, desk: Desk, isWhole: boolean): string[] {
  const has = (flag: string) => (answers[flag] ?? []).length > 0;
  const faults: string[] = [];
  if (has('root-cause') && has('new-root-cause')) {
    faults.push('--new-root-cause: Found it beside --root-cause. Expected one of the two.');
  }
  if (isWhole && has('new-root-cause') && !has('category')) {
    faults.push(
      `--category: Missing. Expected the category of the new root cause, one of ${categoriesOf(desk)}.`,
    );
  }
  if (isWhole && has('category') && !has('new-root-cause')) {
    faults.push('--category: Found it without --new-root-cause. Expected both, or none.');
  }
  const aims = ['root-cause', 'new-root-cause', 'step'];
  if (isWhole && kind === 'incidents' && has('remediation') && !aims.some(has)) {
    faults.push(
      '--remediation: Found nothing that it works on. Expected --root-cause, --new-root-cause or --step beside it.',
    );
  }
  return faults;
}

const categoriesOf = ({ site }: Desk) => site.causeCategories.map(({ id }) => id).join(', ');

/** A root cause in words: which of those that are there it may be, and how a new one is written. */
function adviceOn(words: string, fault: string, desk: Desk): string {
  const alike = alikeIn(desk.graph, words);
  const write = `A new one is written with --new-root-cause "${words}" --category <one of ${categoriesOf(desk)}>.`;
  if (alike.length === 0) return `${fault}\n${write}`;
  return [
    fault.split('\n')[0],
    'These are there already and look like it:',
    ...alike.map((cause) => `  ${offerOf(cause)}`),
    write,
  ].join('\n');
}
