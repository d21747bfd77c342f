import { createEngine, type Found, type TextIndex } from './engine.ts';
import type { FacetValues, Row } from './facets.ts';
import { memo } from './memo.ts';
import type { IndexInfo, IndexName } from './protocol.ts';
import type { WordCounts } from './spelling.ts';
import { weights } from './weights.ts';

/** Where answers come from. */
export interface AnswerSources {
  info: IndexInfo;
  index(name: IndexName): TextIndex;
  words(letter: string): Promise<WordCounts>;
  /** The values of all facets. */
  values(this: void): Promise<FacetValues>;
  /** The rows of an index, in the order of its records. */
  rows(name: IndexName): Promise<Row[]>;
}

/** An index that can be asked. */
export interface OpenIndex {
  index: TextIndex;
  find(text: string): Promise<Found>;
}
export type OpenIndexes = (name: IndexName) => Promise<OpenIndex>;

/** Opens each of the two indexes when it is first asked for. */
export function openIndexes(sources: AnswerSources): OpenIndexes {
  const { info } = sources;
  const words = memo(sources.words);
  const stopWords = new Set(info.stopWords);
  const open: OpenIndexes = memo(async (name) => {
    // Two indexes that are opened at once would each start the program that they share.
    if (name === 'parts') await open('entries');
    const index = sources.index(name);
    await index.options({ ranking: weights.pagefind });
    const find = createEngine({
      index,
      records: info.records[name],
      words,
      synonyms: info.synonyms,
      stopWords,
      language: info.language,
    });
    return { index, find };
  });
  return open;
}
