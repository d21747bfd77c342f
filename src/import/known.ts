import { alikeIn, offerOf } from '../authoring/alike.ts';
import { pathFor } from '../authoring/desk.ts';
import type { Graph } from '../graph/nodes.ts';
import type { DraftCause } from './draft/causes.ts';

/** A root cause of a draft, and those of the base that look like it. */
export interface Proposal {
  cause: string;
  title: string;
  /** Each as it is offered: its id, its title and how often it struck. */
  offers: string[];
}

/**
 * Root causes that a draft would write anew although the base may have them.
 *
 * @param around paths of files that go with this import, and whether nobody confirmed one yet
 */
export function proposalsFor(
  causes: readonly DraftCause[],
  graph: Graph,
  {
    removed = new Set(),
    isOpen = () => true,
  }: { removed?: ReadonlySet<string>; isOpen?: (path: string) => boolean } = {},
): Proposal[] {
  return causes.flatMap(({ id, title, summary, entry }) => {
    if (!entry || !isOpen(entry.path)) return [];
    const alike = alikeIn(graph, title);
    const found = alike.length > 0 || summary === title ? alike : alikeIn(graph, summary);
    const offers = found
      .filter((one) => one.id !== id && !removed.has(pathFor('rootCauses', one.id)))
      .map(offerOf);
    return offers.length > 0 ? [{ cause: id, title, offers }] : [];
  });
}
