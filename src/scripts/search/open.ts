/**
 * All that a page loads of search before somebody wants it: the keys and the
 * button that open the palette. Where that cannot be loaded, the button is a link.
 */
// Bundled by itself, as a worker is: only its address is here, without a loader.
import palette from './palette.ts?worker&url';

const link = document.querySelector<HTMLAnchorElement>('a.search-link')!;
const field = document.querySelector<HTMLInputElement>('#search-field');
let script: HTMLScriptElement | undefined;

function open(event: Event): void {
  event.preventDefault();
  // On the search page the field is at hand already.
  if (field) return field.select();
  if (script) return void document.dispatchEvent(new Event('search-open'));
  script = document.createElement('script');
  script.type = 'module';
  script.src = palette;
  script.onerror = () => {
    script = undefined;
    // Leaving for a page that does not come either would lose the one that is read.
    fetch(link.href).then(
      () => location.assign(link.href),
      () => (link.title = 'Search needs the network.'),
    );
  };
  document.head.append(script);
}

document.addEventListener('keydown', (event) => {
  const { key, target, metaKey, ctrlKey, altKey, shiftKey } = event;
  const isWriting = target instanceof Element && target.closest('input, select, textarea');
  // On many keyboards the slash is typed with Shift, or with AltGr.
  const isShortcut =
    metaKey || ctrlKey
      ? key.toLowerCase() === 'k' && !shiftKey && !altKey
      : key === '/' && !isWriting;
  if (isShortcut) open(event);
  // What is typed before the palette is there is kept for it.
  else if (script && !isWriting && !metaKey && !ctrlKey) {
    if (key === 'Backspace') script.id = script.id.slice(0, -1);
    else script.id += key === 'Enter' ? '\n' : key === 'Escape' ? '\x1B' : key[1] ? '' : key;
  }
});
link.addEventListener('click', (event) => {
  if (!event.metaKey && !event.ctrlKey && !event.shiftKey) open(event);
});
