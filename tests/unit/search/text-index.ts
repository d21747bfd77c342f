import type { IndexResult, TextIndex } from '../../../src/search/engine.ts';
import type { Fragment } from '../../../src/search/fragment.ts';
import type { Facets, SearchRecord } from '../../../src/search/record.ts';
import { EVERY } from '../../../src/search/html.ts';
import { countWords, letterOf, stemOf, type WordCounts } from '../../../src/search/spelling.ts';
import { quote, type Vocabulary } from '../../../src/search/terms.ts';
import { normalize, partsOf } from '../../../src/search/words.ts';

/** Contents by id. What stands before the first full stop is the title. */
export type Texts = Record<string, string>;

export const noFacets: Facets = {
  kind: [],
  service: [],
  severity: [],
  category: [],
  status: [],
  year: [],
  tag: [],
  owner: [],
};

/** A record with the least that one must have, and what a test changes about it. */
export const aRecord = (changes: Partial<SearchRecord> = {}): SearchRecord => ({
  kind: 'incidents',
  path: '/incidents/outage/',
  title: 'Outage',
  ids: [],
  names: [],
  card: {},
  sections: [{ at: '', title: 'Outage', texts: ['It broke.'] }],
  facets: noFacets,
  recurrence: 1,
  ...changes,
});

const stem = stemOf('en');
/** The words of a text, each with those that it is made of. */
const wordsIn = (text: string) =>
  text.split(/\s+/).map((word) => [normalize(word), ...partsOf(word)]);

/** Where a term stands in a text: a word in any of its forms or as a beginning, a phrase as it is. */
function placesOf(term: string, text: string): number[] {
  const words = wordsIn(text);
  const isOf = (forms: readonly string[] = [], one: string) =>
    forms.some((form) => stem(form) === stem(one));
  const run = /^"(.*)"$/.exec(term)?.[1]?.split(' ');
  return words.flatMap((forms, at) => {
    if (!run) return isOf(forms, term) || forms.some((form) => form.startsWith(term)) ? [at] : [];
    return run.every((one, next) => isOf(words[at + next], one))
      ? run.map((_, next) => at + next)
      : [];
  });
}

/** Stands for Pagefind: the same answers in the same form, by the plainest means. A score is a count. */
export class TestIndex implements TextIndex {
  readonly asked: string[] = [];
  readonly loaded: string[] = [];
  readonly #texts: Texts;
  readonly #kind: string;

  constructor(texts: Texts, kind = 'incidents') {
    this.#texts = texts;
    this.#kind = kind;
  }

  options = (): Promise<void> => Promise.resolve();

  /** What holds a term: in the order in which it was added for a phrase, and in no useful one otherwise. */
  search(term: string): Promise<{ results: IndexResult[] }> {
    this.asked.push(term);
    const all = Object.entries(this.#texts).map(([id, text]) => {
      const words = term === quote([EVERY]) ? [0] : placesOf(term, text);
      return { id, score: words.length, words, data: () => this.#load(id, text) };
    });
    const results = all.filter(({ words }) => words.length > 0);
    return Promise.resolve({ results: term.startsWith('"') ? results : results.reverse() });
  }

  #load(id: string, content: string): Promise<Fragment> {
    this.loaded.push(id);
    const title = content.slice(0, content.indexOf('.'));
    return Promise.resolve({
      url: `/${this.#kind}/${id}/`,
      content,
      meta: { kind: this.#kind, title },
      anchors: [{ id: 'top', text: title, location: 0 }],
    });
  }
}

/** Records that hold no word of any test, beside which the words of a test are rare. */
export const withOthers = (texts: Texts, others = 20): Texts => ({
  ...texts,
  ...Object.fromEntries(
    Array.from({ length: others }, (_, at) => [`other-${at}`, 'Unrelated. Nobody asks.']),
  ),
});

/** The words of texts, as the build counts them, and in how many of the texts the index finds each. */
export function vocabularyOf(
  texts: Texts,
  changes: Partial<Vocabulary> = {},
): Vocabulary & { records: number } {
  const language = changes.language ?? 'en';
  const records = Object.values(texts).map((text) =>
    aRecord({ title: '', sections: [{ at: '', title: '', texts: [text] }] }),
  );
  const counts = [...countWords(records, language)];
  return {
    records: records.length,
    count: (word) =>
      Promise.resolve(
        Object.values(texts).filter((text) => placesOf(quote([word]), text).length > 0).length,
      ),
    words: (letter): Promise<WordCounts> =>
      Promise.resolve(new Map(counts.filter(([word]) => letterOf(word) === letter))),
    synonyms: [],
    stopWords: new Set(),
    language,
    ...changes,
  };
}
