import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { allLocales } from '@faker-js/faker';
import wordList from 'word-list';
import { foldName } from '../../src/rules/names.ts';

/**
 * Gathers names of people out of packages, and as a program writes `src/rules/names.json`:
 *
 *     node tests/support/names.ts
 *
 * Given names are those of all languages that Faker writes in Latin letters, family names those and
 * what a spelling dictionary has. Every check would have to load the packages, which takes a fifth of a second.
 */

export const namesPath = fileURLToPath(new URL('../../src/rules/names.json', import.meta.url));

/** Names that no English word is written like, and those that are words too, in lines. */
export interface NameLists {
  /** The packages with their licences, which want to be named, and to stand whole in `names-notices.txt`. */
  from: string;
  given: string[];
  givenWords: string[];
  family: string[];
  familyWords: string[];
}

/** Shorter ones are abbreviations as often. */
const name = /^\p{Lu}(?=.{2})[\p{Script=Latin}'’-]*\p{Ll}$/u;
/** Joke names of a joke language, and a planned language. */
const left = new Set(['en_AU_ocker', 'en_BORK', 'eo']);

const linesOf = (names: Iterable<string>) =>
  [...new Set(names)]
    .sort()
    .join(' ')
    .replace(/(.{1,88})(?: |$)/gu, '$1\n')
    .trim()
    .split('\n');

export function gatherNames(): NameLists {
  const words = new Set(readFileSync(wordList, 'utf8').split('\n'));
  const isWord = (one: string) => words.has(one.toLowerCase());
  const people = Object.entries(allLocales).flatMap(([locale, { person }]) =>
    person && !left.has(locale) ? [person] : [],
  );
  const latin = (names: readonly unknown[]) =>
    names.filter((one): one is string => typeof one === 'string' && name.test(one)).map(foldName);
  const given = latin(people.flatMap(({ first_name }) => Object.values(first_name ?? {}).flat()));
  const dictionary = createRequire(import.meta.url).resolve('@cspell/dict-people-names');
  const family = latin([
    ...people.flatMap(({ last_name }) => Object.values(last_name ?? {}).flat()),
    ...readFileSync(join(dirname(dictionary), 'dict/people-names.txt'), 'utf8').split('\n'),
  ]);
  return {
    from: '@faker-js/faker, MIT licence, Copyright (c) 2022-2025 Faker; @cspell/dict-people-names, MIT licence, Copyright (c) 2023 Street Side Software. Their notices stand in names-notices.txt.',
    given: linesOf(given.filter((one) => !isWord(one))),
    givenWords: linesOf(given.filter(isWord)),
    family: linesOf(family.filter((one) => !isWord(one))),
    familyWords: linesOf(family.filter(isWord)),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(namesPath, `${JSON.stringify(gatherNames(), null, 2)}\n`);
}
