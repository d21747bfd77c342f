import * as z from 'zod';
import { firstInvisible, nameOf } from './invisible.ts';
import { checked, type CustomFault } from './checked.ts';
import { isTooDeep, MAX_NESTING } from './nesting.ts';

/**
 * Longest text of a field, in characters: the longest that came with the program has
 * 528, and what needs more than some pages is a body.
 */
export const MAX_TEXT = 10_000;

/** Longest text on one line, in characters: an address, a query or a path may be long, a title is not. */
export const MAX_LINE = 1_000;

/** A text without signs that no reader sees and no text means. */
const legible = (max: number, check: (value: string) => CustomFault | undefined) =>
  checked(z.string().trim().min(1).max(max), (value) =>
    [controlFault(value), check(value)].filter((fault) => fault !== undefined),
  );

function controlFault(value: string): CustomFault | undefined {
  const found = firstInvisible(value);
  if (found === undefined) return undefined;
  const sort = /\p{Cc}/u.test(found) ? 'control' : 'invisible';
  return {
    rule: 'control-character',
    message: `Found the ${sort} character ${nameOf(found)}. Expected text that can be read.`,
    help: 'Take it out.',
  };
}

/** Text that is not empty. May use inline Markdown: code, emphasis, links. */
export const prose = legible(MAX_TEXT, (value) =>
  value.length <= MAX_TEXT && isTooDeep(value)
    ? {
        rule: 'text-limit',
        message: `Found signs of emphasis, quotations or lists more than ${MAX_NESTING} deep within each other. Expected a text that people can follow.`,
        help: 'Take out the signs that hold nothing but each other.',
      }
    : undefined,
);

/** A name or a phrase on one line, without markup. */
export const line = legible(MAX_LINE, (value) =>
  value.includes('\n')
    ? {
        rule: 'wrong-type',
        message: 'Found several lines. Expected a text on one line.',
        help: 'Join the lines, and move what is more than a name into the text.',
      }
    : undefined,
);
