import type { CustomFault } from './checked.ts';
import { extentOf, isExtentBefore, momentFault, type Moment } from './time.ts';

/**
 * A fault for each moment that is certainly before one which should lie before it.
 *
 * @param names the fields of the moments, in the order in which these must lie
 * @param slip what is wrong with one of the two where they are out of order
 */
export function outOfOrder<Name extends string>(
  value: Partial<Record<Name, Moment>>,
  names: readonly Name[],
  { of, slip }: { of: 'date' | 'moment'; slip: string },
): (CustomFault & { path: string[] })[] {
  // A text that is no moment is told as such; it has no place in an order.
  const known = names.flatMap((name) => {
    const moment = value[name];
    return moment && momentFault(moment, of) === undefined
      ? [{ name, extent: extentOf(moment) }]
      : [];
  });
  return known.flatMap(({ name, extent }, index) => {
    // A bare day between two instants must not hide that these are out of order.
    const before = known.slice(0, index).find((one) => isExtentBefore(extent, one.extent))?.name;
    if (!before) return [];
    return [
      {
        rule: 'times-out-of-order',
        message: `Found "${name}" at ${value[name]}, before "${before}" at ${value[before]}. Expected ${names.join(' ≤ ')}.`,
        help: `See whether one of the two has ${slip}.`,
        path: [name],
      },
    ];
  });
}
