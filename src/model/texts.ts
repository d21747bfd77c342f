import * as z from 'zod';
import { firstInvisible, nameOf } from './invisible.ts';
import { checked, type CustomFault } from './checked.ts';
import { MAX_NESTING, nestingOf } from './nesting.ts';

/**
 * Longest text of a field, in characters: the longest that came with the program has
 * 528, and what needs more than some pages is a body.
 */
export const MAX_TEXT = 10_000;

/** Longest text on one line, in characters: an address, a query or a path may be long, a title is not. */
export const MAX_LINE = 1_000;

/** Signs that no reader sees and no text means. */
function controlFaults(value: string): CustomFault[] {
  const found = firstInvisible(value);
  if (found === undefined) return [];
  const sort = /\p{Cc}/u.test(found) ? 'control' : 'invisible';
  return [
    {
      rule: 'control-character',
      message: `Found the ${sort} character ${nameOf(found)}. Expected text that can be read.`,
      help: 'Take it out.',
    },
  ];
}

/** Text that is not empty. May use inline Markdown: code, emphasis, links. */
export const prose = checked(z.string().trim().min(1).max(MAX_TEXT), (value) => [
  ...controlFaults(value),
  ...(value.length <= MAX_TEXT && nestingOf(value) > MAX_NESTING
    ? [
        {
          rule: 'text-limit',
          message: `Found signs of emphasis, quotations or lists more than ${MAX_NESTING} deep within each other. Expected a text that people can follow.`,
          help: 'Take out the signs that hold nothing but each other.',
        },
      ]
    : []),
]);

/** A name or a phrase on one line, without markup. */
export const line = checked(z.string().trim().min(1).max(MAX_LINE), (value) => [
  ...controlFaults(value),
  ...(value.includes('\n')
    ? [
        {
          rule: 'wrong-type',
          message: 'Found several lines. Expected a text on one line.',
          help: 'Join the lines, and move what is more than a name into the text.',
        },
      ]
    : []),
]);
