import { decodeCodes } from './entities.ts';

/**
 * What an author's diagram says in words: who leads to whom, and what stands on
 * the way. Mermaid keeps it in a store a kind; two shapes of store serve most.
 * What the others say is told by the lines of their source.
 */

interface GraphData {
  nodes: { id: string; label?: string | string[]; isGroup?: boolean }[];
  edges: { start?: string; end?: string; label?: string }[];
}

interface Message {
  type?: number;
  from?: string;
  to?: string;
  message?: unknown;
}

interface Store {
  getData?: () => GraphData;
  getMessages?: () => Message[];
  getActors?: () => Map<string, { description?: string }>;
}

/** Mermaid's number for a note, which it keeps among the messages. */
const NOTE = 2;

/**
 * Lines such as "Shop → Payment: asks", or those of the source.
 *
 * @param store mermaid's own record of the diagram
 */
export function wordsOf(store: unknown, source: string): string[] {
  const { getData, getMessages, getActors } = store as Store;
  if (getMessages && getActors) return messages(store as Required<Store>);
  const { nodes, edges } = getData?.call(store) ?? { nodes: [], edges: [] };
  if (edges.length === 0) return linesOf(source);
  const names = new Map(nodes.map(({ id, label }) => [id, plain([label].flat().join(' ')) || id]));
  const nameOf = (id = '') => unnamed(names.get(id) ?? plain(id));
  const lines = edges.map(({ start, end, label }) =>
    line(nameOf(start), nameOf(end), plain(label ?? '')),
  );
  const joined = new Set(edges.flatMap(({ start, end }) => [start, end]));
  const alone = nodes.filter(({ id, isGroup }) => !isGroup && !joined.has(id));
  return [...lines, ...alone.map(({ id }) => names.get(id)!)];
}

function messages(store: Required<Store>): string[] {
  const actors = store.getActors();
  const nameOf = (id: string) => plain(actors.get(id)?.description ?? id);
  return store.getMessages().flatMap(({ type, from, to, message }) => {
    const text = typeof message === 'string' ? plain(message) : '';
    if (text === '') return [];
    if (!from || !to) return [text];
    if (type !== NOTE) return [line(nameOf(from), nameOf(to), text)];
    const over = [...new Set([from, to])].map(nameOf).join(', ');
    return [`${over}: ${text}`];
  });
}

const line = (from: string, to: string, text: string) =>
  text === '' ? `${from} → ${to}` : `${from} → ${to}: ${text}`;

/** The first and last state of a machine bear no name. */
const unnamed = (id: string) =>
  id.endsWith('_start') ? 'Start' : id.endsWith('_end') ? 'End' : id;

const ofTheLook =
  /^(?:acc(?:Title|Descr)|classDef|style|click|dateFormat|axisFormat|tickInterval|todayMarker|showLegend|[{}]$)/;

/** The lines of a source that say something: not how it looks, what it links to, or what kind it is. */
function linesOf(source: string): string[] {
  const [, ...lines] = source
    .replace(/^\s*---\n[^]*?\n\s*---\n/, '')
    .replace(/%%\{[^]*?\}%%/g, '')
    .split('\n')
    .map((text) => text.trim())
    .filter((text) => text !== '' && !text.startsWith('%%'));
  return lines.filter((text) => !ofTheLook.test(text));
}

/** A label without what only a picture needs. */
function plain(label: string): string {
  const text = decodeCodes(label.replace(/<br\s*\/?>/gi, ' '), document);
  return text
    .replace(/[*`]{1,2}/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
