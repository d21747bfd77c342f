const FENCE = /^ {0,3}(`{3,}(?!.*`)|~{3,})/;

/**
 * Code between fences, as CommonMark has it (https://spec.commonmark.org/0.31.2/#fenced-code-blocks):
 * the index of the line that opens it, and of the one that closes it; without one it goes on to the end.
 */
export function fencedLines(lines: readonly string[]): { from: number; to?: number }[] {
  const found: { from: number; to?: number }[] = [];
  let open: string | undefined;
  for (const [at, line] of lines.entries()) {
    const sign = FENCE.exec(line)?.[1];
    if (sign === undefined) continue;
    if (open === undefined) {
      open = sign;
      found.push({ from: at });
    } else if (sign.startsWith(open) && line.trim() === sign) {
      open = undefined;
      found.at(-1)!.to = at;
    }
  }
  return found;
}
