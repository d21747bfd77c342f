import assert from 'node:assert/strict';

/** An element of a drawing. */
export interface Part {
  name: string;
  attributes: Record<string, string>;
  /** The text between its tags, without markup. */
  text: string;
}

const TAG = /<(\/?)([A-Za-z][\w:-]*)((?:\s+[\w:-]+="[^"<>]*")*)\s*(\/?)>/y;

/** Every element of a drawing, in document order; fails where it is not well-formed. */
export function partsOf(svg: string): Part[] {
  const parts: Part[] = [];
  const open: Part[] = [];
  let at = 0;
  while (at < svg.length) {
    const next = svg.indexOf('<', at);
    const text = svg.slice(at, next === -1 ? undefined : next);
    assert.doesNotMatch(text, /&(?!(?:amp|lt|gt|quot);)/, 'a stray ampersand');
    for (const part of open) part.text += unescaped(text);
    if (next === -1) break;
    TAG.lastIndex = next;
    const tag = TAG.exec(svg);
    assert.ok(tag, `no tag: ${svg.slice(next, next + 80)}`);
    const [all, isEnd, name, attributes, isEmpty] = tag;
    at = next + all.length;
    if (isEnd) {
      assert.equal(open.pop()?.name, name);
      continue;
    }
    const part = { name: name!, attributes: attributesIn(attributes!), text: '' };
    parts.push(part);
    if (!isEmpty) open.push(part);
  }
  assert.deepEqual(open, []);
  return parts;
}

function attributesIn(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name, value] of text.matchAll(/([\w:-]+)="([^"]*)"/g)) {
    assert.ok(!(name! in attributes), `${name} twice`);
    attributes[name!] = unescaped(value!);
  }
  return attributes;
}

const unescaped = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

/** The words of each text of a drawing, in document order. */
export const textsIn = (svg: string): string[] =>
  partsOf(svg)
    .filter(({ name }) => name === 'text')
    .map(({ text }) => text);

const elements = new Set(
  (
    'svg title desc defs g a path rect circle ellipse line polygon polyline text tspan marker ' +
    'clipPath linearGradient radialGradient stop symbol use'
  ).split(' '),
);
const attributes = new Set(
  (
    'viewBox width height role aria-labelledby aria-describedby id href transform opacity ' +
    'clip-path clipPathUnits d x y dx dy x1 y1 x2 y2 cx cy r rx ry fx fy points refX refY ' +
    'markerWidth markerHeight markerUnits orient offset gradientUnits gradientTransform ' +
    'stop-color stop-opacity fill fill-opacity fill-rule stroke stroke-width stroke-dasharray ' +
    'stroke-linecap stroke-linejoin stroke-opacity marker-start marker-mid marker-end ' +
    'font-size font-weight font-style text-anchor dominant-baseline alignment-baseline ' +
    'letter-spacing text-decoration'
  ).split(' '),
);

/** What a page must not carry in a drawing, in words. */
export function dangersIn(svg: string, id: string): string[] {
  const parts = partsOf(svg);
  const dangers: string[] = [];
  const ids = parts.flatMap((part) => part.attributes.id ?? []);
  const referred = new Set<string>();
  for (const part of parts) {
    if (!elements.has(part.name)) dangers.push(`<${part.name}>`);
    for (const [name, value] of Object.entries(part.attributes)) {
      if (!attributes.has(name)) dangers.push(`${name}="${value}"`);
      for (const [, target] of value.matchAll(/url\(([^)]*)\)?/gi)) {
        if (target!.startsWith('#')) referred.add(target!.slice(1));
        else dangers.push(`${name}="${value}"`);
      }
      if (/^aria-/.test(name)) referred.add(value);
      if (name !== 'href') continue;
      if (value.startsWith('#')) referred.add(value.slice(1));
      else if (!/^(?:https?:\/\/|mailto:|\/(?!\/))/.test(value)) dangers.push(`href="${value}"`);
    }
  }
  for (const [index, one] of ids.entries()) {
    if (!one.startsWith(`${id}-`)) dangers.push(`the id ${one}`);
    if (ids.indexOf(one) !== index) dangers.push(`the id ${one} twice`);
    if (!referred.has(one)) dangers.push(`the id ${one}, which nothing refers to`);
  }
  for (const one of referred) if (!ids.includes(one)) dangers.push(`a reference to ${one}`);
  return dangers;
}

const OWN = String.raw`var\(--d-[a-z\d-]+\)`;
const following = new RegExp(
  `^(?:none|${OWN}|url\\(#.*\\)|color-mix\\(in srgb,${OWN} \\d+%,transparent\\))$`,
);

/** Colours of a drawing that do not follow the theme of the page, and are not its author's. */
export function hardColoursIn(svg: string, source: string): string[] {
  const text = source.replaceAll(' ', '').toLowerCase();
  const isOwn = (colour: string) => text.includes(colour.replaceAll(' ', '').toLowerCase());
  const hasOwn = /[:=]["']?(?:#[\da-f]{3}|[a-z]*(?:red|blue|gr[ea]y))|rgb\(/.test(text);
  return partsOf(svg).flatMap(({ attributes: given }) =>
    [given.fill, given.stroke, given['stop-color']].filter((colour): colour is string => {
      if (!colour || following.test(colour) || isOwn(colour)) return false;
      // Ink on an author's fill, and an author's colour with its other for the other theme.
      if (/^#(?:000|fff)$/.test(colour)) return !hasOwn;
      const pair = /^light-dark\((.+)\)$/.exec(colour)?.[1];
      const parts =
        pair?.match(/color-mix\(in srgb,[^()]*(?:\([^)]*\))?[^()]*var\([^)]*\)\)/g) ?? [];
      const other = parts.reduce((rest, part) => rest.replace(part, ''), pair ?? '');
      return !(parts.length === 1 && isOwn(other.replace(/^,|,$/g, '')));
    }),
  );
}
