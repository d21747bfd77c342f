import { didYouMean } from '../../diagnostics/suggest.ts';
import type { Faults, Told } from '../faults.ts';
import type { BodyFormat } from '../parse.ts';
import { toMarkdownTree, type Branch } from '../tree/parser.ts';
import { offsetOf, spanOf, writtenAs } from '../tree/positions.ts';
import { slipsIn } from './slips.ts';

/**
 * Finds what Markdown leaves out without a word, or shows as signs that no author
 * meant. What is left out is a fault, what is only not what it should be a warning.
 *
 * @param text what is parsed, in which every place is that of the source
 */
export function judgeLosses(
  source: string,
  text: string,
  format: BodyFormat,
  { faults, warnings }: { faults: Faults; warnings: Faults },
): void {
  if (!/[|[]|`{3}|~{3}/.test(source)) return;
  const nodes = allIn(toMarkdownTree(text, format));
  const of = (type: string) => nodes.filter((node) => node.type === type);
  const lost = [
    ...of('table').flatMap((table) => extraCells(table, source)),
    ...uncitedNotes(of('footnoteDefinition'), of('footnoteReference')),
    ...secondOnes(of('footnoteDefinition'), (note) => `footnote "${nameIn(note, source)}"`),
    ...secondOnes(of('definition'), (link) => `address of "${nameIn(link, source)}"`),
    ...of('code').flatMap((block) => openFence(block, source)),
  ];
  for (const fault of lost) faults.add({ rule: 'lost-text', ...fault });
  for (const block of of('code')) {
    const help = /^mermaid$/i.test(block.lang ?? '')
      ? ''
      : didYouMean(block.lang ?? '', ['mermaid']);
    if (!help) continue;
    warnings.add({
      at: offsetOf(block),
      rule: 'unknown-value',
      message: `Found a block of "${block.lang}", which is shown as code. Expected "mermaid" for a diagram.`,
      help,
    });
  }
  for (const node of of('text')) {
    const span = spanOf(node);
    if (!span) continue;
    for (const slip of slipsIn(source, span.start, span.end)) warnings.add(slip);
  }
}

const allIn = (node: Branch): Branch[] => [node, ...(node.children ?? []).flatMap(allIn)];

function extraCells({ children: [head, ...rows] = [] }: Branch, source: string): Told[] {
  const count = head?.children?.length ?? 0;
  return rows.flatMap(({ children = [] }) => {
    const lost = children.slice(count).find((cell) => (cell.children ?? []).length > 0);
    if (!lost) return [];
    const words = writtenAs(lost, source).replace(/^\|\s*|\s*\|?\s*$/g, '');
    return [
      {
        at: offsetOf(lost),
        message: `Found "${words}" in a cell beyond the ${count} of the table's head, which would be left out. Expected as many cells as its head has.`,
        help: 'Add a column to the head and to the line below it, or write \\| for a plain sign.',
      },
    ];
  });
}

/** Footnotes that nothing outside of them cites. */
function uncitedNotes(notes: readonly Branch[], references: readonly Branch[]): Told[] {
  const cited = Map.groupBy(references, ({ identifier }) => identifier);
  return notes.flatMap((note) => {
    const { identifier } = note;
    const within = new Set(allIn(note));
    if (cited.get(identifier)?.some((one) => !within.has(one))) return [];
    return [
      {
        at: offsetOf(note),
        message: `Found a footnote that nothing cites, which would be left out. Expected [^${identifier}] in the text.`,
        help: `Write [^${identifier}] behind the words that it belongs to, or take it out.`,
      },
    ];
  });
}

/** What defines again, and otherwise, what is defined already. */
function secondOnes(nodes: readonly Branch[], nameOf: (node: Branch) => string): Told[] {
  const first = new Map<string | undefined, Branch>();
  return nodes.flatMap((node) => {
    const before = first.get(node.identifier);
    if (!before) first.set(node.identifier, node);
    const isSame =
      node.url !== undefined && node.url === before?.url && node.title === before.title;
    if (!before || isSame) return [];
    return [
      {
        at: offsetOf(node),
        message: `Found a second ${nameOf(node)}, which would be left out. Expected one.`,
        help: 'Give one of the two another name, or take it out.',
      },
    ];
  });
}

const nameIn = (node: Branch, source: string) =>
  /^\[\^?([^\]]*)/.exec(writtenAs(node, source))?.[1] ?? node.identifier ?? '';

/** A block of code that goes on to the end of the text, or of what contains it. */
function openFence(block: Branch, source: string): Told[] {
  const lines = writtenAs(block, source).split('\n');
  const fence = /^(?:`{3,}|~{3,})/.exec(lines[0]!)?.[0];
  const last = lines.length > 1 ? lines.at(-1)!.replace(/^[\s>]*|\s*$/g, '') : '';
  const isClosed = fence && last.startsWith(fence) && /^(?:`+|~+)$/.test(last);
  if (!fence || isClosed) return [];
  return [
    {
      at: offsetOf(block),
      message: `Found "${fence}" without the line that closes it: all that follows is taken for code. Expected "${fence}" behind the code.`,
      help: `Write "${fence}" on a line of its own where the code ends.`,
    },
  ];
}
