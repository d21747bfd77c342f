/** An option of a command: how it is written, and what a command is given for it. */
export interface Flag<T = unknown> {
  type: 'string' | 'boolean';
  /** In the usage, after the name. */
  description: string;
  /** One letter that stands for it. */
  short?: string;
  /** True for one that may be written several times; its values are joined in one list. */
  isMany?: boolean;
  /** What a value must be, to end "Expected …." */
  expected: string;
  /** Words that it takes, where only these will do. */
  words?: readonly string[];
  /** What is wrong with a text that will not do, to follow "which is"; undefined where the text shows it. */
  flaw?(text: string): string | undefined;
  /** The value of a text; undefined where the text will not do. */
  read(text: string): T | undefined;
  /** What a command is given without the option. */
  fallback: T;
}

/** What a command is given for its options. */
export type ValuesOf<Flags> = {
  [Name in keyof Flags]: Flags[Name] extends Flag<infer T> ? T : never;
};

/** An option without a value. */
export const toggle = (description: string, short?: string): Flag<boolean> => ({
  type: 'boolean',
  description,
  ...(short && { short }),
  expected: 'no value',
  read: () => true,
  fallback: false,
});

/** An option with a text that passes a test. */
export function text(
  description: string,
  expected = 'a text',
  isFit: (text: string) => boolean = (text) => text.trim() !== '',
): Flag<string | undefined> {
  return {
    type: 'string',
    description,
    expected,
    read: (text) => (isFit(text) ? text : undefined),
    fallback: undefined,
  };
}

/** An option that may be written several times, each time with a text. */
export const texts = (description: string): Flag<string[] | undefined> => ({
  type: 'string',
  description,
  isMany: true,
  expected: 'a text',
  read: (text) => (text.trim() === '' ? undefined : [text]),
  fallback: undefined,
});

/** An option with one of some words; `fallback` is the one that it has without it. */
export function word<const Words extends readonly string[]>(
  description: string,
  words: Words,
): Flag<Words[number] | undefined> {
  return {
    type: 'string',
    description,
    words,
    expected: `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`,
    read: (text) => words.find((one) => one === text),
    fallback: undefined,
  };
}

/** The same option with a value for whoever does not write it. */
export const or = <T, Fallback extends NonNullable<T>>(
  flag: Flag<T>,
  fallback: Fallback,
): Flag<NonNullable<T>> => ({ ...flag, fallback }) as Flag<NonNullable<T>>;
