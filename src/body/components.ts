import type { Element, ElementContent } from 'hast';

/** What a component of a body may need from the page around it. */
export interface ComponentContext {
  /** Number (from 1) of the reference with an id; undefined for an unknown one. */
  citation: (id: string) => { number: number } | undefined;
  /** Link to the page that lists the references; empty where they stand on the same page. */
  referencesPage: string;
}

/** A component that authors may use by name in a body. It maps data to elements and runs no code of theirs. */
export interface BodyComponent {
  name: string;
  /** What it is for, for the guide. */
  description: string;
  /** Attributes that it takes, each with what it holds; those marked required must be there. */
  attributes: Record<string, { description: string; required?: boolean }>;
  render: (
    attributes: Record<string, string>,
    children: ElementContent[],
    context: ComponentContext,
  ) => Element;
}

const element = (
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element => ({ type: 'element', tagName, properties, children });

const cite: BodyComponent = {
  name: 'Cite',
  description: 'Cites a reference of the entry, or of its incident, by its id.',
  attributes: { source: { description: 'Id of the reference.', required: true } },
  render: ({ source = '' }, _children, { citation, referencesPage }) => {
    const found = citation(source);
    const label = { type: 'text' as const, value: `[${found?.number ?? source}]` };
    const properties = {
      href: `${referencesPage}#ref-${source}`,
      ariaLabel: `Source ${found?.number ?? source}`,
    };
    return element('sup', { className: ['cite'] }, [element('a', properties, [label])]);
  },
};

const note: BodyComponent = {
  name: 'Note',
  description: 'Sets a remark apart from the text around it.',
  attributes: { title: { description: 'Its heading.' } },
  render: ({ title }, children) =>
    element('aside', { className: ['note'] }, [
      ...(title
        ? [element('p', { className: ['note-title'] }, [{ type: 'text', value: title }])]
        : []),
      ...children,
    ]),
};

export const bodyComponents: readonly BodyComponent[] = [cite, note];

/** HTML elements that a body may use as they are, without attributes. */
export const plainElements: readonly string[] = [
  'abbr',
  'br',
  'del',
  'details',
  'ins',
  'kbd',
  'mark',
  'sub',
  'summary',
  'sup',
];
