import type * as z from 'zod';
import { fieldsOf, isNeeded } from '../../../src/model/introspect.ts';
import { at, put, segmentsOf, wholeOf, type Path } from './whole-data.ts';

/** One field, broken in one way, in data that are whole but for it. */
export interface Broken {
  /** The field, and what was done to it. */
  name: string;
  data: unknown;
  path: Path;
  /** How many mistakes it is: two where two items of a list are wrong; 'some' where that hangs on the field. */
  mistakes: number | 'some';
}

const wrong: [value: unknown, mistakes: number | 'some'][] = [
  ['words', 1],
  ['Some words, and more.', 1],
  ['', 1],
  [7, 1],
  [-1, 1],
  [true, 1],
  [null, 1],
  [[], 1],
  [['words'], 'some'],
  [['a', 'b'], 'some'],
  // Of a block that lacks several fields each is told.
  [{ words: 'words' }, 'some'],
];

/** Every field of a schema, broken in every way that such a field can be broken. */
export function* brokenFields(schema: z.ZodType): Generator<Broken> {
  for (const { path: name, schema: field } of fieldsOf(schema)) {
    const path = segmentsOf(name);
    const whole = wholeOf(schema, path.map(String));
    const holder = path.slice(0, -1);
    const key = String(path.at(-1));
    const value = at(whole, path);
    const broken = (what: string, data: unknown, mistakes: number | 'some' = 1) => ({
      name: `${name}, ${what}`,
      data,
      path,
      mistakes,
    });
    yield broken('as it is', whole, 0);
    for (const [one, mistakes] of wrong) {
      yield broken(JSON.stringify(one), put(whole, path, one), mistakes);
    }
    yield broken('beside an unknown key', put(whole, [...holder, 'zzzz'], 'x'));
    if (isNeeded(field)) yield broken('missing', put(whole, path, undefined));
    for (const slip of slipsOf(key)) {
      if (slip in (at(whole, holder) as object)) continue;
      const renamed = put(put(whole, path, undefined), [...holder, slip], value);
      yield broken(`as "${slip}"`, renamed);
    }
  }
}

/** A key with a letter too few, one too many, and two that are swapped. */
function slipsOf(key: string): string[] {
  const [first, second, third, ...rest] = key;
  return [
    ...(key.length > 2 ? [first! + key.slice(2)] : []),
    key + key.at(-1)!,
    ...(key.length > 3 ? [`${first!}${third!}${second!}${rest.join('')}`] : []),
  ].filter((slip) => slip !== key);
}
