import { kindInfo, kinds, type Kind } from '../model/kinds.ts';

/** The word by which commands know a kind: its folder's name in the singular, such as "root-cause". */
export const wordOf = (kind: Kind) => kindInfo[kind].folder.replace(/s$/, '');

/** The words of all kinds, in their order. */
export const kindWords = kinds.map(wordOf);

/** The kind of a word; undefined for a word that names none. */
export const kindOf = (word: string): Kind | undefined =>
  kinds.find((kind) => wordOf(kind) === word);

/** What writes an entry of a kind, as it is typed: "npm run new -- step --incident <id>". */
export const newCommand = (kind: Kind) =>
  `npm run new -- ${wordOf(kind)}${kindInfo[kind].nested ? ' --incident <id>' : ''}`;
