import { flatten } from '../../graph/whys.ts';
import { pathOf } from '../chains.ts';
import { inData } from '../place.ts';
import type { DataPath } from '../rule.ts';
import { rule } from '../rule.ts';
import { firstIn } from '../texts.ts';

const single =
  /\bthe (?:(?:only|single|sole|real|true|actual|main|primary|ultimate|underlying) )?root cause\b(?! (?:analys|categor))/i;

export const theRootCause = rule({
  id: 'the-root-cause',
  severity: 'warning',
  demand: 'An incident with several root causes does not call one of them the root cause.',
  reason:
    'The causes of an incident are each necessary and only together sufficient. Readers who are told of "the" cause look no further, and the others stay as they are.',
  sources: [
    {
      title: 'John Allspaw, Each necessary, but only jointly sufficient (2012)',
      url: 'https://www.kitchensoap.com/2012/02/10/each-necessary-but-only-jointly-sufficient/',
    },
    {
      title: 'Richard I. Cook, How Complex Systems Fail, point 7',
      url: 'https://how.complexsystems.fail/',
    },
  ],
  bad: 'summary: The root cause was a full disk.\n# and two root causes are linked',
  good: 'summary: A disk filled up, and the alarm for it had been muted.',
  kinds: ['incidents', 'steps'],
  inEnglish: true,
  check(subject, breach) {
    const { node } = subject;
    const { rootCauses } = node.kind === 'steps' ? node.incident : node;
    if (rootCauses.length < 2) return;
    const texts: [DataPath, string][] = [
      [['title'], node.title],
      [['summary'], node.data.summary],
      ...flatten(node.whys).flatMap((why): [DataPath, string][] => [
        [pathOf(why, 'question'), why.data.question ?? ''],
        [pathOf(why, 'because'), why.data.because],
      ]),
    ];
    for (const [path, text] of texts) {
      const found = firstIn(text, single);
      if (!found) continue;
      breach(
        inData(subject, path, text).at(found.index),
        `Found "${found[0].replace(/\s+/g, ' ')}" in an incident with ${rootCauses.length} root causes. Expected "a root cause", or all of them.`,
        'Write "a root cause", or say what each of them did.',
      );
    }
  },
});
