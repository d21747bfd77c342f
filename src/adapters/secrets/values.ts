/**
 * Keys, tokens and passwords without a form of their own, told by what stands before them: the name
 * that they are assigned to, a header, or a program that takes them.
 */

/** Names that hold one. What counts pages or guards a form opens nothing. */
const NAME = String.raw`(?<!(?:page|next|continuation|resume|csrf|xsrf|cancell?ation|sync)[_-]?)(?:pass(?:word|wd|phrase)|(?<=[_-])pass|(?<![a-z])pwd|secret|token|(?:api|access|private|secret|master|auth)[_-]?key)`;
const BEHIND = String.raw`["'\`\]]{0,2} {0,8}`;
const SIGN = '(?:=>|:=|=|:)';
const VALUE = String.raw` {0,8}["'\`]{0,2}(?<value>[^\s"'\`<>\\,;(){}]{12,200})`;
/** Behind a parameter without a value stands the next: "--with-token --password=…". */
const GIVEN = String.raw`(?= (?! {0,7}["'\`]{0,2}-))`;
const assigned = new RegExp(
  String.raw`(?:${NAME}${BEHIND}${SIGN}|--[\w-]{0,24}?${NAME}${GIVEN})${VALUE}`,
  'dgi',
);
/** How names end. */
const END = '(?:pass|word|wd|phrase|secret|token|key)';
/** The same with less of the name, from its sign on: that is looked for in a fifth of the time, and few texts have it. */
const mayAssign = new RegExp(
  String.raw`(?:(?<=${END}${BEHIND})${SIGN}|--[\w-]{0,32}${END}${GIVEN})${VALUE}`,
  'i',
);
const header =
  /authorization["'`]?\s{0,8}[:=,]\s{0,8}["'`]?(?:bearer|token|basic|apikey)\s{1,8}(?<value>[\w.~+/-]{16,1000}={0,2})/dgi;
const curl =
  /\bcurl\b[^\n]{0,200}?\s(?:-u|--user)[ =]{0,2}["'`]?(?<user>[^\s:"'`$<{]{1,100}):(?<value>[^\s"'`<>\\]{6,200})/dgi;

/** What stands for one in instructions, is looked up where it runs, or is stored encrypted. */
const STANDS_FOR =
  /^(?:vault|enc|arn|sha\d+|urn|op|ssm|secret)[:[-]|:\/\/|[$%]\(|[${%]\{|^\$|^%\w+%|\*{2}|\.{3}|…|[[{]|\w\(|(.)\1{3}|x{3}|example|sample|change[_-]?(?:me|it)|redacted|masked|hidden|removed|placeholder|dummy|fake|your|my[_-]|test|123456|abcdef|pass(?:word|wd)|secret|token/i;

const CLASSES = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/];
const [LOWER, UPPER] = [0, 1];
const classOf = (sign: string) => CLASSES.findIndex((one) => one.test(sign));
/** Signs of a value that nobody would call one sign again and again. */
const VARIETY = 8;
/**
 * Of neighbours in a random value of letters and digits more than two in five are of different
 * classes, in names made of words one in five; a capital that begins a word counts for none.
 */
const CHANGES = 0.26;
/** Behind "Authorization" words are rare, and hexadecimal digits are not. */
const CHANGES_IN_HEADER = 0.25;

/** True where nobody wrote it as words: of many signs, of several classes that change often. */
function isRandom(value: string, classes: number, least = CHANGES): boolean {
  // Between the words of paths and names stand these.
  const signs = [...value.replace(/[._/:-]/g, '')];
  const sorts = signs.map(classOf);
  const changes = sorts.filter((sort, index) => {
    const before = sorts[index - 1] ?? sort;
    return sort !== before && !(before === UPPER && sort === LOWER);
  }).length;
  return (
    new Set(signs).size >= VARIETY &&
    new Set(sorts).size >= classes &&
    changes >= least * (signs.length - 1)
  );
}

const isBasic = (value: string) => /^[^\s:]+:[^\s:]{4,}$/.test(atob(value));

interface Way {
  what: string;
  /** Looked for before the pattern, as most texts hold none. */
  holds: RegExp;
  pattern: RegExp;
  is: (value: string, match: RegExpExecArray) => boolean;
}

const ways: readonly Way[] = [
  {
    what: 'credentials in a header',
    holds: /authorization/i,
    pattern: header,
    is: (value, [words]) =>
      /basic\s+\S+$/i.test(words)
        ? /^[A-Za-z\d+/]+={0,2}$/.test(value) && value.length % 4 === 0 && isBasic(value)
        : // Tokens of hexadecimal digits have two classes.
          isRandom(value, 2, CHANGES_IN_HEADER),
  },
  {
    what: 'password for curl',
    holds: /\bcurl\b/,
    pattern: curl,
    is: (value, { groups }) =>
      value !== groups!.user &&
      new Set([...value].map(classOf)).size > 1 &&
      !/^[a-z]+(?:-[a-z]+)+$/i.test(value),
  },
  {
    what: 'assigned password or key',
    holds: mayAssign,
    pattern: assigned,
    is: (value) => value.length >= 12 && isRandom(value, 3),
  },
];

/** Values that open something, each with its place. */
export function valuesIn(text: string): { what: string; index: number; end: number }[] {
  return ways.flatMap(({ what, holds, pattern, is }) =>
    holds.test(text)
      ? Array.from(text.matchAll(pattern) as Iterable<RegExpExecArray>).flatMap((match) => {
          // Behind a parameter of an address stand others.
          const isQuery = /[?&][\w-]*$/.test(
            text.slice(Math.max(0, match.index - 40), match.index),
          );
          const all = match.groups!.value!.replace(/[.\]]+$/, '');
          const value = isQuery ? all.split('&')[0]! : all;
          const [index] = match.indices!.groups!.value!;
          if (STANDS_FOR.test(value) || !is(value, match)) return [];
          return [{ what, index, end: index + value.length }];
        })
      : [],
  );
}
