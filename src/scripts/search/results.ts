import { toneOf, wordsOf } from '../../format/words.ts';
import { kindInfo, kinds, type Kind } from '../../model/kinds.ts';
import { listPath, withBase } from '../../graph/routes.ts';
import type { Piece } from '../../search/passages.ts';
import type { Answer, Result, ResultPart } from '../../search/protocol.ts';
import { base } from './client.ts';
import { element, icon } from './element.ts';

/** Results as list items, each with links that work like any other. */
export const resultItems = (results: readonly Result[]) => results.map(resultItem);

function resultItem({ kind, path, title, card, passage, parts }: Result): HTMLLIElement {
  return element(
    'li',
    { class: 'result', 'data-kind': kind },
    element('h2', {}, element('a', { class: 'result-title', href: withBase(base, path) }, title)),
    meta(kind, card),
    passage.length > 0 && element('p', { class: 'passage' }, ...marked(passage)),
    parts.length > 0 && element('ul', { class: 'result-parts' }, ...parts.map(partItem)),
  );
}

function meta(kind: Kind, { when, severity, services, status, note }: Result['card']) {
  const texts = [note, when, severity, services].filter((text) => text !== undefined);
  return element(
    'p',
    { class: 'meta result-meta' },
    element('span', { class: 'kind', 'data-kind': kind }, icon(kind), kindLabel(kind)),
    status !== undefined &&
      element('span', { class: 'badge', 'data-tone': toneOf(status) }, wordsOf(status)),
    ...texts.map((text) => element('span', {}, text)),
  );
}

function partItem({ path, kind, title, passage }: ResultPart): HTMLLIElement {
  return element(
    'li',
    kind && { 'data-kind': kind },
    element('a', { href: withBase(base, path) }, kind && `${kindLabel(kind)}: `, title),
    passage.length > 0 && element('span', { class: 'passage' }, ...marked(passage)),
  );
}

const kindLabel = (kind: Kind) => wordsOf(kindInfo[kind].one);

const marked = (pieces: readonly Piece[]) =>
  pieces.map(({ text, isMatch }) => (isMatch ? element('mark', {}, text) : text));

/** What was searched for in place of what was typed, and what was passed over, in sentences. */
export function remarks({ corrections, unknown, isUnquoted, isCut, total }: Answer): string {
  const taken = corrections.map(
    ({ typed, used }) =>
      `“${short(typed)}” is nowhere here; searched for ${used.map(quoted).join(' and ')}.`,
  );
  return [
    ...new Set(taken),
    total > 0 && unknown.length > 0 && `Nowhere here: ${unknown.map(quoted).join(', ')}.`,
    isUnquoted && 'Nothing says what stands in quotes word for word; these hold its words.',
    isCut && 'The end of this text was left out: it is too long.',
  ]
    .filter(Boolean)
    .join(' ');
}

/** Why a text found nothing, and what to do about it. */
export function nothingFound(text: string, { words, isShort }: Answer): string {
  if (isShort) return 'Go on typing …';
  return words === 0
    ? `There is no word to look for in ${quoted(text)}.`
    : `Nothing was found for ${quoted(text)}. Try fewer words, another word for it, or the name of a service.`;
}

/** A text of any length as part of a sentence. */
export const short = (text: string) =>
  text.trim().length > 60 ? `${text.trim().slice(0, 60).trim()}…` : text.trim();

const quoted = (text: string) => `“${short(text)}”`;

/** Links to the lists that hold every entry: the way on where search has none. */
export function lists(): HTMLUListElement {
  return element(
    'ul',
    { class: 'finder', role: 'list' },
    ...kinds.map((kind) =>
      element(
        'li',
        { 'data-kind': kind },
        element('a', { href: withBase(base, listPath(kind)) }, icon(kind), kindInfo[kind].title),
      ),
    ),
  );
}
