import { parseEvents, type Event } from 'js-yaml';
import { parseDocument, type Document } from 'yaml';
import { mapOf } from '../diagnostics/source-map.ts';
import { inBounds, MAX_SLIPS } from './yaml-faults.ts';
import { mended, type Mended } from './yaml-mend.ts';
import { blocksEndingAt, nodeSlips } from './yaml-nodes.ts';
import { placer, placerIn } from './yaml-positions.ts';
import { unmasked, type Rest } from './yaml-rest.ts';
import { faultsIn, LOOSELY, MAX_DEPTH, oddTags, slipsIn } from './yaml-told.ts';
import type { YamlFault } from './yaml.ts';

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
    ...faultsIn(text, firstLine, mend),
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
  const faults = slipsIn(text, firstLine);
  const all = { source: text, events: [] };
  if (faults.length > 0) return { ...all, data: undefined, faults: inBounds(faults) };
  const document = parseDocument(text, LOOSELY);
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
        events: parseEvents(text, { maxDepth: MAX_DEPTH }),
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
    const document = parseDocument(source, LOOSELY);
    const errors = [...document.errors, ...document.warnings].map(({ pos }) => pos[0]);
    const events = parseEvents(source, { maxDepth: MAX_DEPTH });
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
