import type { Nodes } from 'hast';
import { bodyToHtml } from '../body/html.ts';
import { isJsx, parseBody, type JsxElement } from '../body/parse.ts';
import { proseToText } from '../body/prose.ts';
import type { AnyNode } from '../graph/nodes.ts';
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

/** What a component says in its attributes. */
const titleOf = ({ attributes }: JsxElement) =>
  String(attributes.find(({ name }) => name === 'title')?.value ?? '');

/** Blocks end a run of words. */
const block = /^(?:p|li|pre|td|th|h[1-6]|dt|dd|blockquote|br|summary)$/;

function wordsIn(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (isJsx(node)) {
    const inner = node.children.map(wordsIn).join('');
    const isWithin = node.type === 'mdxJsxTextElement' && !block.test(node.name ?? '');
    return isWithin ? inner : `${titleOf(node)}\n${inner}\n`;
  }
  if (!('children' in node)) return '';
  const inner = node.children.map(wordsIn).join('');
  return node.type === 'element' && block.test(node.tagName) ? `${inner}\n` : inner;
}

/**
 * The body of an entry as sections, cut at its headings. What stands before the
 * first heading belongs to `first`. Diagrams are there with the words of their source.
 */
export function bodySections(
  { body, format }: AnyNode,
  first: RecordSection,
  reservedIds: readonly string[],
): RecordSection[] {
  const { headings } = bodyToHtml(body, format, {
    base: '/',
    reservedIds,
    citation: () => undefined,
    referencesPage: '',
  });
  const sections = [first];
  for (const node of parseBody(body, format).tree.children) {
    const isHeading = node.type === 'element' && /^h[1-6]$/.test(node.tagName);
    const words = wordsIn(node);
    const heading = isHeading ? headings.find(({ text }) => text === words.trim()) : undefined;
    if (heading) {
      sections.push({ at: `#${heading.id}`, title: heading.text, texts: [] });
      headings.splice(0, headings.indexOf(heading) + 1);
    } else if (words.trim()) sections.at(-1)!.texts.push(...words.trim().split(/\s*\n\s*/));
  }
  return sections;
}
