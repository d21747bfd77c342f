/** An address in somebody else's tracker, with the number that people call it by. */
export function trackerOf(url: string | undefined) {
  if (url === undefined || !/^https?:\/\//i.test(url) || !URL.canParse(url)) return undefined;
  const { pathname } = new URL(url);
  // A page of a change, such as its files, is of that change.
  const number = /\/(?:pull|issues|merge_requests)\/(\d+)(?:\/|$)/.exec(pathname)?.[1];
  const last = number ?? pathname.split('/').filter(Boolean).at(-1);
  if (last === undefined) return undefined;
  return { id: /^\d+$/.test(last) ? `#${last}` : last, url };
}
