import type { CustomFault } from '../model/checked.ts';

/** A fault of some data, not yet placed in a file. */
export interface DataFault extends CustomFault {
  path: PropertyKey[];
  /** Whether the fault lies in the key or in the value at the path. */
  on: 'key' | 'value';
  /** Paths of the fields that a key was meant for: they are not missing as well. */
  meant?: readonly PropertyKey[][];
  /** Paths of values that are wrong only for the same mistake. */
  covers?: readonly PropertyKey[][];
}
