import type { Desk } from '../desk.ts';
import { only, type Answers } from '../question.ts';
import { asFile, flow, scalar, sheetOf, unwritten } from '../sheet.ts';
import { whysOf } from './whys.ts';

/** Steps and remediations: what lives in the folder of an incident. */

export interface StepParts {
  leadsTo: readonly string[];
  rootCause?: string | undefined;
  /** Whether the incident says nowhere why it happened, so that the step has to. */
  needsWhys?: boolean;
  isDraft: boolean;
}

/** The page of a new step of a cascade. */
export function stepText(answers: Answers, parts: StepParts, desk: Desk): string {
  const { field, later, maybe } = sheetOf(desk.schemas.steps);
  const { isDraft, rootCause } = parts;
  const whys = answers.why ?? [];
  const hasWhys = whys.length > 0 || (rootCause === undefined && parts.needsWhys);
  const given = (flag: string) => {
    const answer = only(answers, flag);
    return answer === undefined ? undefined : scalar(answer);
  };
  return asFile([
    [
      field('title', given('title')!),
      field(
        'summary',
        given('summary') ?? scalar(unwritten('what failed, and how it showed', isDraft)),
      ),
      field('kind', given('kind') ?? 'failure'),
      field('leadsTo', flow(parts.leadsTo)),
      maybe('at', given('at'), `${desk.today}T09:14Z`),
      maybe('service', given('service'), 'id-of-a-service'),
    ],
    [
      // A cause without a chain of whys has a place of its own.
      ...(rootCause !== undefined && !hasWhys ? [field('rootCauses', flow([rootCause]))] : []),
      hasWhys
        ? whysOf('steps', whys, rootCause, isDraft, desk)
        : later('whys', '[{ because: The answer., confidence: low, stop: not-yet-known }]'),
      later('evidence', '[{ kind: log, at: name of the log, text: What it says. }]'),
    ],
  ]);
}

export interface RemediationParts {
  rootCauses: readonly string[];
  steps: readonly string[];
  isDraft: boolean;
}

/** The page of a new remediation: a proposal until somebody takes it on. */
export function remediationText(answers: Answers, parts: RemediationParts, desk: Desk): string {
  const { field, later, maybe } = sheetOf(desk.schemas.remediations);
  const given = (flag: string) => {
    const answer = only(answers, flag);
    return answer === undefined ? undefined : scalar(answer);
  };
  const hasAim = parts.rootCauses.length + parts.steps.length > 0;
  return asFile([
    [
      field('title', given('title')!),
      field(
        'summary',
        given('summary') ?? scalar(unwritten('what is done, and why it helps', parts.isDraft)),
      ),
      field('kind', given('kind') ?? 'prevent'),
      field('status', 'proposed'),
      later('priority', desk.site.priorities[0]!.id),
    ],
    [
      hasAim
        ? field('addresses', '')
        : later('addresses', '{ rootCauses: [its-id], steps: [its-id] }'),
      ...(hasAim
        ? [
            field('addresses.rootCauses', flow(parts.rootCauses)),
            field('addresses.steps', flow(parts.steps)),
          ]
        : []),
    ],
    [
      maybe('owner', given('owner'), 'Name of the team'),
      maybe('due', given('due'), desk.today),
      later('successCriterion', 'What everybody will see when it works.'),
    ],
  ]);
}
