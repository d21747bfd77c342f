import type * as z from 'zod';
import { withCodes } from '../model/invisible.ts';

/** What a broken constraint wanted; patterns say it themselves, as the end of "Expected …". */
export function constraint(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'too_small':
      if (issue.origin === 'string') return 'a text that is not empty';
      if (issue.origin === 'array') return `at least ${issue.minimum}`;
      return `a number ${issue.inclusive ? 'of at least' : 'above'} ${issue.minimum}`;
    case 'too_big':
      if (issue.origin === 'string') return `at most ${issue.maximum} characters`;
      if (issue.origin === 'array') return `at most ${issue.maximum}`;
      return `a number of at most ${issue.maximum}`;
    case 'invalid_format':
      return formats[issue.format] ?? issue.message;
    default:
      return 'something else';
  }
}

const formats: Record<string, string> = {
  url: 'a web address that starts with https:// or http://',
};

/** How large a text or a list is. */
export const sizeOf = (value: string | readonly unknown[]) =>
  typeof value === 'string' ? `${value.length} characters` : `a list of ${value.length}`;

/** A value as an author would recognise it. */
export function show(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (value === null) return 'nothing';
  if (typeof value === 'object') return 'a block';
  if (typeof value === 'string') {
    return `"${withCodes(value.length > 60 ? `${value.slice(0, 57)}…` : value)}"`;
  }
  // Written in a way that no author would know again.
  if (typeof value === 'number' && !Number.isFinite(value)) {
    return Number.isNaN(value) ? 'what YAML reads as no number' : 'a number without end';
  }
  return `the ${typeof value} ${String(value)}`;
}
