import { didYouMean } from '../diagnostics/suggest.ts';
import { faultsFromZod } from '../diagnostics/from-zod.ts';
import type { IncidentNode } from '../graph/nodes.ts';
import { nameOf } from '../model/entry.ts';
import { refName } from '../model/expectation.ts';
import { schemaAt, unwrap } from '../model/introspect.ts';
import { IMPACT } from '../model/kinds.ts';
import { termOf, type VocabularyName } from '../model/site.ts';
import { wordsOf } from '../format/words.ts';
import type { Desk } from './desk.ts';
import { only, type Answers, type Question } from './question.ts';
import { questions } from './questions.ts';

/** Answers are judged by the schemas that the entry will be judged by, and in their words. */

/** Something that an answer may be. */
export interface Choice {
  id: string;
  /** What people call it, where its id does not say so. */
  name?: string;
  /** What it is, in a sentence or a title. */
  says?: string;
}

/** The incident that a new entry is for; undefined where none is named or known. */
export const incidentFor = (answers: Answers, { graph }: Desk): IncidentNode | undefined =>
  graph.incidents.find(({ id }) => id === only(answers, 'incident'));

/** What may answer a question; undefined where any text may. */
export function choicesFor(question: Question, answers: Answers, desk: Desk): Choice[] | undefined {
  if (question.form === 'choice') return termsOf(question, desk);
  if (question.form !== 'id') return undefined;
  const incident = incidentFor(answers, desk);
  const steps = (incident?.steps ?? []).map(({ id, title }) => ({ id: nameOf(id), says: title }));
  if (question.flag === 'leads-to') return [{ id: IMPACT, says: 'The harm itself' }, ...steps];
  const all = (target: NonNullable<Question['target']>) =>
    desk.graph[target].map(({ id, title }): Choice => ({ id, says: title }));
  if (question.flag === 'addresses') return [...causesOf(incident), ...steps, ...others()];
  return all(question.target!);

  function others(): Choice[] {
    const own = new Set(incident?.rootCauses.map(({ id }) => id));
    return all('rootCauses').filter(({ id }) => !own.has(id));
  }
}

const causesOf = (incident: IncidentNode | undefined): Choice[] =>
  (incident?.rootCauses ?? []).map(({ id, title }) => ({ id, says: title }));

/** The words that a field takes, with the owner's names for them. */
function termsOf({ of, field }: Question, { schemas, site }: Desk): Choice[] {
  const schema = unwrap(schemaAt(schemas[of], field)!);
  const { entries } = schema.def as unknown as { entries: Record<string, string> };
  const vocabulary = (schema.meta() as { vocabulary?: VocabularyName } | undefined)?.vocabulary;
  return Object.values(entries).map((id) => {
    if (!vocabulary) return { id };
    const { name, description } = termOf(site, vocabulary, id);
    return {
      id,
      ...(name.toLowerCase() !== wordsOf(id).toLowerCase() && { name }),
      ...(description && { says: description }),
    };
  });
}

/**
 * What is wrong with one answer, in sentences; undefined when nothing is.
 *
 * @param answers what is answered besides: of the same question, what stands before it
 */
export function answerFault(
  question: Question,
  answer: string,
  answers: Answers,
  desk: Desk,
): string | undefined {
  if (question.form === 'id' || question.form === 'cause') {
    const known = (choicesFor({ ...question, form: 'id' }, answers, desk) ?? []).map(
      ({ id }) => id,
    );
    if (known.includes(answer)) return undefined;
    const expected =
      question.flag === 'addresses'
        ? 'a root cause or of a step of the incident'
        : question.flag === 'leads-to'
          ? `a step of the incident, or "${IMPACT}"`
          : refName(question.target!);
    const found = `Found "${answer}" for "${question.flag}". Expected the id of ${expected}.`;
    return [found, didYouMean(answer, known)].filter(Boolean).join('\n');
  }
  return fieldFault(question, answer, answers, desk) ?? takenFault(question, answer, answers, desk);
}

/** A second service of one name would part what happened to it in two; a root cause that is alike is offered. */
function takenFault(
  { flag }: Question,
  answer: string,
  answers: Answers,
  { graph }: Desk,
): string | undefined {
  if (flag !== 'new-service') return undefined;
  const isIt = (text: string) => text.toLowerCase() === answer.toLowerCase();
  if (answers[flag]?.some(isIt))
    return `Found "${answer}" a second time. Expected each service once.`;
  const there = graph.services.find(({ id, title }) => isIt(id) || isIt(title));
  return (
    there &&
    `Found "${answer}", which is there already as ${there.id}. Expected a service that is not.`
  );
}

/** The schema's own fault; a time is judged beside those that were given before it. */
function fieldFault(
  { of, field }: Question,
  answer: string,
  answers: Answers,
  { schemas }: Desk,
): string | undefined {
  const schema = schemas[of];
  const isTime = field[0] === 'times';
  const times = questions.incidents.filter((one) => one.field[0] === 'times');
  const beside = times.flatMap(({ flag }) => {
    const given = only(answers, flag);
    return given === undefined ? [] : [[flag, given]];
  });
  const judged = isTime ? field.slice(0, 1) : field;
  const value = isTime ? { ...Object.fromEntries(beside), [field[1]!]: answer } : answer;
  const result = schemaAt(schema, judged)!.safeParse(value);
  if (result.success) return undefined;
  const issues = result.error.issues.map((issue) => ({
    ...issue,
    path: [...judged, ...issue.path],
  }));
  const data = judged.reduceRight<unknown>(
    (inner, key) => (typeof key === 'number' ? [inner] : { [key]: inner }),
    value,
  );
  const [fault] = faultsFromZod(schema, data, issues).filter(
    ({ path }) => !isTime || path[1] === field[1],
  );
  return fault && [fault.message, fault.help].filter(Boolean).join('\n');
}
