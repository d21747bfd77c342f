import { kindInfo, kinds, type Kind } from '../model/kinds.ts';

/** The word by which commands know a kind: its folder's name in the singular, such as "root-cause". */
export const wordOf = (kind: Kind) => kindInfo[kind].folder.replace(/s$/, '');

/** The words of all kinds, in their order. */
export const kindWords = kinds.map(wordOf);

/** The kind of a word; undefined for a word that names none. */
export const kindOf = (word: string): Kind | undefined =>
  kinds.find((kind) => wordOf(kind) === word);
