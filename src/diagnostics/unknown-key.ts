import { childOf, keysOf } from '../model/introspect.ts';
import { withCodes } from '../model/invisible.ts';
import { fieldsFor } from '../model/synonyms.ts';
import type { DataFault } from './data-fault.ts';
import type { Block } from './belongs.ts';
import { meaningOf } from './key-meant.ts';
import { mended, pairMeant } from './mended.ts';
import { exampleOf } from './example.ts';
import { written } from './written.ts';

/** Faults of the keys that a block has no place for, each with what it was meant as. */
export function unknownKeys(keys: readonly string[], block: Block): DataFault[] {
  const known = keysOf(block.schema);
  const claimed = new Map<string, string>();
  const faults = new Map<string, DataFault>();
  // A key that may mean one field only goes before one that may mean another, too.
  const choices = (key: string) => known.filter((name) => fieldsFor(key).has(name)).length;
  for (const key of keys.toSorted((a, b) => choices(a) - choices(b))) {
    const {
      help,
      meant = [],
      covers = [],
    }: Pick<DataFault, 'help' | 'meant' | 'covers'> = lostComma(key, block) ??
    (block.spot.item === undefined ? undefined : halves(key, block)) ??
    meaningOf(key, block, claimed);
    for (const field of meant.map((one) => one.join('.'))) {
      if (!claimed.has(field)) claimed.set(field, key);
    }
    faults.set(key, {
      path: [...block.path, key],
      on: 'key',
      rule: 'unknown-key',
      message: `Found the unknown key "${withCodes(key)}". Expected one of ${known.join(', ')}.`,
      help,
      meant,
      covers,
    });
  }
  return keys.map((key) => faults.get(key)!);
}

/** Within { } a comma ends a value, and what follows it is read as a key without one. */
function lostComma(
  key: string,
  { value: block, path }: Block,
): Pick<DataFault, 'help' | 'meant' | 'covers'> | undefined {
  if (childOf(block, key) !== null) return undefined;
  if (/^\d{3}$/.test(key)) {
    const cut = Object.entries(block as object).filter(([, value]) => /\d$/.test(String(value)));
    return {
      help: 'Write numbers without commas: in { } a comma ends the value.',
      covers: cut.map(([name]) => [...path, name]),
    };
  }
  if (/\s/.test(key)) {
    return { help: 'Put the text before it in quotes: in { } a comma ends the value.' };
  }
  return undefined;
}

/**
 * A key that is itself the value of one field, and its value that of another (`2025-09-15: It
 * began.`), or the beginning of a text that was cut at its ": " (`Phase 1: contain it`).
 */
function halves(key: string, { schema, value, path, spot }: Block) {
  const inner = childOf(value, key);
  if (Object.keys(value as object).length !== 1) return undefined;
  const isText = !/^[\p{Ll}]\S*$/u.test(key) && typeof inner === 'string';
  const meant =
    pairMeant(schema, key, inner) ??
    (isText ? (mended(schema, `${key}: ${inner}`) ?? exampleOf(schema)) : undefined);
  if (meant === undefined) return undefined;
  return {
    help: `${written(meant, value, spot)}.`,
    meant: Object.keys(meant as object).map((field) => [...path, field]),
  };
}
