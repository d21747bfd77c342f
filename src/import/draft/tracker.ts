/** An address in somebody else's tracker, with the number that people call it by. */
export function trackerOf(url: string | undefined) {
  if (url === undefined || !/^https?:\/\//i.test(url) || !URL.canParse(url)) return undefined;
  const last = new URL(url).pathname.split('/').filter(Boolean).at(-1);
  if (last === undefined) return undefined;
  return { id: /^\d+$/.test(last) ? `#${last}` : last, url };
}
