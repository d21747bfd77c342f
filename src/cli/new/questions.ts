import { alikeIn, offerOf } from '../../authoring/alike.ts';
import { answerFault, choicesFor } from '../../authoring/answers.ts';
import type { Desk } from '../../authoring/desk.ts';
import type { Answers, Question } from '../../authoring/question.ts';
import { questions } from '../../authoring/questions.ts';
import type { Kind } from '../../model/kinds.ts';
import { MANY, type Asker, type Judge } from '../prompts.ts';

/** The answers to what the command line left open, in the order of the questions. */
export async function askRest(
  kind: Kind,
  given: Answers,
  desk: Desk,
  asker: Asker,
): Promise<Answers> {
  let answers = given;
  for (const question of questions[kind]) {
    if (!isOpen(question, kind, answers)) continue;
    const hasSteps = (answers.step ?? []).length > 0;
    const asks = (hasSteps ? question.asksAfterSteps : undefined) ?? question.asks!;
    answers = {
      ...answers,
      ...(question.form === 'cause'
        ? await askCause(question, answers, desk, asker)
        : question.orNew
          ? await askKnown(question, question.orNew, kind, answers, desk, asker)
          : { [question.flag]: await askOne({ ...question, asks }, answers, desk, asker) }),
    };
  }
  return answers;
}

/** Whether an answer is left open that somebody at a terminal can be asked for. */
export const leavesOpen = (kind: Kind, given: Answers): boolean =>
  questions[kind].some((question) => isOpen(question, kind, given));

const isOpen = ({ flag, asks }: Question, kind: Kind, answers: Answers): boolean =>
  asks !== undefined && answers[flag] === undefined && makesSense(flag, kind, answers);

/** A remediation needs something that it works on; a root cause and services may be given in two ways. */
function makesSense(flag: string, kind: Kind, answers: Answers): boolean {
  if (flag === 'root-cause') return answers['new-root-cause'] === undefined;
  if (flag === 'service') return answers['new-service'] === undefined;
  if (flag !== 'remediation' || kind !== 'incidents') return true;
  return ['step', 'root-cause', 'new-root-cause'].some((one) => (answers[one] ?? []).length > 0);
}

async function askOne(
  question: Question & { asks: string },
  answers: Answers,
  desk: Desk,
  asker: Asker,
): Promise<string[] | undefined> {
  const { asks, thenAsks, many, required, form } = question;
  const fault = (answer: string) => answerFault(question, answer, answers, desk);
  const choices = choicesFor(question, answers, desk);
  if (choices) {
    if (choices.length === 0) return undefined;
    if (many) return asker.pick(asks, choices, required ?? false);
    return [await asker.choose(asks, choices)];
  }
  if (many) return asker.lines(asks, thenAsks ?? asks, fault);
  const initial = question.flag === 'detected' && !answers.started ? desk.today : undefined;
  const answer = await asker.text(asks, {
    hint: required
      ? ''
      : form === 'moment'
        ? '2026-03-02T09:14Z, a day, or Enter: not known'
        : 'Enter skips it',
    fault: (text) => (text === '' && !required ? undefined : fault(text)),
    ...(initial && { initial }),
  });
  return answer === '' ? undefined : [answer];
}

const NEW = 'a new one';
const NONE = 'not known yet';

/** Any number of those that are there, and of new ones by their titles. */
async function askKnown(
  question: Question,
  orNew: string,
  kind: Kind,
  answers: Answers,
  desk: Desk,
  asker: Asker,
): Promise<Answers> {
  const { flag, asks } = question;
  const titled = questions[kind].find((one) => one.flag === orNew)!;
  const fault: Judge = (text, before = []) =>
    answerFault(titled, text, { ...answers, [orNew]: before }, desk);
  const then = titled.thenAsks!;
  const choices = choicesFor(question, answers, desk)!;
  if (choices.length === 0) {
    return { [orNew]: await asker.lines(`${asks} One a line.`, then, fault) };
  }
  // Where typing searches, the list begins with it: its end is far away.
  const other = { id: NEW, says: 'Its name is asked for next.' };
  const picked = await asker.pick(
    asks!,
    choices.length > MANY ? [other, ...choices] : [...choices, other],
    false,
  );
  const known = picked.filter((id) => id !== NEW);
  if (known.length === picked.length) return { [flag]: known };
  return { [flag]: known, [orNew]: await asker.lines('What is the new one called?', then, fault) };
}

/** A root cause by its id, one that is there and looks like what was typed, or a new one. */
async function askCause(
  question: Question,
  answers: Answers,
  desk: Desk,
  asker: Asker,
): Promise<Answers> {
  const titled = questions.rootCauses.find(({ flag }) => flag === 'title')!;
  const isKnown = (text: string) => answerFault(question, text, answers, desk) === undefined;
  const text = await asker.text(question.asks!, {
    hint: `Enter: ${NONE}`,
    fault: (typed) =>
      typed === '' || isKnown(typed) ? undefined : answerFault(titled, typed, answers, desk),
  });
  if (text === '') return {};
  if (isKnown(text)) return { 'root-cause': [text] };
  const alike = alikeIn(desk.graph, text);
  const chosen =
    alike.length === 0
      ? NEW
      : await asker.choose('These are there already. Is it one of them?', [
          ...alike.map((cause) => ({
            id: cause.id,
            says: offerOf(cause).slice(cause.id.length + 3),
          })),
          { id: NEW, says: text },
          { id: NONE, says: 'The chain ends in "not yet known".' },
        ]);
  if (chosen === NONE) return {};
  if (chosen !== NEW) return { 'root-cause': [chosen] };
  const category = questions.rootCauses.find(({ flag }) => flag === 'category')!;
  const choices = choicesFor(category, answers, desk)!;
  return {
    'new-root-cause': [text],
    category: answers.category ?? [await asker.choose('What sort of cause is it?', choices)],
  };
}
