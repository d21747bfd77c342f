import { countOf } from '../../format/words.ts';
import { pagePaths, withBase } from '../../graph/routes.ts';
import { writeState, PAGE } from '../../search/state.ts';
import { base, connect, sentences, SearchUnavailable } from './client.ts';
import { element } from './element.ts';
import { forgetQueries, recentQueries, rememberQuery } from './recent.ts';
import { lists, nothingFound, remarks, resultItems } from './results.ts';
import stylesheet from '../../styles/search.css?url';

/** Results that the palette shows; the search page has the rest. */
const SHOWN = 6;

/**
 * The palette: a dialog over any page. Loading it opens it; a `search-open` event
 * opens it again, with what was typed last selected.
 */
const { open } = create();
open();
document.addEventListener('search-open', open);

function create(): { open(): void } {
  const search = connect();
  const input = element('input', {
    type: 'text',
    name: 'q',
    id: 'palette-field',
    'aria-label': 'Search',
    'aria-describedby': 'palette-keys',
    inputmode: 'search',
    enterkeyhint: 'search',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    placeholder: 'Symptom, error line, service, cause …',
  });
  const status = element('p', { class: 'meta', role: 'status' });
  const content = element('div', { class: 'palette-content' });
  const close = element('button', { type: 'button', class: 'palette-close' }, 'Close');
  const dialog = element(
    'dialog',
    { class: 'palette', 'aria-label': 'Search' },
    element(
      'form',
      { action: withBase(base, pagePaths.search), method: 'get', role: 'search' },
      input,
      close,
    ),
    status,
    content,
    element(
      'p',
      { class: 'meta palette-keys', id: 'palette-keys' },
      'Arrow keys move, Enter opens, Escape closes.',
    ),
  );
  const style = element('link', { rel: 'stylesheet', href: stylesheet });
  document.head.append(style);
  document.body.append(dialog);
  /** The text that the results on the screen are for. */
  let shown: string | undefined;

  const links = () => [...content.querySelectorAll<HTMLElement>('a, button')];

  async function update(): Promise<void> {
    const text = input.value;
    if (text.trim() === '') return welcome();
    try {
      const answer = await search.find({ text, limit: SHOWN });
      if (!answer || text !== input.value) return;
      shown = text;
      status.textContent =
        answer.total === 0 ? nothingFound(text, answer) : countOf(answer.total, 'result');
      const all = writeState({ text, selection: {}, sort: 'relevance', shown: PAGE });
      content.replaceChildren(
        ...remarks(answer),
        answer.total > 0
          ? element('ol', { class: 'results', role: 'list' }, ...resultItems(answer.results))
          : lists(),
        ...(answer.total > 0
          ? [
              element(
                'p',
                { class: 'palette-more' },
                element(
                  'a',
                  { href: `${withBase(base, pagePaths.search)}?${all}` },
                  answer.total > SHOWN
                    ? `All ${answer.total} results, and ways to narrow them`
                    : 'Narrow these results on the search page',
                ),
              ),
            ]
          : []),
      );
      content.scrollTop = 0;
      content.dataset.query = text;
    } catch (error) {
      const failure = error instanceof SearchUnavailable ? error.failure : 'failed';
      status.textContent = `${sentences[failure]} These lists hold every entry.`;
      content.replaceChildren(lists());
    }
  }

  function welcome(): void {
    shown = undefined;
    const queries = recentQueries();
    status.textContent = '';
    delete content.dataset.query;
    const recent = queries.map((query) => {
      const button = element('button', { type: 'button' }, query);
      button.addEventListener('click', () => {
        input.value = query;
        input.focus();
        void update();
      });
      return element('li', {}, button);
    });
    const forget = element('button', { type: 'button', class: 'palette-forget' }, 'Forget these');
    forget.addEventListener('click', () => {
      forgetQueries();
      welcome();
      input.focus();
    });
    content.replaceChildren(
      ...(queries.length > 0
        ? [
            element('h2', {}, 'Searched before on this machine'),
            element('ul', { class: 'recent', role: 'list' }, ...recent),
            forget,
          ]
        : []),
      element('h2', {}, 'Everything there is'),
      lists(),
    );
  }

  function move(event: KeyboardEvent): void {
    const all = links();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const steps: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1 };
    const isInField = document.activeElement === input;
    if (!isInField) Object.assign(steps, { Home: 0, End: all.length - 1 });
    const target = steps[event.key];
    if (target !== undefined) {
      event.preventDefault();
      if (target < 0) input.focus();
      else all[Math.min(target, all.length - 1)]?.focus();
    } else if (!isInField && event.key.length === 1 && !event.ctrlKey && !event.metaKey) {
      // Whoever goes on typing goes on searching.
      if (event.key !== ' ') input.focus();
    }
  }

  input.addEventListener('input', () => void update());
  dialog.addEventListener('keydown', move);
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
    if ((target as Element).closest('a')) rememberQuery(input.value);
  });
  dialog.querySelector('form')!.addEventListener('submit', (event) => {
    rememberQuery(input.value);
    const first = content.querySelector<HTMLAnchorElement>('.result-title');
    if (!first || shown !== input.value) return;
    event.preventDefault();
    location.assign(first.href);
  });

  return {
    open() {
      if (dialog.open) return input.select();
      dialog.showModal();
      input.select();
      void update();
    },
  };
}
