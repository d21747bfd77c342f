/** What can be read of a text in which something cannot be. */
export interface Rest {
  /** The data, with nothing (null) for what cannot be read. */
  data: unknown;
  /** True where something stands that could not be read, or around which nothing else is known. */
  isMasked: (path: readonly PropertyKey[]) => boolean;
  /** True where nobody knows whether anything stands: a line without a place may be this field. */
  isGuess: (path: readonly PropertyKey[]) => boolean;
  /** True for a block to which lines may belong that cannot be read: nobody knows what it lacks. */
  isOpen: (path: readonly PropertyKey[]) => boolean;
}

/** Stands in for what cannot be read. No text means it: Unicode keeps it free for programs. */
export const MARK = '\uE000';

/** A key, or an item, that stands in for what may be the field of a name. */
export const guess = (index: number, key: string) => `${MARK}${index}${MARK}${key}`;

const guessedIn = (text: string) => text.split(MARK)[2];

type Paths = readonly (readonly PropertyKey[])[];

/**
 * The data of a text without its stand-ins.
 *
 * @param unsure paths of what may be read as something else as well
 * @param open paths of blocks that may go on
 * @param lost names of fields that may stand somewhere
 */
export function unmasked(
  data: unknown,
  { unsure = [], open = [], lost = [] }: { unsure?: Paths; open?: Paths; lost?: string[] } = {},
): Rest {
  const nameOf = (path: readonly PropertyKey[]) => JSON.stringify(path.map(String));
  const masks = new Set(unsure.map(nameOf));
  const ends = new Set(open.map(nameOf));
  const guesses = new Set(masks);
  const hide = (path: readonly string[]) => {
    masks.add(nameOf(path));
    return null;
  };
  /** What a value says, and which fields may stand in it that belong to it or to what is around it. */
  const walk = (value: unknown, path: string[]): { says: unknown; names: string[] } => {
    if (typeof value === 'string' && value.startsWith(MARK)) {
      const name = guessedIn(value);
      return { says: hide(path), names: name === undefined ? [] : [name] };
    }
    if (typeof value !== 'object' || value === null) {
      return { says: masks.has(nameOf(path)) ? null : value, names: [] };
    }
    const own = Object.entries(value);
    const real = own.filter(([key]) => !key.startsWith(MARK));
    const twice = own.flatMap(([key]) => (key.startsWith(MARK) ? [guessedIn(key)!] : []));
    const inner = real.map(([key, child]) => ({ key, ...walk(child, [...path, key]) }));
    const misplaced = twice.filter((key) => !real.some(([one]) => one === key));
    const around = path.length === 0 ? lost : [];
    const names = [...misplaced, ...around, ...inner.flatMap((child) => child.names)];
    if (Array.isArray(value)) return { says: inner.map(({ says }) => says), names };
    // A field that stands alone may be a text with a ": ".
    const isAlone = path.length > 0 && real.length === 1 && real[0]![1] === MARK;
    if (isAlone || masks.has(nameOf(path))) return { says: hide(path), names };
    const known = new Map(inner.map(({ key, says }) => [key, says]));
    // Of a key that is there twice nobody knows which value is meant.
    for (const key of twice) if (known.has(key)) known.set(key, hide([...path, key]));
    for (const key of names) {
      if (known.has(key)) continue;
      known.set(key, hide([...path, key]));
      guesses.add(nameOf([...path, key]));
    }
    return { says: Object.fromEntries(known), names };
  };
  const { says } = walk(data, []);
  return {
    data: says,
    isMasked: (path) => path.some((_part, index) => masks.has(nameOf(path.slice(0, index + 1)))),
    isGuess: (path) => guesses.has(nameOf(path)),
    isOpen: (path) => ends.has(nameOf(path)),
  };
}
