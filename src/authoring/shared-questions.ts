import type { Kind } from '../model/kinds.ts';
import type { Question } from './question.ts';

/** Questions that several kinds share, and how one is written. */

type Part = Omit<Question, 'flag' | 'of' | 'field'> & { field?: Question['field']; of?: Kind };

/** A question of a kind; its field has the name of its option, where nothing else is said. */
export const ask = (of: Kind, flag: string, part: Part): Question => ({
  flag,
  of,
  field: [flag],
  ...part,
});

export const title = (of: Kind, asks: string) =>
  ask(of, 'title', { says: 'its title, one plain sentence', asks, form: 'text', required: true });
export const summary = (of: Kind, asks: string) =>
  ask(of, 'summary', { says: '', asks, form: 'text' });
export const incident = (of: Kind) =>
  ask(of, 'incident', {
    says: 'the incident that it belongs to, by its id',
    asks: 'Which incident does it belong to?',
    form: 'id',
    target: 'incidents',
    field: [],
    required: true,
  });
export const whys = (of: Kind) =>
  ask(of, 'why', {
    says: 'an answer to "Why?", each to the one before it; as often as needed',
    asks: 'Why did it happen? Each line answers "Why?" to the one before it.',
    asksAfterSteps:
      'Why did the first of them happen? Each line answers "Why?" to the one before it.',
    thenAsks: 'Why was that?',
    form: 'text',
    many: true,
    field: ['whys', 0, 'because'],
  });
export const cause = (of: Kind) =>
  ask(of, 'root-cause', {
    says: 'id of the root cause at the end of the whys',
    asks: 'Which root cause lies at the end of them? In your own words, or its id.',
    form: 'cause',
    target: 'rootCauses',
    field: ['whys', 0, 'rootCause'],
  });
export const newCause = ask('rootCauses', 'new-root-cause', {
  says: 'title of a root cause that is written down with it',
  form: 'text',
  field: ['title'],
});
/** @param part `many` where an entry names several services */
export const newService = (part: Pick<Question, 'many'>) =>
  ask('services', 'new-service', {
    says: `name of a service that is written down with it${part.many ? '; as often as needed' : ''}`,
    thenAsks: 'Which else?',
    form: 'text',
    field: ['title'],
    ...part,
  });
/** @param asks the question, for the kind that is asked for it */
export const category = (asks?: string) =>
  ask('rootCauses', 'category', {
    says: 'category of root cause, by an id of site.yaml',
    ...(asks && { asks }),
    form: 'choice',
  });
export const time = (flag: string, says: string, asks?: string) =>
  ask('incidents', flag, {
    says,
    ...(asks && { asks }),
    form: 'moment',
    field: ['times', flag],
  });
