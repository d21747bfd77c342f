import { bareWord } from '../model/synonyms.ts';
import { nearest } from './suggest.ts';

/** Most letters that may be wrong in the name of a field: names are short, and other words are near. */
const MOST_EDITS = 2;

/** The name that a word is another spelling of: in capitals, with other joints, or with a slip. */
export const sameWord = (word: string, names: readonly string[]): string | undefined =>
  names.find((name) => bareWord(name) === bareWord(word)) ?? nearest(word, names, MOST_EDITS);
