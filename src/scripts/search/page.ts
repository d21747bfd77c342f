import { countOf } from '../../format/words.ts';
import { readState, writeState, PAGE, type SearchState } from '../../search/state.ts';
import type { Answer } from '../../search/protocol.ts';
import { connect, sentences, SearchUnavailable } from './client.ts';
import { chips, renderFacets } from './facets.ts';
import { rememberQuery } from './recent.ts';
import { nothingFound, remarks, resultItems } from './results.ts';

/**
 * The search page. Its address is the whole of its state: every change goes
 * through `go`, and going back shows what the address says.
 */

const find = <T extends HTMLElement>(selector: string) => document.querySelector<T>(selector)!;
const form = find<HTMLFormElement>('#search-form');
const field = find<HTMLInputElement>('#search-field');
const status = find('#search-status');
const notes = find('#search-notes');
const list = find('#results');
const facets = find('#facets');
const more = find<HTMLButtonElement>('#more');
const sort = find<HTMLSelectElement>('#sort');
const everything = find('#everything');
const search = connect(find('#search').dataset.edition);

let state = readState(new URLSearchParams(location.search));
/** True while keystrokes change one entry of the history rather than add one each. */
let isTyping = false;

function go(change: Partial<SearchState>, { typing = false } = {}): void {
  state = { ...state, shown: PAGE, ...change };
  const parameters = writeState(state).toString();
  const address = parameters ? `?${parameters}` : location.pathname;
  if (typing && isTyping) history.replaceState(null, '', address);
  else history.pushState(null, '', address);
  isTyping = typing;
  void show();
}

async function show(): Promise<void> {
  const wanted = state;
  if (field.value.trim() !== wanted.text.trim()) field.value = wanted.text;
  sort.value = wanted.sort;
  const { text, selection, shown } = wanted;
  try {
    const facetsWanted = { selection, sort: wanted.sort };
    const answer = await search.find({ text, limit: shown, facets: facetsWanted });
    if (answer && wanted === state) render(answer);
  } catch (error) {
    const failure = error instanceof SearchUnavailable ? error.failure : 'failed';
    status.textContent = `${sentences[failure]} These lists hold every entry.`;
    everything.hidden = false;
    find('#search').dataset.state = 'failed';
  }
}

function render(answer: Answer): void {
  const { text, shown } = state;
  const { values, counts } = answer.facets!;
  const isNothing = answer.total === 0;
  find('#search').dataset.state = 'ready';
  everything.hidden = !isNothing;
  status.textContent = isNothing
    ? text.trim() && Object.values(state.selection).every((ids) => ids.length === 0)
      ? nothingFound(text, answer)
      : 'Nothing has all of this. Take away a filter, or a word.'
    : summary(answer.total);
  notes.replaceChildren(
    ...remarks(answer),
    ...chips(state.selection, values, (selection) => go({ selection })),
  );
  list.replaceChildren(...resultItems(answer.results));
  list.dataset.query = text;
  more.hidden = answer.total <= shown;
  more.textContent = `Show ${Math.min(PAGE, answer.total - shown)} more of ${answer.total}`;
  renderFacets(facets, { values, counts, selection: state.selection }, (selection) =>
    go({ selection }),
  );
}

function summary(total: number): string {
  const order = {
    relevance: state.text.trim() ? 'best match first' : 'newest first',
    date: 'newest first',
    severity: 'gravest first',
    recurrence: 'most incidents first',
  }[state.sort];
  const what = state.text.trim() ? countOf(total, 'result') : countOf(total, 'entry', 'entries');
  return `${what}, ${order}`;
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  rememberQuery(field.value);
  go({ text: field.value });
});
field.addEventListener('input', () => go({ text: field.value }, { typing: true }));
sort.addEventListener('change', () => go({ sort: sort.value as SearchState['sort'] }));
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
addEventListener('popstate', () => {
  state = readState(new URLSearchParams(location.search));
  isTyping = false;
  void show();
});

find('#search').classList.add('scripted');
// Where they would push the results off the screen, filters are folded away at first.
if (matchMedia('(max-width: 56rem)').matches) find<HTMLDetailsElement>('.narrow').open = false;
everything.hidden = true;
field.value = state.text;
void show();
