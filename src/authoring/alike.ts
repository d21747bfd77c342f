import MiniSearch from 'minisearch';
import { struckBy } from '../graph/facts.ts';
import type { Graph, RootCauseNode } from '../graph/nodes.ts';
import { compareText } from '../diagnostics/diagnostic.ts';
import { contentWords } from '../rules/english.ts';

/** Share of the words that somebody types which a root cause must have to be offered. Our choice. */
const SHARE = 0.5;
/** More than these nobody reads. Our choice. */
const MOST = 5;

/**
 * Root causes that say much of what a text says, likest first: by their titles, summaries,
 * tags and families, with slips of the keyboard forgiven.
 */
export function alikeIn(graph: Graph, text: string): RootCauseNode[] {
  const words = contentWords(text);
  if (words.size === 0) return [];
  const { index, byId, order } = indexOf(graph);
  return index
    .search(text)
    .filter(({ queryTerms }) => new Set(queryTerms).size >= SHARE * words.size)
    .sort((a, b) => b.score - a.score || order.get(a.id as string)! - order.get(b.id as string)!)
    .slice(0, MOST)
    .map(({ id }) => byId.get(id as string)!);
}

/** Made once for a base: an import asks for hundreds of texts. */
const indexes = new WeakMap<Graph, Index>();

interface Index {
  index: MiniSearch;
  byId: ReadonlyMap<string, RootCauseNode>;
  /** Where each stands among the ids. */
  order: ReadonlyMap<string, number>;
}

function indexOf(graph: Graph): Index {
  const known = indexes.get(graph);
  if (known) return known;
  const index = new MiniSearch({
    fields: ['id', 'title', 'summary', 'tags', 'family'],
    tokenize: (one) => [...contentWords(one)],
    processTerm: (term) => term,
    searchOptions: {
      boost: { title: 3, id: 2, tags: 2 },
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
    },
  });
  index.addAll(
    graph.rootCauses.map(({ id, title, data, family }) => ({
      id,
      title,
      summary: data.summary,
      tags: data.tags.join(' '),
      family: family?.title ?? '',
    })),
  );
  const byId = new Map(graph.rootCauses.map((cause) => [cause.id, cause]));
  const order = new Map([...byId.keys()].sort(compareText).map((id, at) => [id, at]));
  const made = { index, byId, order };
  indexes.set(graph, made);
  return made;
}

/** "struck twice: a, b": how often a cause struck, and where. */
function strikesOf(cause: RootCauseNode): string {
  const ids = struckBy(cause).map(({ id }) => id);
  if (ids.length === 0) return 'never struck';
  const times = ids.length === 1 ? 'once' : ids.length === 2 ? 'twice' : `${ids.length} times`;
  const rest = ids.length > SHOWN ? ` and ${ids.length - SHOWN} more` : '';
  return `struck ${times}: ${ids.slice(0, SHOWN).join(', ')}${rest}`;
}

const SHOWN = 3;

/** A root cause as it is offered: its id, what it says, how often it struck. */
export const offerOf = (cause: RootCauseNode) =>
  `${cause.id} — ${cause.title} (${strikesOf(cause)})`;
