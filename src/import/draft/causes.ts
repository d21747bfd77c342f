import { pathFor } from '../../authoring/desk.ts';
import { idFrom } from '../../authoring/ids.ts';
import type { Graph, RootCauseNode } from '../../graph/nodes.ts';
import type { Extraction, Lines, TakenChain } from '../extraction.ts';
import { formerId, type Former } from '../former.ts';
import type { ImportDesk } from './desk.ts';
import { newEntry, type DraftEntry } from './entry.ts';
import { headsOf, keyOf, saysSame, summaryOf, titleOf } from './texts.ts';
import { categoryFor } from './words.ts';

/** A root cause that a source names. */
export interface DraftCause {
  id: string;
  title: string;
  summary: string;
  lines: Lines[];
  /** Why it may not be one. */
  guess?: string;
  /** Undefined for one that the base has already. */
  entry?: DraftEntry;
  /** The title of the one that the base has. */
  known?: string;
}

/** A document, which of its incidents, and what an earlier import made of it. */
export interface Place {
  from: string;
  part: number;
  former?: Former | undefined;
  /** What ids follow from. */
  origin: string;
}

/** The root causes of a source, each once, and the one that each chain of whys ends in. */
export function causesOf(extraction: Extraction, origin: Place, desk: ImportDesk) {
  const causes: DraftCause[] = [];
  const add = (title: string, text: string | undefined, lines: Lines, guess?: string) => {
    const short = titleOf(title);
    if (short === '') return undefined;
    const same = causes.find((one) => saysSame(one.title, short));
    if (same) {
      same.lines.push(lines);
      return same;
    }
    const summary = summaryOf(title, text);
    const cause = makeCause(
      { title: short, summary, lines: [lines], ...(guess && { guess }) },
      origin,
      desk,
    );
    causes.push(cause);
    return cause;
  };
  for (const { value, lines, guess } of extraction.rootCauses)
    add(value.title, value.text, lines, guess);
  const ends = new Map<TakenChain, DraftCause>();
  for (const chain of extraction.chains) {
    const { rootCause } = chain;
    const end = rootCause && add(rootCause.value, undefined, rootCause.lines, rootCause.guess);
    if (end) ends.set(chain, end);
  }
  return { causes, ends };
}

/** Root causes of a base by the keys of their titles; made once, as an import asks for hundreds. */
const byHead = new WeakMap<Graph, Map<string, RootCauseNode>>();

function presentCause(graph: Graph, title: string): RootCauseNode | undefined {
  const known =
    byHead.get(graph) ??
    new Map(
      graph.rootCauses
        .toReversed()
        .flatMap((cause) => headsOf(cause.title).map((head) => [head, cause])),
    );
  byHead.set(graph, known);
  return headsOf(title).flatMap((head) => known.get(head) ?? [])[0];
}

function makeCause(cause: Omit<DraftCause, 'id'>, origin: Place, desk: ImportDesk): DraftCause {
  const present = presentCause(desk.graph, cause.title);
  const { former } = origin;
  const { imported } = present?.data ?? {};
  // What an earlier import of the same document wrote is its own; it may have got another id since.
  const own = former ?? origin;
  const isOwn = imported?.from === own.from && imported.part === own.part;
  if (present && !isOwn) return { ...cause, id: present.id, known: present.title };
  const fresh = idFrom(
    cause.title,
    'rootCauses',
    desk.tailOf(`${origin.origin} ${keyOf(cause.title)}`),
  );
  const id = present?.id ?? (former && formerId('rootCauses', fresh, former)) ?? fresh;
  const { entry, put, doubt } = newEntry('rootCauses', id, pathFor('rootCauses', id));
  const { lines, summary, title, guess } = cause;
  put('title', title, { lines });
  put('summary', summary, { lines });
  put('category', categoryFor(`${title} ${summary}`, desk.site.causeCategories));
  put('status', 'active');
  doubt(
    'title',
    guess ?? 'The source names it for one incident; a root cause holds for others, too.',
    'causes',
  );
  doubt('category', 'The source does not say; its words speak for it.', 'causes');
  doubt('status', 'The source does not say whether it can still strike.', 'causes');
  return { ...cause, id, entry };
}
