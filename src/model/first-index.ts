/**
 * Index of the first of so many things of which a question is true, where it is true of all behind
 * that one, too; their number where it is true of none. Asks by halves.
 */
export function firstIndex(count: number, isTrue: (index: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isTrue(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
