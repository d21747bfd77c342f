const units = [
  ['d', 86_400],
  ['h', 3_600],
  ['min', 60],
  ['s', 1],
] as const;

/** Milliseconds as people say them: "1 h 39 min", the two largest units that are not zero; "0 s" for none. */
export function formatDuration(ms: number): string {
  let seconds = Math.round(ms / 1000);
  const parts: string[] = [];
  for (const [name, size] of units) {
    const amount = Math.floor(seconds / size);
    seconds -= amount * size;
    if (amount > 0) parts.push(`${amount} ${name}`);
    else if (parts.length > 0) break;
  }
  return parts.slice(0, 2).join(' ') || '0 s';
}

/** The same as an ISO 8601 duration, for `<time datetime>`. */
export const isoDuration = (ms: number) => `PT${Math.round(ms / 1000)}S`;
