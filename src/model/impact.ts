import * as z from 'zod';
import { checked, line, prose, sources, statement, withExample } from './fields.ts';
import { bounds } from './vocabulary.ts';

const change = z.strictObject({
  what: line.describe('Who or what was affected.'),
  before: prose.describe('How it was at its worst.'),
  now: prose.describe('How it is at the date of the analysis.'),
  target: prose.optional().describe('How it should become.'),
  sources,
});

/** Whom an incident hurt, and how much. */
export const impact = z.strictObject({
  summary: statement.optional().describe('The harm in one or two sentences.'),
  customers: z.array(statement).default([]).describe('What customers met with.'),
  business: z.array(statement).default([]).describe('What it meant for the business.'),
  affected: z
    .array(
      checked(
        z.strictObject({
          what: line.describe('What was counted: users, accounts, devices, requests …'),
          count: z.number().min(0).describe('How many were affected.'),
          of: z.number().positive().optional().describe('How many there are in all.'),
          bound: z.enum(bounds).optional().describe('Set where the number is not exact.'),
          note: prose.optional().describe('How it was counted.'),
          sources,
        }),
        ({ count, of }) =>
          // A total of nothing is told as such.
          of !== undefined && of > 0 && count > of
            ? [
                {
                  rule: 'invalid-value',
                  message: `Found ${count} of ${of} for "affected". Expected at most as many as there are.`,
                  help: 'See whether the two are swapped.',
                  path: ['count'],
                },
              ]
            : [],
      ),
    )
    .default([])
    .describe('How many were affected, of what.'),
  money: z
    .strictObject({
      amount: z.number().min(0).describe('Amount, in units of the currency.'),
      currency: withExample(
        z.string().regex(/^[A-Z]{3}$/, 'a currency code of three capital letters'),
        'USD',
      ).describe('ISO 4217 code, such as USD.'),
      bound: z.enum(bounds).optional().describe('Set where the amount is not exact.'),
      what: line.describe('What the amount is: lost revenue, revenue at risk, credits …'),
      sources,
    })
    .optional()
    .describe('What it cost or put at risk.'),
  changes: z.array(change).default([]).describe('Before → now → target.'),
});
export type Impact = z.output<typeof impact>;
