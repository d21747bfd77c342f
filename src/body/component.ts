import type { Element, ElementContent } from 'hast';
import type { Kind } from '../model/kinds.ts';
import type { Metric } from '../model/metric.ts';
import type { Moment } from '../model/time.ts';

/** What a component of a body may need from the page around it. All of it is data that the caller has. */
export interface ComponentContext {
  /** Path that the site is published under, with a slash at both ends. */
  base: string;
  /** Number (from 1) of the reference with an id; undefined for an unknown one. */
  citation: (id: string) => { number: number } | undefined;
  /** Link to the page that lists the references; empty where they stand on the same page. */
  referencesPage: string;
  /** Measures of the entry's incident. */
  metrics?: readonly Metric[];
  /** What happened in the entry's incident, earliest first. */
  events?: readonly TimelineEvent[];
  /** The entry at a path of the site; undefined where there is none, or where nobody looks. */
  entry?: (path: string) => EntryCard | undefined;
  /** Path of the entry's incident, within which steps and remediations are named without it. */
  incidentPath?: string;
  /** Language and time zone in which numbers and times are written. */
  language?: string;
  timeZone?: string;
}

export interface TimelineEvent {
  at: Moment;
  /** What sort of event; shown unless it is just an event. */
  kind: string;
  text: string;
}

/** What a card says of another entry. */
export interface EntryCard {
  kind: Kind;
  title: string;
  summary: string;
}

/** What an attribute holds, which decides how it is checked. */
export type AttributeType =
  | { is: 'text' }
  | { is: 'one-of'; values: readonly string[] }
  /** The id of a reference or a metric, or the path of an entry without its outer slashes. */
  | { is: 'id'; of: 'sources' | 'metrics' | 'entries' }
  /** A web address that a link leads to. */
  | { is: 'address' }
  /** The path of a file in `public/`, from "/". */
  | { is: 'image' }
  | { is: 'moment' };

export interface Attribute {
  /** What it holds, for messages and for the guide. */
  description: string;
  /** Text unless it says otherwise. */
  type?: AttributeType;
  required?: boolean;
}

/** A component that authors may use by name in a body. It maps data to elements and runs no code of theirs. */
export interface BodyComponent {
  name: string;
  /** What it is for, for the guide. */
  description: string;
  /** How it is written, for messages and for the guide. */
  example: string;
  /** Whether it stands within a line, or on lines of its own. */
  place: 'line' | 'block';
  /** Whether something stands between its tags. */
  content: 'none' | 'optional' | 'required';
  attributes: Record<string, Attribute>;
  /** `number` is its place among the components of its body, from 1. */
  render: (
    attributes: Record<string, string>,
    children: ElementContent[],
    context: ComponentContext,
    number: number,
  ) => Element;
}

/** An element; children that are nothing are left out, and texts may be given as they are. */
export function element(
  tagName: string,
  properties: Element['properties'],
  children: (ElementContent | string | false | undefined)[] = [],
): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: children.flatMap((child): ElementContent[] => {
      if (typeof child === 'string') return child ? [{ type: 'text', value: child }] : [];
      return child ? [child] : [];
    }),
  };
}

/** The sign of a citation: a number that leads to its reference. */
export function citationMark(id: string, { citation, referencesPage }: ComponentContext): Element {
  const number = citation(id)?.number ?? id;
  const properties = { href: `${referencesPage}#ref-${id}`, ariaLabel: `Source ${number}` };
  return element('sup', { className: ['cite'] }, [element('a', properties, [`[${number}]`])]);
}
