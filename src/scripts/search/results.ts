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
    element('a', { class: 'result-title', href: withBase(base, path) }, title),
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

/** What was searched for in place of what was typed, and what was left out. */
export function remarks({ corrections, isCut }: Answer): HTMLElement[] {
  return [
    ...corrections.map(({ typed, used }) =>
      element(
        'p',
        { class: 'meta' },
        `Nothing here says “${typed}”. These are results for “`,
        element('b', {}, used),
        '”.',
      ),
    ),
    ...(isCut
      ? [element('p', { class: 'meta' }, 'The end of this text was left out: it is too long.')]
      : []),
  ];
}

/** Why a text found nothing, and what to do about it. */
export const nothingFound = (text: string, { words }: Answer): string =>
  words === 0
    ? `“${short(text)}” holds neither a letter nor a digit, so there is nothing to look for.`
    : `Nothing was found for “${short(text)}”. Try fewer words, another word for it, or the name of a service.`;

const short = (text: string) => (text.length > 60 ? `${text.slice(0, 60).trim()}…` : text.trim());

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
