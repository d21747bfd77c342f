import type { Element, Nodes } from 'hast';
import { bodyToTree } from '../body/html.ts';
import { proseToText } from '../body/prose.ts';
import { isHeading } from '../body/tree/nodes.ts';
import { bodyContextOf } from '../graph/body-context.ts';
import type { AnyNode, Graph } from '../graph/nodes.ts';
import type { RecordSection } from './record.ts';

/** Keys whose values are ids, dates or words of a closed set: nothing that a reader would look for. */
const silent = new Set([
  'addresses',
  'archiveUrl',
  'author',
  'authors',
  'better',
  'bound',
  'category',
  'combine',
  'confidence',
  'dependsOn',
  'due',
  'ended',
  'environments',
  'family',
  'id',
  'incident',
  'incidents',
  'kind',
  'leadsTo',
  'method',
  'owner',
  'owners',
  'phase',
  'priority',
  'published',
  'reviewers',
  'rootCause',
  'rootCauses',
  'service',
  'severity',
  'sources',
  'started',
  'status',
  'stop',
  'supersededBy',
  'tracker',
  'url',
]);
const DATE = /^~?\d{4}-\d{2}(?:-\d{2})?(?:T[\d:.]+(?:Z|[+-][\d:]+))?$/;

/** Every text in a value from an entry, in the order in which it stands there, without markup. */
export function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return DATE.test(value) ? [] : [proseToText(value)];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (silent.has(key) ? [] : textsOf(inner)));
}

/** Blocks end a run of words. */
const block =
  /^(?:p|li|pre|td|th|h[1-6]|dt|dd|blockquote|br|summary|details|aside|figure|figcaption|div)$/;

/** What is there for eyes that look elsewhere: the numbers of citations, the cards of links. */
const isAside = ({ properties }: Element) =>
  properties.popover !== undefined ||
  (Array.isArray(properties.className) &&
    properties.className.some((name) => name === 'cite' || name === 'hidden'));

function wordsIn(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  if (node.type !== 'element') return node.children.map(wordsIn).join('');
  if (isAside(node)) return '';
  // An image is found by what it shows.
  if (node.tagName === 'img') return `${String(node.properties.alt ?? '')}\n`;
  const inner = node.children.map(wordsIn).join('');
  return block.test(node.tagName) ? `${inner}\n` : inner;
}

/**
 * The body of an entry as sections, cut at its headings. What stands before the
 * first heading belongs to `first`. Diagrams are there with the words of their source.
 */
export function bodySections(
  node: AnyNode,
  first: RecordSection,
  reservedIds: readonly string[],
  graph?: Graph,
): RecordSection[] {
  const { tree, headings } = bodyToTree(node.body, node.format, {
    ...bodyContextOf(node, graph),
    base: '/',
    reservedIds,
    citation: () => undefined,
    referencesPage: '',
    isTrusted: node.isTrusted,
  });
  const sections = [first];
  for (const child of tree.children) {
    const heading = isHeading(child)
      ? headings.find(({ id }) => id === child.properties.id)
      : undefined;
    const words = wordsIn(child as Nodes);
    if (heading) sections.push({ at: `#${heading.id}`, title: words.trim(), texts: [] });
    else if (words.trim()) sections.at(-1)!.texts.push(...words.trim().split(/\s*\n\s*/));
  }
  return sections;
}
