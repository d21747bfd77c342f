import { ownWords } from '../fields.ts';
import { phraseFinder } from '../retext.ts';
import { rule } from '../rule.ts';

/**
 * Of the 700 phrases of retext-equality, those that analyses of incidents hold and
 * that mean nothing else there: "host", "disabled" or "master key" would be noise.
 */
export const phrases: readonly string[] = [
  'blacklist',
  'blacklisted',
  'blacklisting',
  'whitelist',
  'whitelisted',
  'whitelisting',
  'slave',
  'slaves',
  'blackhat',
  'whitehat',
  'sanity check',
  'sane',
  'insanely',
  'dummy',
  'lame',
  'grandfathered',
  'grandfathering',
  'man hours',
  'manpower',
  'manned',
  'unmanned',
  'mankind',
  'madman',
  'middleman',
  'foreman',
  'chairman',
  'spokesman',
  'idiot',
  'ghetto',
  'he',
  'she',
  "he's",
  "she's",
  'him',
  'his',
  'himself',
  'herself',
];

const find = phraseFinder(phrases);

export const inconsiderateLanguage = rule({
  id: 'inconsiderate-language',
  severity: 'warning',
  demand: 'No word hurts readers or leaves them out where a plain one says the same.',
  reason:
    'Some words carry a history that has nothing to do with the incident, and "he" says more of a person than an analysis needs to.',
  sources: [{ title: 'retext-equality', url: 'https://github.com/retextjs/retext-equality' }],
  bad: 'summary: The new host was missing from the whitelist of the firewall.',
  good: 'summary: The new host was missing from the allow list of the firewall.',
  kinds: ['incidents', 'steps', 'rootCauses', 'remediations', 'learnings', 'services'],
  alone: true,
  local: true,
  inEnglish: true,
  check(subject, breach) {
    for (const { words, instead, index, text } of find(subject, ownWords)) {
      // "He/she" leaves nobody out; the linter takes its two halves for two words.
      if (/\/$/.test(text.text.slice(0, index)) || text.text[index + words.length] === '/')
        continue;
      breach(
        text.at(index),
        `Found "${words}", which may hurt or leave out readers. Expected a plain other word.`,
        instead.length > 0
          ? `Write ${instead.map((word) => `"${word}"`).join(', ')} or the like; in backticks if it is a name in code.`
          : 'Say it with another word; in backticks if it is a name in code.',
      );
    }
  },
});
