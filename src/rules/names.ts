import { commonNames, namePrefixes, namesOfPlaces, namesOfThings } from './given-names.ts';
import lists from './names.json' with { type: 'json' };
import { isOrganisation } from './organisations.ts';

/**
 * Words that are names of people. What `names.json` holds is told by `tests/support/names.ts`, which makes it of
 * packages; words are looked up without accents.
 */

type List = Exclude<keyof typeof lists, 'from'>;
const sets = new Map<List, ReadonlySet<string>>();

/** Hardly any text holds what may be a name, so a list is not taken apart before one does. */
function has(list: List, word: string): boolean {
  let set = sets.get(list);
  if (!set) sets.set(list, (set = new Set(lists[list].flatMap((line) => line.split(' ')))));
  return set.has(word);
}

/** Letters that are no plain one with an accent. */
const plain: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
};

/** A name without its accents, as people on plain keyboards write it: "Lukasz" for "Łukasz". */
export const foldName = (name: string) =>
  /^[A-Za-z]*$/.test(name)
    ? name
    : name
        .replace(/[łøđıßæ]/g, (sign) => plain[sign]!)
        .replace(/[ŁØĐÆ]/g, (sign) =>
          plain[sign.toLowerCase()]!.replace(/^./, (one) => one.toUpperCase()),
        )
        .replaceAll('’', "'")
        .normalize('NFD')
        .replace(/\p{M}/gu, '');

/** A double name is known by its first part: "Jean-Luc". */
const parts = (word: string) => [word, word.split('-')[0]!];
const isIn = (word: string, ...among: readonly List[]) =>
  parts(word).some((part) => among.some((list) => has(list, part)));

const isOfThings = (name: string) => namesOfThings.has(name) || namesOfPlaces.has(name);
const isAnyGivenName = (name: string) => commonNames.has(name) || isIn(name, 'given', 'givenWords');

/** True for a given name that is hardly anything else, so that it tells of a person when it stands alone. */
export function isGivenName(word: string): boolean {
  const name = foldName(word);
  return !isOfThings(name) && (commonNames.has(name) || isIn(name, 'given'));
}

/** What stands before family names; behind what is short a point may stand. */
export const titles = {
  short: ['Dr', 'Mr', 'Mrs', 'Ms', 'Prof'],
  whole: ['Miss', 'Professor'],
};
const allTitles = new Set(Object.values(titles).flat());

/** What a word may be: nothing, the beginning of a whole name, or a title or a given name that may stand alone. */
export type NameUse = 'none' | 'begins' | 'stands';

/** The same words begin sentences again and again. */
const uses = new Map<string, NameUse>();
const MOST_USES = 20_000;

/** What a word may be, in a text of English. */
export function nameUseOf(word: string): NameUse {
  const known = uses.get(word);
  if (known !== undefined) return known;
  const stands = isGivenName(word) || allTitles.has(word);
  const use = stands ? 'stands' : isAnyGivenName(foldName(word)) ? 'begins' : 'none';
  if (uses.size >= MOST_USES) uses.clear();
  uses.set(word, use);
  return use;
}

const isFamily = (name: string) =>
  /^(?:O'|Mc|Mac)\p{Lu}/u.test(name) ||
  name.split('-').some((part) => has('family', part) || has('familyWords', part));

/** True for a family name that may stand behind a title or an initial: "Dr. Chen", not "Dr. Elephant". */
export function isFamilyName(word: string): boolean {
  const name = foldName(word);
  return isFamily(name) && !isOfThings(name);
}

/**
 * How surely some words are the whole name of a person. Behind a given name that is hardly anything
 * else anything may stand ("Priya Xy"). Behind one that is also a word or a product a family name
 * has to ("Mark Baker", not "Mark Sweep"), and behind one that few are called by, one that is no
 * word ("Server Nowak", not "Server Page"). A place and a word are doubtful ("Jordan Baker", "Paris Metro").
 */
export function wholeName(words: readonly string[]): 'sure' | 'doubtful' | undefined {
  const [first, ...rest] = words.map(foldName) as [string, ...string[]];
  const last = rest.at(-1);
  if (last === undefined || namePrefixes.has(first) || isOrganisation([first, ...rest])) {
    return undefined;
  }
  if (isGivenName(first)) return 'sure';
  if (!isAnyGivenName(first) || !isFamily(last)) return undefined;
  if (has('family', last) || /['-]|^Ma?c\p{Lu}/u.test(last)) return 'sure';
  if (namesOfPlaces.has(first)) return 'doubtful';
  return isIn(first, 'family', 'familyWords') ? 'sure' : undefined;
}
