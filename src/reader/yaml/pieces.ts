import type { Event } from 'js-yaml';
import { isCollection, isMap, isScalar, type Document, type Node } from 'yaml';
import { mapOf } from '../../diagnostics/source-map.ts';
import { faultsOfText, inBounds, MAX_SLIPS, oddTags } from './faults.ts';
import { mended, type Mended } from './mend.ts';
import { nodeSlips } from './nodes.ts';
import { placer, placerIn } from './offsets.ts';
import { documentOf, eventsOf } from './parsers.ts';
import { faultsOfRegions } from './region-faults.ts';
import { unmasked, type Rest } from './rest.ts';
import type { YamlFault } from './index.ts';

/** What a text says that cannot be read at one go, and what keeps it from that. */
export interface Pieces {
  /** Undefined when there are faults. */
  data: unknown;
  faults: YamlFault[];
  /** Undefined when there are none, or nothing else is known. */
  rest?: Rest;
  /** The text in which something else stands for what cannot be read. */
  source: string;
  /** What the parser makes of it; none where it makes nothing of it. */
  events: Event[];
}

/** Reads a text with a fault, an alias or another thing that one parser alone does not read as it should. */
export function readPieces(text: string, firstLine: number): Pieces {
  const found = mendedDocument(text);
  if (found === undefined) return withoutRest(text, firstLine);
  const { document, source, events, mend } = found;
  const { offsetAt } = mapOf(source);
  const open = mend.regions
    .filter(({ isOpen }) => isOpen)
    .flatMap(({ from }) => blocksEndingAt(document, offsetAt({ line: from + 1, column: 1 })));
  const lost = linesOf(text, mend.regions);
  const slips = nodeSlips(document, source, (anchor) => lost.includes(`&${anchor}`));
  const at = placerIn(text, source, firstLine);
  // Two documents in one file may each have all fields.
  const end = mend.regions.find(({ sort }) => sort === 'document');
  const isTold = ({ line, isRepeated }: { line: number; isRepeated?: boolean }) =>
    !isRepeated || end === undefined || line < firstLine + end.from;
  const faults = [
    ...faultsOfRegions(text, firstLine, mend),
    ...slips.flatMap(({ offset, told: { message, help }, isRepeated }) => {
      const place = at(offset);
      return isTold({ ...place, isRepeated }) ? [{ ...place, message, help }] : [];
    }),
  ];
  const told = inBounds(faults);
  const data: unknown = document.toJS({ maxAliasCount: -1 });
  if (told.length === 0) return { data, faults: told, source, events };
  // Where there are too many, not all are known.
  if (told.length > MAX_SLIPS) return { data: undefined, faults: told, source: text, events: [] };
  return {
    data: undefined,
    faults: told,
    rest: unmasked(data, { unsure: mend.unsure, open, lost: mend.names }),
    source,
    events,
  };
}

function withoutRest(text: string, firstLine: number): Pieces {
  const faults = faultsOfText(text, firstLine);
  const all = { source: text, events: [] };
  if (faults.length > 0) return { ...all, data: undefined, faults: inBounds(faults) };
  const document = documentOf(text);
  const at = placer(text, firstLine);
  const slips = nodeSlips(document, text).map(({ offset, told: { message, help } }) => ({
    ...at(offset),
    message,
    help,
  }));
  return slips.length > 0
    ? { ...all, data: undefined, faults: inBounds(slips) }
    : {
        data: document.toJS({ maxAliasCount: -1 }) as unknown,
        faults: [],
        source: text,
        events: eventsOf(text),
      };
}

/** A text of which both parsers read every line; what only one of them refuses is found in rounds. */
function mendedDocument(
  text: string,
): { document: Document; source: string; events: Event[]; mend: Mended } | undefined {
  const bad = new Set<number>();
  for (let known = -1; bad.size > known;) {
    known = bad.size;
    const mend = mended(text, MAX_SLIPS, (line) => bad.has(line));
    if (mend === undefined || mend.regions.length > MAX_SLIPS) return undefined;
    const source = mend.lines.join('\n');
    const document = documentOf(source);
    const errors = [...document.errors, ...document.warnings].map(({ pos }) => pos[0]);
    const events = eventsOf(source);
    const offsets = [...errors, ...oddTags(events, source)];
    if (offsets.length === 0) return { document, source, events, mend };
    const { positionAt } = mapOf(source);
    for (const offset of offsets) bad.add(positionAt(offset).line - 1);
  }
  return undefined;
}

const linesOf = (text: string, regions: Mended['regions']) => {
  const lines = text.split('\n');
  return regions.flatMap(({ from, to }) => lines.slice(from, to)).join('\n');
};

/** The blocks within the whole that end last before an offset, outermost first. */
function blocksEndingAt({ contents }: Document, offset: number): PropertyKey[][] {
  const found: PropertyKey[][] = [];
  const path: PropertyKey[] = [];
  const isBefore = (node: unknown) => ((node as Node | null)?.range?.[0] ?? Infinity) < offset;
  for (let node: unknown = contents; isCollection(node);) {
    if (path.length > 0) found.push([...path]);
    if (isMap(node)) {
      const last = node.items.findLast(({ key }) => isBefore(key));
      path.push(String(isScalar(last?.key) ? last.key.value : ''));
      node = last?.value;
    } else {
      const index = node.items.findLastIndex(isBefore);
      path.push(index);
      node = node.items[index];
    }
  }
  return found;
}
