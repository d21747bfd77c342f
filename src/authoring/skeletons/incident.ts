import { descriptionOf, schemaAt } from '../../model/introspect.ts';
import { milestones, type Milestone } from '../../model/milestones.ts';
import type { Desk } from '../desk.ts';
import { only, type Answers } from '../question.ts';
import { asFile, block, flow, placeholder, scalar, sheetOf } from '../sheet.ts';
import { whysOf } from './whys.ts';

const BODY = `## How it unfolded

${placeholder('what people saw, tried and found, in its order')}

## What made it hard to see

${placeholder('what hid it, and what would have shown it sooner')}`;

/** The page of a new incident. */
export function incidentText(answers: Answers, rootCause: string | undefined, desk: Desk): string {
  const { field, later, maybe } = sheetOf(desk.schemas.incidents);
  const first = (flag: string) => only(answers, flag);
  const list = (flag: string) => answers[flag] ?? [];
  const timed = timesOf(answers, desk);
  return asFile(
    [
      [
        '# What stands in [brackets] is yours to write. Take out what nobody knows, and comments when you are done.',
        field('title', scalar(first('title')!)),
        field(
          'summary',
          scalar(
            first('summary') ??
              placeholder('what happened and what came of it, in two or three sentences'),
          ),
        ),
        field('severity', scalar(first('severity')!)),
        field('status', timed.status),
        field('analysisStatus', 'draft'),
        field('kind', scalar(first('kind') ?? desk.site.incidentKinds[0]!.id)),
        field('services', flow(list('service'))),
        later('environments', flow([desk.site.environments[0]!.id])),
        maybe(
          'authors',
          list('author').length > 0 ? flow(list('author')) : undefined,
          '[Your name]',
        ),
        later('reviewers', `[{ name: Somebody who was not there, asked: ${desk.today} }]`),
        later('tags', '[a-keyword, another]'),
      ],
      [field('times', `\n${timed.lines.join('\n')}`)],
      [
        later(
          'detection',
          `{ method: ${desk.site.detectionMethods[0]!.id}, text: How it came to light. }`,
        ),
        field('impact', ''),
        field('impact.summary', scalar(placeholder('whom it hurt, and how much'))),
        later('impact.affected', '[{ what: orders that failed, count: 212, of: 900 }]'),
        later('trigger', 'What set it off.'),
      ],
      // Where there are steps, the first of them says why.
      ...(list('step').length === 0
        ? [[whysOf('incidents', list('why'), rootCause, true, desk)]]
        : []),
      [
        field(
          'contributingFactors',
          block([placeholder('what made it possible or worse, without being a cause')]),
        ),
        later('wentWell', '[What somebody did or had that helped.]'),
        later('wentWrong', '[What did not help.]'),
        later('gotLucky', '[What might as well have gone otherwise.]'),
      ],
      [
        later('timeline', `[{ at: ${timed.earliest}, kind: change, text: What happened. }]`),
        later('openQuestions', '[{ question: What is not known? }]'),
        later('references', '[{ id: chat, title: Log of the channel, url: "https://…" }]'),
      ],
    ],
    BODY,
  );
}

/** Times that are known, comments for the others, and the status that follows from them. */
function timesOf(answers: Answers, { schemas, today }: Desk) {
  const given = (name: Milestone) => only(answers, name);
  const isDated = given('started') !== undefined || given('detected') !== undefined;
  const lines = milestones.map((name) => {
    const says = descriptionOf(schemaAt(schemas.incidents, ['times', name])!);
    const value = given(name) ?? (name === 'detected' && !isDated ? today : undefined);
    return value === undefined ? `  # ${name}: # ${says}` : `  ${name}: ${scalar(value)} # ${says}`;
  });
  return {
    lines: [
      '  # A month, a day, or a time with Z or an offset: 2026-03-02T09:14Z; "~" before it says "about".',
      ...lines,
    ],
    status: given('resolved') ? 'resolved' : given('mitigated') ? 'mitigated' : 'investigating',
    earliest: given('started') ?? given('detected') ?? today,
  };
}
