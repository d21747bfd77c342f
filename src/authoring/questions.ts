import type { Kind } from '../model/kinds.ts';
import type { Question } from './question.ts';
import {
  ask,
  category,
  cause,
  incident,
  newCause,
  newService,
  summary,
  time,
  title,
  whys,
} from './shared-questions.ts';

/** What `new` needs to know for an entry of each kind, in the order in which it asks. */
export const questions: Record<Kind, readonly Question[]> = {
  incidents: [
    title('incidents', 'What happened? One plain sentence, without blame.'),
    ask('incidents', 'summary', { says: 'what it is about, in a sentence or two', form: 'text' }),
    ask('incidents', 'severity', {
      says: 'how grave it was, by an id of site.yaml',
      asks: 'How grave was it?',
      form: 'choice',
      required: true,
    }),
    ask('incidents', 'kind', {
      says: 'sort of incident, by an id of site.yaml',
      asks: 'What sort of incident was it?',
      form: 'choice',
    }),
    time('started', 'when it began: 2026-03-02T09:14Z, or a day', 'When did it begin?'),
    time(
      'detected',
      'when it was noticed (today, where nothing says when it began)',
      'When was it noticed?',
    ),
    time('mitigated', 'when it stopped hurting'),
    time('resolved', 'when it was over', 'When was it over?'),
    ask('incidents', 'service', {
      says: 'id of a service that it affected; as often as needed',
      asks: 'Which services did it affect?',
      form: 'id',
      many: true,
      target: 'services',
      orNew: 'new-service',
      field: ['services', 0],
    }),
    newService({ many: true }),
    ask('steps', 'step', {
      says: 'title of a step of the cascade, in their order; as often as needed',
      asks: 'What failed, step by step? Each line led to the next, the last one to the harm.',
      thenAsks: 'What did that lead to?',
      form: 'text',
      many: true,
      field: ['title'],
    }),
    whys('incidents'),
    cause('incidents'),
    newCause,
    category(),
    ask('remediations', 'remediation', {
      says: 'title of a remediation; as often as needed',
      asks: 'What will be different? One remediation a line.',
      thenAsks: 'What else?',
      form: 'text',
      many: true,
      field: ['title'],
    }),
    ask('incidents', 'author', {
      says: 'who writes the analysis; as often as needed',
      form: 'text',
      many: true,
      field: ['authors', 0],
    }),
  ],
  steps: [
    incident('steps'),
    title('steps', 'What failed? One plain sentence.'),
    summary('steps', 'How did it show?'),
    ask('steps', 'kind', { says: 'part that it plays in the cascade', form: 'choice' }),
    ask('steps', 'at', { says: 'when it happened', asks: 'When was it?', form: 'moment' }),
    ask('steps', 'service', {
      says: 'id of the service that it happened in',
      form: 'id',
      target: 'services',
      orNew: 'new-service',
    }),
    newService({}),
    ask('steps', 'leads-to', {
      says: 'step of the same incident that it led to, or impact; as often as needed',
      asks: 'What did it lead to?',
      form: 'id',
      many: true,
      target: 'steps',
      field: ['leadsTo', 0],
    }),
    whys('steps'),
    cause('steps'),
    newCause,
    category(),
  ],
  remediations: [
    incident('remediations'),
    title('remediations', 'What will be different? One plain sentence.'),
    summary('remediations', 'Why does it help?'),
    ask('remediations', 'kind', {
      says: 'what it changes',
      asks: 'What does it change?',
      form: 'choice',
    }),
    ask('remediations', 'addresses', {
      says: 'a root cause or step that it works on, by its id; as often as needed',
      asks: 'Which root causes and steps does it work on?',
      form: 'id',
      many: true,
      field: [],
      required: true,
    }),
    ask('remediations', 'owner', { says: 'team or person who does it or runs it', form: 'text' }),
    ask('remediations', 'due', { says: 'day by which it is promised', form: 'moment' }),
  ],
  rootCauses: [
    title('rootCauses', 'What is the cause? A mechanism, free of any one incident.'),
    summary('rootCauses', 'How does it work, in a sentence or two?'),
    { ...category('What sort of cause is it?'), required: true },
    ask('rootCauses', 'family', {
      says: 'id of a broader root cause',
      form: 'id',
      target: 'rootCauses',
    }),
  ],
  learnings: [
    title('learnings', 'What is to be done differently? One plain sentence.'),
    summary('learnings', 'Why is it so?'),
    {
      ...incident('learnings'),
      says: 'an incident that taught it, by its id; as often as needed',
      asks: 'Which incidents taught it?',
      many: true,
      field: ['incidents', 0],
    },
    ask('learnings', 'root-cause', {
      says: 'a root cause that it guards against, by its id; as often as needed',
      asks: 'Which root causes does it guard against?',
      form: 'id',
      many: true,
      target: 'rootCauses',
      field: ['rootCauses', 0],
    }),
    ask('learnings', 'practice', {
      says: 'what follows for daily work; as often as needed',
      asks: 'What follows from it for daily work?',
      thenAsks: 'What else?',
      form: 'text',
      many: true,
      field: ['practices', 0],
    }),
  ],
  services: [
    title('services', 'What is the service called?'),
    summary('services', 'What does it do, and for whom?'),
    ask('services', 'owner', {
      says: 'team that runs it',
      asks: 'Which team runs it?',
      form: 'text',
    }),
    ask('services', 'depends-on', {
      says: 'id of a service that it cannot work without; as often as needed',
      form: 'id',
      many: true,
      target: 'services',
      field: ['dependsOn', 0],
    }),
  ],
};

/** Every option that answers a question, with what the usage says of it: for kinds that share it, of each. */
export const answerFlags: ReadonlyMap<string, string> = new Map(
  [...Map.groupBy(Object.values(questions).flat(), ({ flag }) => flag)].map(([flag, all]) => {
    const said = new Set(all.map(({ says }) => says).filter((says) => says !== ''));
    return [flag, [...said].join(' / ')];
  }),
);

/** The options for a kind, with what each is there. */
export const answerFlagsFor = (kind: Kind): Record<string, string> =>
  Object.fromEntries(
    questions[kind].map(({ flag, says }) => [flag, says || answerFlags.get(flag)!]),
  );
