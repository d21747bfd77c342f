import type { Counts, FacetValues, Selection } from '../../search/facets.ts';
import { facetNames, type FacetName } from '../../search/record.ts';
import { element } from './element.ts';
import { short } from './results.ts';

const titles: Record<FacetName, string> = {
  kind: 'Kind',
  service: 'Service',
  severity: 'Severity',
  category: 'Cause category',
  status: 'Status',
  year: 'Year',
  tag: 'Tag',
  owner: 'Owner',
};
/** Values of a facet that are shown before somebody asks for all of them. */
const SHOWN = 6;
/** Facets that keep the order of their vocabulary; the others show what is most frequent first. */
const ordered: readonly FacetName[] = ['kind', 'severity', 'year'];

/** Facets whose whole list of values somebody asked for. */
const unfolded = new Set<FacetName>();

/** Changes what is chosen. The change is made to what is chosen by then, not to what was drawn. */
export type Choose = (change: (now: Selection) => Selection) => Promise<void>;

interface Facets {
  values: FacetValues;
  counts: Counts;
  selection: Selection;
}

/** Draws the facets anew; the box that has the focus keeps it. */
export function renderFacets(place: HTMLElement, facets: Facets, choose: Choose): void {
  const focused = (document.activeElement as HTMLElement | null)?.id;
  place.replaceChildren(
    ...facetNames.flatMap(
      (facet) =>
        fieldset(facet, facets, choose, () => {
          renderFacets(place, facets, choose);
        }) ?? [],
    ),
  );
  if (focused?.startsWith('f-')) document.getElementById(focused)?.focus();
}

function fieldset(
  facet: FacetName,
  { values, counts, selection }: Facets,
  choose: Choose,
  redraw: () => void,
) {
  const chosen = selection[facet] ?? [];
  const offered = values[facet]
    .map((value, place) => ({ ...value, place, count: counts[facet][place]! }))
    .filter(({ id, count }) => count > 0 || chosen.includes(id));
  if (offered.length === 0) return undefined;
  if (!ordered.includes(facet)) offered.sort((a, b) => b.count - a.count);
  const isWhole = unfolded.has(facet) || offered.length <= SHOWN + 1;
  const shown = offered.filter(({ id }, at) => isWhole || at < SHOWN || chosen.includes(id));
  const unfold = element(
    'button',
    { type: 'button', class: 'quiet-button', id: `f-${facet}-all` },
    `All ${offered.length}`,
  );
  unfold.addEventListener('click', () => {
    unfolded.add(facet);
    const first = shown.length;
    redraw();
    document.getElementById(boxId(facet, offered[first]!))?.focus();
  });
  return element(
    'fieldset',
    { 'data-facet': facet },
    element('legend', {}, titles[facet]),
    ...shown.map((value) => {
      const box = element('input', {
        type: 'checkbox',
        id: boxId(facet, value),
        value: value.id,
        checked: chosen.includes(value.id),
      });
      box.addEventListener('change', () => void choose((now) => toggle(now, facet, value.id)));
      return element(
        'label',
        {},
        box,
        element('span', {}, value.label),
        element('span', { class: 'count' }, String(value.count)),
      );
    }),
    shown.length < offered.length && unfold,
  );
}

const boxId = (facet: FacetName, { place }: { place: number }) => `f-${facet}-${place}`;

function toggle(selection: Selection, facet: FacetName, id: string): Selection {
  const chosen = selection[facet] ?? [];
  const next = chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id];
  return { ...selection, [facet]: next };
}

/** What was chosen, each with a way to drop it; what the base does not have says so. */
export function chips(selection: Selection, values: FacetValues, choose: Choose): HTMLElement[] {
  const all = facetNames.flatMap((facet) =>
    (selection[facet] ?? []).map((id) => ({
      facet,
      id,
      label: values[facet].find((value) => value.id === id)?.label,
    })),
  );
  if (all.length === 0) return [];
  const chip = (change: (now: Selection) => Selection, ...content: (Node | string)[]) => {
    const button = element('button', { type: 'button', class: 'chip' }, ...content);
    button.addEventListener('click', () => void choose(change));
    return button;
  };
  const drops = all.map(({ facet, id, label = id }) =>
    chip(
      (now) => toggle(now, facet, id),
      element('span', { class: 'hidden' }, 'Remove '),
      `${titles[facet]}: ${short(label)} `,
      element('span', { 'aria-hidden': 'true' }, '×'),
    ),
  );
  const unknown = all
    .filter(({ label }) => label === undefined)
    .map(({ facet, id }) => `${titles[facet].toLowerCase()} “${short(id)}”`);
  return [
    ...(unknown.length > 0
      ? [
          element(
            'p',
            { class: 'empty' },
            `No entry has the ${unknown.slice(0, 5).join(', the ')}${unknown.length > 5 ? ' …' : ''}. Drop what is not there:`,
          ),
        ]
      : []),
    element(
      'div',
      { class: 'chips', role: 'group', 'aria-label': 'Chosen filters' },
      ...drops,
      ...(drops.length > 1 ? [chip(() => ({}), 'Clear all')] : []),
    ),
  ];
}
