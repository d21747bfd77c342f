import { isFamilyName, isGivenName, nameUseOf, titles, wholeName } from './names.ts';
import { isKindOfThing } from './organisations.ts';
import { isSaidOf, NAME_WORD, PAST, type Name } from './said-of-people.ts';

/**
 * People who are named in a sentence in English: words that are a name, where the words around
 * them tell that somebody acts, errs or is to blame. Either alone is not enough, as hosts, laws,
 * companies and programs are called after people too.
 */

/** A person in a text. */
export interface NamedPerson {
  name: string;
  /** Index of the name in the text. */
  index: number;
}

const nobody: ReadonlySet<string> = new Set();

const SHORT_TITLE = String.raw`(?:${titles.short.join('|')})\b`;
const TITLE = String.raw`${SHORT_TITLE}\.? |(?:${titles.whole.join('|')}) `;
/** Not those of countries and cities: "U.S. East". */
const INITIALS = String.raw`(?!(?:U\. ?[SKN]|E\. ?U|D\. ?C|L\. ?A|N\. ?Y)\.)\p{Lu}\.(?: ?\p{Lu}\.){0,2} ?`;
const PARTICLE = '(?:van|von|de|der|den|del|da|di|dos|bin|al|el|la|le)';
const PARTICLES = String.raw`(?: (?:${PARTICLE}|\p{Lu}\.)){0,2}`;

/** What may begin a name: a word with a title, with initials, or alone. */
const first = new RegExp(
  String.raw`(?<![\p{L}\p{N}_@/.#$-])(?:(${TITLE})|(${INITIALS}))?(?!${SHORT_TITLE})(${NAME_WORD})(?![\p{L}\p{N}_])`,
  'gu',
);
const next = new RegExp(String.raw`${PARTICLES} (${NAME_WORD})(?![\p{L}\p{N}_])`, 'uy');

/** A verb in a title whose words all begin with a capital. */
const verb = new RegExp(`^${PAST}$`, 'iu');

const CAPITAL = '[A-ZÀ-ÖØ-ÞĀ-Ž]';
/** Words that begin with a capital, and initials. */
const quick = new RegExp(`${CAPITAL}(?:[a-zß-öø-ž]+|\\. ?(?=${CAPITAL}))`, 'g');
/** The same where a name may go on behind the word. */
const going = new RegExp(`${CAPITAL}[a-zß-öø-ž]+(?= (?:${CAPITAL}|${PARTICLE} ))`, 'g');

/**
 * False where {@link peopleIn} finds nobody but those who are known, which it tells of nearly all
 * texts in a tenth of the time.
 */
export function mayNamePeople(text: string): boolean {
  let begins = false;
  for (const word of text.match(quick) ?? []) {
    const use = nameUseOf(word);
    if (use === 'stands' || word[1] === '.') return true;
    begins ||= use === 'begins';
  }
  return begins && text.match(going)?.some((word) => nameUseOf(word) === 'begins') === true;
}

/** A text that is made to hold a million names must not stop the reading. */
const MOST_NAMES = 500;
/** How far a text is looked at before and behind a name. */
const AROUND = 120;

/**
 * The people in a text of English.
 *
 * @param written as it stands there, line breaks included
 * @param known parts of names of people whom the entry itself tells of: each of them is one for certain
 */
export function* peopleIn(
  written: string,
  known: ReadonlySet<string> = nobody,
): Generator<NamedPerson> {
  const text = written.replace(/\s/g, ' ');
  let looked = 0;
  for (const match of text.matchAll(first)) {
    const name = nameAt(text, match, known);
    if (!name) continue;
    if (++looked > MOST_NAMES) return;
    const before = text.slice(Math.max(0, match.index - AROUND), match.index);
    const end = match.index + name.words.length;
    const after = text.slice(end, end + AROUND);
    if (isSaidOf(name, before, after)) yield { name: name.words, index: match.index };
  }
}

function nameAt(
  text: string,
  match: RegExpExecArray,
  known: ReadonlySet<string>,
): Name | undefined {
  const [start, title, initials, word] = match as unknown as [
    string,
    string | undefined,
    string | undefined,
    string,
  ];
  const words = [word];
  const ends = [match.index + start.length];
  for (next.lastIndex = ends[0]!; words.length < 4;) {
    const more = next.exec(text);
    if (!more || (verb.test(more[1]!) && !isFamilyName(more[1]!))) break;
    words.push(more[1]!);
    ends.push(next.lastIndex);
  }
  if (words.some(isKindOfThing)) return undefined;
  const upTo = (count: number) => text.slice(match.index, ends[count - 1]);
  const isKnown = words.some((one) => known.has(one));
  if (title || initials) {
    const count = words.length > 1 && wholeName(words.slice(0, 2)) ? 2 : 1;
    return isKnown || isFamilyName(words[count - 1]!)
      ? { words: upTo(count), form: title ? 'whole' : 'short', isKnown }
      : undefined;
  }
  for (let count = words.length; count > 1; count--) {
    const sureness = wholeName(words.slice(0, count));
    if (sureness) {
      const form = sureness === 'sure' || isKnown ? 'whole' : 'doubtful';
      return { words: upTo(count), form, isKnown };
    }
  }
  const isAlone = words.length === 1;
  return isAlone && (isKnown || isGivenName(word))
    ? { words: word, form: 'alone', isKnown }
    : undefined;
}
