import type { Kind } from '../model/kinds.ts';

/** Something that `new` needs to know: asked in a terminal, or given as an option. */
export interface Question {
  /** Name of the option that answers it. */
  flag: string;
  /** What the option is, in the usage. */
  says: string;
  /** The question, for those that are asked; others have their option only. */
  asks?: string;
  /** The question where the steps of the cascade were told before it. */
  asksAfterSteps?: string;
  /** What asks for each answer after the first, where there may be many. */
  thenAsks?: string;
  /**
   * What an answer is: a text; a moment; one of the words that the field takes; ids of
   * entries of `target`; a root cause, there already or new. `many` for any number of them.
   */
  form: 'text' | 'moment' | 'choice' | 'id' | 'cause';
  many?: true;
  target?: Kind;
  /** Option that takes the titles of entries that are not there yet, and are written with it. */
  orNew?: string;
  /** Kind and place of the field whose schema judges an answer. */
  of: Kind;
  field: readonly (string | number)[];
  /** True where nothing sound can be written without an answer. */
  required?: true;
}

/** Answers by the name of their option: any number of them, in order. */
export type Answers = Record<string, readonly string[] | undefined>;

/** The first answer; undefined where there is none. */
export const only = (answers: Answers, flag: string): string | undefined => answers[flag]?.[0];
