import type * as z from 'zod';
import { expectation } from '../model/expectation.ts';
import { childOf, descriptionOf, isNeeded, partsOf } from '../model/introspect.ts';
import { kindInfo } from '../model/kinds.ts';
import { fieldsFor, isComputed, kindFor } from '../model/synonyms.ts';
import { belongsInside, belongsOutside, type Block, type Meaning } from './belongs.ts';
import { mended } from './mended.ts';
import { sameWord } from './same-word.ts';
import { described, written } from './written.ts';

/**
 * What a key that a block has no place for was meant as, the likeliest first: another spelling,
 * a field of a block around it, a word of other tools, a field of a block inside, and at last
 * the only field that the block lacks.
 *
 * @param claimed fields that other keys were meant for, with those keys
 */
export function meaningOf(
  key: string,
  block: Block,
  claimed: ReadonlyMap<string, string>,
): Meaning {
  const { schema, value, path } = block;
  const { shape = {} } = partsOf(schema);
  const inner = childOf(value, key);
  const names = Object.keys(shape);
  const pathTo = (name: string) => [...path, name].join('.');
  const isFree = (name: string) => childOf(value, name) === undefined && !claimed.has(pathTo(name));
  const free = names.filter(isFree);
  const lacking = free.filter((name) => isNeeded(shape[name]!));
  const fits = (name: string) => mended(shape[name]!, inner) !== undefined;
  const said = fieldsFor(key);
  const rename = (field: string, isSpelling = false): Meaning => ({
    help: renamed(shape[field]!, field, inner, isSpelling),
    meant: [[...path, field]],
  });
  const merge = (name: string): Meaning => {
    const claimant = claimed.get(pathTo(name));
    const what = claimant === undefined ? 'there' : `what "${claimant}" means`;
    return { help: `"${name}" is ${what} already: merge the two, or take this one out.` };
  };

  const spelt = sameWord(key, free);
  if (spelt) return rename(spelt, true);
  const outside = belongsOutside(key, block);
  if (outside?.isNeeded) return outside;
  const present = sameWord(key, names);
  if (present && fits(present)) return merge(present);
  const synonyms = free.filter((name) => said.has(name));
  const takes = (name: string) => shape[name]!.safeParse(inner).success;
  const synonym =
    synonyms.find((name) => isNeeded(shape[name]!) && takes(name)) ??
    synonyms.find(takes) ??
    synonyms.find((name) => isNeeded(shape[name]!) && fits(name)) ??
    synonyms.find(fits) ??
    (synonyms.length === 1 ? synonyms[0] : undefined);
  if (synonym) return rename(synonym);
  const inside = belongsInside(key, block, shape, isFree);
  if (inside) return inside;
  if (outside) return outside;
  const there = names.find((name) => said.has(name) && !isFree(name));
  if (there) return merge(there);
  if (isComputed(key)) return { help: 'Take it out: the site computes it from the times.' };
  const kind = path.length === 0 && 'title' in shape ? kindFor(key) : undefined;
  if (kind) {
    const { aOne, example } = kindInfo[kind];
    return { help: `Take it out: ${aOne} is a file of its own, ${example}.` };
  }
  const fitting = lacking.filter(fits);
  if (fitting.length === 1) return rename(fitting[0]!);
  return { help: 'Take it out, or move what it says into a text.' };
}

/** @param isSpelling where the letters alone say what was meant */
function renamed(field: z.ZodType, name: string, value: unknown, isSpelling: boolean): string {
  const guess = `Did you mean "${name}"?`;
  const isTaken = field.safeParse(value).success;
  // What is wrong within a block is told when its name is right.
  if (isSpelling && (isTaken || value === null || typeof value === 'object')) return guess;
  const meant = isTaken ? undefined : mended(field, value);
  if (meant !== undefined) return `${guess} ${written(meant, value, { key: name })}.`;
  if (!isTaken) return `${guess} It takes ${expectation(field)}.`;
  return [guess, described({ key: name, description: descriptionOf(field) })]
    .filter(Boolean)
    .join(' ');
}
