import { countOf } from '../../format/words.ts';
import type { Answer } from '../../search/protocol.ts';
import { PAGE, readState, writeState, type SearchState } from '../../search/state.ts';
import { connect, sentenceOf } from './client.ts';
import { chips, renderFacets } from './facets.ts';
import { rememberQuery } from './recent.ts';
import { nothingFound, remarks, resultItems } from './results.ts';
import { saysWhenSlow } from './waiting.ts';

/**
 * The search page. Its address is the whole of its state: every change goes
 * through `go`, and going back shows what the address says.
 */

const find = <T extends HTMLElement>(selector: string) => document.querySelector<T>(selector)!;
const root = find('#search');
const form = find<HTMLFormElement>('#search-form');
const field = find<HTMLInputElement>('#search-field');
const status = find('#search-status');
const said = find('#search-remarks');
const chosen = find('#search-chosen');
const list = find('#results');
const facets = find('#facets');
const narrow = find<HTMLDetailsElement>('.narrow');
const more = find<HTMLButtonElement>('#more');
const sort = find<HTMLSelectElement>('#sort');
const everything = find('#everything');
const search = connect(root.dataset.edition);

let state = readState(new URLSearchParams(location.search));
/** ms without a keystroke before more than the first result is loaded. */
const PAUSE = 150;
/** True while keystrokes change one entry of the history rather than add one each. */
let isTyping = false;

async function go(change: Partial<SearchState>, { typing = false } = {}): Promise<void> {
  state = { ...state, shown: PAGE, ...change };
  const address = location.pathname + (writeState(state).size > 0 ? `?${writeState(state)}` : '');
  const isSame = address === location.pathname + location.search;
  if (isSame || (typing && isTyping)) history.replaceState(null, '', address);
  else history.pushState(null, '', address);
  isTyping = typing;
  await show();
}

async function show(): Promise<void> {
  const wanted = state;
  const { text, selection, shown } = wanted;
  if (field.value.trim() !== text.trim()) field.value = text;
  const done = saysWhenSlow(status, list);
  try {
    // The first result is on the screen at once; while somebody types, the others are not loaded.
    for (const limit of [1, shown]) {
      if (limit > 1 && isTyping) await new Promise((resolve) => setTimeout(resolve, PAUSE));
      if (wanted !== state) return;
      const question = { text, limit, facets: { selection, sort: wanted.sort } };
      const answer = await search.find(question);
      if (!answer || wanted !== state) return;
      // What was found for the letters before stays until there is a word.
      if (answer.isShort && list.children.length > 0) return;
      done();
      if (limit === 1) render(answer);
      else list.append(...resultItems(answer.results.slice(1)));
    }
  } catch (error) {
    if (wanted === state) fail(error);
  } finally {
    done();
  }
}

function fail(error: unknown): void {
  root.dataset.state = 'failed';
  status.textContent = sentenceOf(error);
  for (const place of [said, chosen, list, facets]) place.replaceChildren();
  more.hidden = true;
  everything.hidden = false;
}

function render(answer: Answer): void {
  const { text, shown, selection } = state;
  const isNothing = answer.total === 0;
  const filters = Object.values(selection).flat().length;
  root.dataset.state = isNothing && filters === 0 ? 'nothing' : 'ready';
  everything.hidden = !isNothing;
  status.textContent = isNothing
    ? filters === 0
      ? nothingFound(text, answer)
      : 'Nothing has all of this. Take away a filter.'
    : summary(answer.total);
  said.textContent = remarks(answer);
  const choose = (next: SearchState['selection']) => go({ selection: next });
  chosen.replaceChildren(
    ...chips(selection, answer.facets!.values, (next) => {
      // The button that was pressed is gone; focus stays near.
      void choose(next).then(() => (chosen.querySelector('button') ?? status).focus());
    }),
  );
  list.replaceChildren(...resultItems(answer.results));
  list.dataset.query = text;
  more.hidden = answer.total <= shown;
  more.textContent = `Show ${Math.min(PAGE, answer.total - shown)} more of ${answer.total}`;
  narrow.querySelector('summary')!.textContent = filters > 0 ? `Filters (${filters})` : 'Filters';
  renderFacets(facets, { ...answer.facets!, selection }, (next) => void choose(next));
  // Without a text there is no best match.
  const [best] = sort.options;
  best!.disabled = text.trim() === '';
  sort.value = best!.disabled && state.sort === 'relevance' ? 'date' : state.sort;
}

function summary(total: number): string {
  const isText = state.text.trim() !== '';
  const order = {
    relevance: isText ? 'best match first' : 'newest first',
    date: 'newest first',
    severity: 'gravest first',
    recurrence: 'most incidents first',
  }[state.sort];
  const what = isText ? countOf(total, 'result') : countOf(total, 'entry', 'entries');
  return `${what}, ${order}`;
}

/** Where the reader was on the page when it was left; kept with the entry of the history. */
const scrollOf = (value: unknown) => (value as { scroll?: number } | null)?.scroll ?? 0;

form.addEventListener('submit', (event) => {
  event.preventDefault();
  rememberQuery(field.value);
  void go({ text: field.value });
});
field.addEventListener('input', () => void go({ text: field.value }, { typing: true }));
sort.addEventListener('change', () => void go({ sort: sort.value as SearchState['sort'] }));
more.addEventListener('click', () => {
  const { length } = list.children;
  state = { ...state, shown: state.shown + PAGE };
  history.replaceState(null, '', `?${writeState(state)}`);
  // Focus goes to the first of the new ones, not back to the top.
  void show().then(() => list.children[length]?.querySelector('a')?.focus());
});
list.addEventListener('click', ({ target }) => {
  if ((target as Element).closest('a')) rememberQuery(field.value);
});
addEventListener('pagehide', () => history.replaceState({ scroll: scrollY }, ''));
addEventListener('popstate', () => {
  state = readState(new URLSearchParams(location.search));
  isTyping = false;
  void show();
});

root.classList.add('scripted');
everything.hidden = true;
// Where they would push the results off the screen, filters are folded away at first.
if (matchMedia('(max-width: 56rem)').matches) narrow.open = false;
field.value = state.text;
rememberQuery(state.text);
const scroll = scrollOf(history.state);
void show().then(() => scroll > 0 && scrollTo(0, scroll));
