import { wordsOf } from '../../format/words.ts';
import { kindInfo, kinds } from '../../model/kinds.ts';
import { element, type BodyComponent, type EntryCard } from '../component.ts';
import { proseToText } from '../prose.ts';

/**
 * The path of the entry that an author names: `root-causes/no-limit`, or, of the
 * incident itself, `steps/queue-fills`.
 */
export function pathNamed(to: string, incidentPath?: string): string {
  const name = to.replace(/^\/|\/$/g, '');
  return isPart(name) && incidentPath !== undefined ? `${incidentPath}${name}/` : `/${name}/`;
}

/** Whether a name is of a part of the incident itself: `steps/queue-fills`. */
export const isPart = (name: string): boolean =>
  kinds.some((kind) => kindInfo[kind].nested && name.startsWith(`${kindInfo[kind].folder}/`));

export const ref: BodyComponent = {
  name: 'Ref',
  description:
    'Leads to another entry by its id. Its title is filled in, and a card says what it is about.',
  example: '<Ref to="root-causes/no-limit" />',
  place: 'line',
  content: 'optional',
  attributes: {
    to: {
      description:
        'The entry: root-causes/…, incidents/…, learnings/…, services/…, or steps/… and remediations/… of the same incident.',
      type: { is: 'id', of: 'entries' },
      required: true,
    },
  },
  render: ({ to = '' }, children, context, number) => {
    const path = pathNamed(to, context.incidentPath);
    const href = context.base + path.slice(1);
    const found = context.entry?.(path);
    if (!found) return element('a', { href }, children.length > 0 ? children : [to]);
    const { kind, title } = found;
    // A colon: no heading has such an id.
    const id = `card:${number}`;
    const words = children.length > 0 ? children : [title];
    return element('span', { className: ['ref'] }, [
      element('a', { className: ['entry'], dataKind: kind, href, interestfor: id }, [
        icon(kind),
        hidden(`${kindInfo[kind].one}: `),
        element('span', {}, words),
      ]),
      card(id, found),
    ]);
  },
};

/**
 * Shown by the browser itself while the link is hovered or has the focus, kept
 * while the card is hovered, closed by Escape: WCAG 2.2, 1.4.13. A browser that
 * knows no interest invokers, and a finger, have the link alone.
 */
const card = (id: string, { kind, title, summary }: EntryCard) =>
  element('span', { id, popover: 'hint', className: ['ref-card'], dataKind: kind }, [
    element('span', { className: ['kind'] }, [icon(kind), wordsOf(kindInfo[kind].one)]),
    element('b', {}, [title]),
    element('span', {}, [proseToText(summary)]),
  ]);

const icon = (kind: string) =>
  element('svg', { className: ['icon'], ariaHidden: 'true' }, [
    element('use', { href: `#i-${kind}` }),
  ]);

const hidden = (text: string) => element('span', { className: ['hidden'] }, [text]);
