/** Answers that come sooner need no word. */
const SLOW = 300;

/** Says that something is searched for, once that takes long; the function that it returns ends that. */
export function saysWhenSlow(status: HTMLElement, place: HTMLElement): () => void {
  const timer = setTimeout(() => {
    status.textContent = 'Searching …';
    place.setAttribute('aria-busy', 'true');
  }, SLOW);
  return () => {
    clearTimeout(timer);
    place.removeAttribute('aria-busy');
  };
}
