import * as lists from 'stopword';

/** The lists by language (ISO 639-1), for the languages whose words the index can stem. */
const byLanguage: Record<string, string[]> = {
  da: lists.dan,
  de: lists.deu,
  en: lists.eng,
  es: lists.spa,
  fi: lists.fin,
  fr: lists.fra,
  hu: lists.hun,
  it: lists.ita,
  nl: lists.nld,
  no: lists.nob,
  pl: lists.pol,
  pt: lists.por,
  sv: lists.swe,
  tr: lists.tur,
};

/** What people ask with, and the lists lack. */
const asking: Record<string, string[]> = {
  en: ['why', 'when', 'whose', 'does', 'did', 'dont', 'itself'],
};

/** Words of a language that say nothing by themselves; none where no list is at hand. */
export const stopWordsOf = (language: string): string[] => [
  ...(byLanguage[language] ?? []),
  ...(asking[language] ?? []),
];
