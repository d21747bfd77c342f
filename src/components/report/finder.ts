import { stopWordsOf } from '../../adapters/stop-words.ts';
import type { Graph } from '../../graph/nodes.ts';
import type { Site } from '../../model/site.ts';
import { similarIn } from '../../report/similar.ts';

const finders = new WeakMap<Graph, ReturnType<typeof similarIn>>();

/** Finds what is like an incident; all texts are read once for a graph, not once for a page. */
export function finderOf(graph: Graph, { language }: Site): ReturnType<typeof similarIn> {
  const known = finders.get(graph);
  if (known) return known;
  const finder = similarIn(graph, { language, stopWords: stopWordsOf(language.slice(0, 2)) });
  finders.set(graph, finder);
  return finder;
}
