import { wordsOf } from '../format/words.ts';
import type { Graph } from '../graph/nodes.ts';
import { kindInfo, kinds } from '../model/kinds.ts';
import type { Site } from '../model/site.ts';
import type { FacetValue, FacetValues, Row } from './facets.ts';
import type { IndexName } from './protocol.ts';
import { facetNames, type FacetName, type SearchRecord } from './record.ts';
import type { SearchRecords } from './records.ts';

/** What the search page loads besides an index: the values of the facets, and a row for each record. */
export interface Tables {
  values: FacetValues;
  rows: Record<IndexName, Row[]>;
}

/** The tables of records, each row at the place of its record. */
export function tablesOf(records: SearchRecords, graph: Graph, site: Site): Tables {
  const values = valuesOf([...records.entries, ...records.parts], graph, site);
  const places = facetNames.map(
    (facet) => new Map(values[facet].map(({ id }, place) => [id, place])),
  );
  const rowOf = (record: SearchRecord): Row => ({
    values: facetNames.map((facet, at) =>
      record.facets[facet].map((value) => places[at]!.get(value)!),
    ),
    date: record.date ?? '',
    severity: record.severity ?? -1,
    recurrence: record.recurrence,
  });
  return {
    values,
    rows: { entries: records.entries.map(rowOf), parts: records.parts.map(rowOf) },
  };
}

/** The values that occur, in the order of their vocabulary, or by name where there is none. */
function valuesOf(records: readonly SearchRecord[], graph: Graph, site: Site): FacetValues {
  const used = (facet: FacetName) => new Set(records.flatMap(({ facets }) => facets[facet]));
  const inOrder = (facet: FacetName, all: readonly FacetValue[]) => {
    const wanted = used(facet);
    return all.filter(({ id }) => wanted.has(id));
  };
  const byName = (facet: FacetName, label = (id: string) => id) =>
    [...used(facet)].sort().map((id) => ({ id, label: label(id) }));
  const terms = (list: readonly { id: string; name: string }[]) =>
    list.map(({ id, name }) => ({ id, label: name }));
  return {
    kind: inOrder(
      'kind',
      kinds.map((kind) => ({ id: kindInfo[kind].folder, label: kindInfo[kind].title })),
    ),
    service: inOrder(
      'service',
      graph.services.map(({ id, title }) => ({ id, label: title })),
    ),
    severity: inOrder('severity', terms(site.severities)),
    category: inOrder('category', terms(site.causeCategories)),
    status: byName('status', wordsOf),
    year: byName('year').reverse(),
    tag: byName('tag'),
    owner: byName('owner'),
  };
}
