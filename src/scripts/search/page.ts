import { countOf } from '../../format/words.ts';
import type { Answer } from '../../search/protocol.ts';
import { PAGE, readState, writeState, type SearchState } from '../../search/state.ts';
import { connect, sentenceOf } from './client.ts';
import { chips, renderFacets, type Choose } from './facets.ts';
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

let done = () => {};

/** Shows what the address says; with `isMore` the results that are there stay. */
async function show(isMore = false): Promise<void> {
  const wanted = state;
  const { text, selection, shown } = wanted;
  if (field.value.trim() !== text.trim()) field.value = text;
  done();
  done = saysWhenSlow(status, list);
  try {
    const filters = Object.values(selection).flat().length;
    const isPlain = !isMore && text.trim() !== '' && filters === 0 && wanted.sort === 'relevance';
    if (isPlain) {
      // The first result needs nothing of facets, and is on the screen before they are loaded.
      const first = await search.find({ text, limit: 1 });
      if (!first || wanted !== state) return;
      done();
      render(first);
      if (isTyping) await new Promise((resolve) => setTimeout(resolve, PAUSE));
      if (wanted !== state) return;
    }
    const facetsOf = { selection, sort: wanted.sort };
    const answer = await search.find({ text, limit: shown, facets: facetsOf });
    if (!answer || wanted !== state) return;
    done();
    if (isPlain || isMore) append(answer);
    else render(answer);
    renderFilters(answer.facets!);
  } catch (error) {
    if (wanted !== state) return;
    done();
    fail(error);
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
  const { text, selection } = state;
  const isNothing = answer.total === 0;
  const filters = Object.values(selection).flat().length;
  root.dataset.state = isNothing && filters === 0 ? 'nothing' : 'ready';
  everything.hidden = !isNothing;
  status.textContent = isNothing
    ? filters === 0
      ? nothingFound(text, { ...answer, isShort: answer.isShort && isTyping })
      : 'Nothing has all of this. Take away a filter.'
    : summary(answer.total);
  said.textContent = remarks(answer);
  list.replaceChildren();
  list.dataset.query = text;
  append(answer);
}

/** Adds the results that are not there yet. */
function append({ results, total }: Answer): void {
  const { shown } = state;
  list.append(...resultItems(results.slice(list.children.length)));
  more.hidden = total <= shown;
  more.textContent = `Show ${Math.min(PAGE, total - shown)} more of ${total}`;
}

/** Draws the last of an answer; after it the screen is that of the address. */
function renderFilters(found: NonNullable<Answer['facets']>): void {
  const { text, selection } = state;
  const filters = Object.values(selection).flat().length;
  const choose: Choose = (change) => go({ selection: change(state.selection) });
  chosen.replaceChildren(
    ...chips(selection, found.values, (change) => {
      // The button that was pressed is gone; focus stays near.
      return choose(change).then(() => (chosen.querySelector('button') ?? status).focus());
    }),
  );
  narrow.querySelector('summary')!.textContent = filters > 0 ? `Filters (${filters})` : 'Filters';
  renderFacets(facets, { ...found, selection }, choose);
  // Without a text there is no best match.
  const [best] = sort.options;
  best!.disabled = text.trim() === '';
  sort.value = best!.disabled && state.sort === 'relevance' ? 'date' : state.sort;
  root.dataset.shown = location.search;
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
  void show(true).then(() => list.children[length]?.querySelector('a')?.focus());
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
