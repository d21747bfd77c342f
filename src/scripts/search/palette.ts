import { countOf } from '../../format/words.ts';
import { pagePaths, withBase } from '../../graph/routes.ts';
import type { Answer } from '../../search/protocol.ts';
import { PAGE, writeState } from '../../search/state.ts';
import { base, connect, sentenceOf } from './client.ts';
import { element } from './element.ts';
import { forgetQueries, recentQueries, rememberQuery } from './recent.ts';
import { lists, nothingFound, remarks, resultItems } from './results.ts';
import { saysWhenSlow } from './waiting.ts';
import stylesheet from '../../styles/palette.css?url';

/** Results that the palette shows; the search page has the rest. */
const SHOWN = 6;
/**
 * ms without a keystroke before more than the first result is loaded; and, until
 * there was a result, before an unfinished word is searched for. Each beginning of a
 * word loads files of its own; the program is loaded meanwhile.
 */
const PAUSE = 150;
const pause = () => new Promise((resolve) => setTimeout(resolve, PAUSE));
/** How the key listener notes keys that are no letters. */
const ESCAPE = '\u001B';
const pageAddress = withBase(base, pagePaths.search);

/**
 * The palette: a dialog over any page. Loading it opens it; a `search-open` event
 * opens it again, with what was typed last selected.
 */
const { open } = create();
// What was typed while this was loaded; Escape means that nobody wants it any more.
const typed = document.querySelector<HTMLScriptElement>('script[src*="palette"]')?.id ?? '';
if (!typed.includes(ESCAPE)) open(typed);
document.addEventListener('search-open', () => open());

function create(): { open(typed?: string): void } {
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
  const form = element(
    'form',
    { action: pageAddress, method: 'get', role: 'search' },
    input,
    close,
  );
  const dialog = element(
    'dialog',
    { class: 'palette', 'aria-label': 'Search' },
    form,
    status,
    content,
    element(
      'p',
      { class: 'meta palette-keys', id: 'palette-keys' },
      'Enter opens the first result, arrow keys move, Escape closes.',
    ),
  );
  document.head.append(element('link', { rel: 'stylesheet', href: stylesheet }));
  document.body.append(dialog);
  /** The text that the results on the screen are for. */
  let shown: string | undefined;
  /** True when Enter was pressed before the results came. */
  let opensFirst = false;
  /** True once an answer has come, so that all that any search needs is loaded. */
  let isWarm = false;
  /** Counts updates: what an earlier one waits for is not wanted any more. */
  let updates = 0;
  let said = () => {};

  async function update(isTyping = false): Promise<void> {
    const text = input.value;
    const own = ++updates;
    opensFirst = false;
    said();
    if (text.trim() === '') return welcome();
    said = saysWhenSlow(status, content);
    try {
      if (isTyping && !isWarm && !text.endsWith(' ')) {
        // What cannot be loaded is told by the search itself.
        search.find({ text: '', limit: 0 }).catch(() => undefined);
        await pause();
      }
      // The first result is on the screen at once; while somebody types, the others are not loaded.
      for (const limit of [1, SHOWN]) {
        if (limit > 1) await pause();
        if (own !== updates) return;
        const answer = await search.find({ text, limit });
        if (!answer || own !== updates) return;
        said();
        isWarm = true;
        if (limit === 1) show(text, answer);
        else content.querySelector('ol')?.append(...resultItems(answer.results.slice(1)));
      }
    } catch (error) {
      if (own !== updates) return;
      said();
      shown = undefined;
      opensFirst = false;
      status.textContent = sentenceOf(error);
      content.replaceChildren(lists());
    }
  }

  function show(text: string, answer: Answer): void {
    shown = text;
    const { total, results } = answer;
    const summary = total === 0 ? nothingFound(text, answer) : countOf(total, 'result');
    status.textContent = [summary, remarks(answer)].filter(Boolean).join('. ').replace('..', '.');
    const all = writeState({ text, selection: {}, sort: 'relevance', shown: PAGE });
    const words =
      total > SHOWN
        ? `All ${total} results, and ways to narrow them`
        : 'Narrow these results on the search page';
    content.replaceChildren(
      ...(total === 0
        ? [lists()]
        : [
            element(
              'ol',
              { class: 'results', role: 'list', 'aria-label': 'Results' },
              ...resultItems(results),
            ),
            element(
              'p',
              { class: 'palette-more' },
              element('a', { href: `${pageAddress}?${all}` }, words),
            ),
          ]),
    );
    content.scrollTop = 0;
    content.dataset.query = text;
    if (opensFirst) openFirst();
  }

  function openFirst(): void {
    const first = content.querySelector<HTMLAnchorElement>('.result-title');
    rememberQuery(input.value);
    location.assign(first?.href ?? `${pageAddress}?${new URLSearchParams({ q: input.value })}`);
    dialog.close();
  }

  function welcome(): void {
    shown = undefined;
    status.textContent = '';
    delete content.dataset.query;
    const queries = recentQueries();
    const recent = queries.map((query) => {
      const button = element('button', { type: 'button' }, query);
      button.addEventListener('click', () => {
        input.value = query;
        input.focus();
        void update();
      });
      return element('li', {}, button);
    });
    const forget = element(
      'button',
      { type: 'button', class: 'quiet-button palette-forget' },
      'Forget these',
    );
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
    const all = [...content.querySelectorAll<HTMLElement>('a, button')];
    const at = all.indexOf(document.activeElement as HTMLElement);
    const isInField = document.activeElement === input;
    const steps: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      ...(!isInField && { Home: 0, End: all.length - 1 }),
    };
    const target = steps[event.key];
    if (target !== undefined) {
      event.preventDefault();
      if (target < 0) input.focus();
      else all[Math.min(target, all.length - 1)]?.focus();
      return;
    }
    // Whoever goes on typing goes on searching.
    const isTyping = event.key === 'Backspace' || (event.key.length === 1 && event.key !== ' ');
    if (isTyping && !isInField && !event.ctrlKey && !event.metaKey) input.focus();
  }

  input.addEventListener('input', (event) => {
    const { inputType = '' } = event as InputEvent;
    void update(/^(?:insertText|delete)/.test(inputType));
  });
  dialog.addEventListener('keydown', move);
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => (opensFirst = false));
  // A press that began in the dialog may end outside of it, when text is selected.
  let isOutside = false;
  dialog.addEventListener('pointerdown', ({ target }) => (isOutside = target === dialog));
  dialog.addEventListener('click', (event) => {
    const { target, metaKey, ctrlKey, shiftKey } = event;
    if (target === dialog && isOutside) dialog.close();
    if (!(target as Element).closest('a')) return;
    rememberQuery(input.value);
    // The link may lead to a place on this very page.
    if (!metaKey && !ctrlKey && !shiftKey) dialog.close();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (input.value.trim() === '') return;
    if (shown === input.value) openFirst();
    else opensFirst = true;
  });

  return {
    open(typed = '') {
      if (dialog.open) return input.select();
      dialog.showModal();
      if (typed) input.value = typed.replace('\n', '');
      else input.select();
      void update(typed !== '' && !typed.includes('\n'));
      opensFirst = typed.includes('\n');
    },
  };
}
