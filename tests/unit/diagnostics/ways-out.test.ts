import assert from 'node:assert/strict';
import { test } from 'node:test';
import type * as z from 'zod';
import { faultsFromZod } from '../../../src/diagnostics/from-zod.ts';
import { schemasFor } from '../../../src/model/index.ts';
import { siteSchema } from '../../../src/model/site.ts';
import { aSite } from '../../builders.ts';
import { brokenFields } from './broken-fields.ts';
import { follow } from './follow.ts';

/** What is told of every field that breaks its schema, in every way that fields are broken. */

const faultsIn = (schema: z.ZodType, data: unknown) => {
  const result = schema.safeParse(data);
  return result.success ? [] : faultsFromZod(schema, data, result.error.issues);
};

/** What says by itself what to write: the limit of a number. */
const LIMIT = /Expected a (?:whole )?number(?: of at (?:least|most) \d+| above 0)?\.$/;

for (const [name, schema] of Object.entries({ ...schemasFor(aSite()), site: siteSchema })) {
  const all = [...brokenFields(schema)].map((one) => ({
    ...one,
    faults: faultsIn(schema, one.data),
  }));
  const wrong = all.filter(({ faults }) => faults.length > 0);

  test(`fields of ${name} are whole before they are broken`, () => {
    const whole = all.filter(({ mistakes }) => mistakes === 0);
    assert.ok(whole.length > 20);
    assert.deepEqual(
      whole.flatMap(({ name: field, faults }) => faults.map(({ message }) => [field, message])),
      [],
    );
    const slips = all.filter(({ name: field }) => /, (?:missing|beside |as "\w+"$)/.test(field));
    assert.ok(slips.length > 50);
    assert.deepEqual(
      slips.filter(({ faults }) => faults.length === 0).map(({ name: field }) => field),
      [],
    );
  });

  test(`one mistake in a field of ${name} is told once`, () => {
    const told = wrong
      .filter(({ mistakes, faults }) => mistakes === 1 && faults.length !== 1)
      .map(({ name: field, faults }) => [field, ...faults.map(({ message }) => message)]);
    assert.deepEqual(told, []);
  });

  test(`every fault of a field of ${name} says what to do`, () => {
    const silent = wrong.flatMap(({ name: field, faults }) =>
      faults
        .filter(({ message, help }) => !help && !LIMIT.test(message))
        .map(({ message }) => [field, message]),
    );
    assert.deepEqual(silent, []);
  });

  test(`who does what is told of a field of ${name} has no fault there any more`, () => {
    const told = wrong.flatMap(({ data, faults }) => faults.map((fault) => ({ fault, data })));
    const unread = told.filter(
      ({ fault, data }) =>
        /Write "[^"]*:|Did you mean/.test(fault.help ?? '') && follow(fault, data).length === 0,
    );
    assert.deepEqual(
      unread.map(({ fault }) => fault.help),
      [],
    );
    let followed = 0;
    const left = wrong.flatMap(({ name: field, data, faults }) =>
      faults.flatMap((fault) =>
        follow(fault, data).flatMap((mended) => {
          followed += 1;
          const others = new Set(faults.map(placeOf));
          return faultsIn(schema, mended)
            .filter(
              (one) =>
                isAbout(one, fault) &&
                (placeOf(one) === placeOf(fault) || !others.has(placeOf(one))),
            )
            .map((one) => [field, fault.help, one.message]);
        }),
      ),
    );
    assert.deepEqual(left, []);
    assert.ok(followed > 100);
  });
}

type Fault = ReturnType<typeof faultsIn>[number];

const placeOf = ({ path }: Fault) => path.join('.');

/** True for what is told of the same place or within it; who names another entry looks for it elsewhere. */
function isAbout(one: Fault, { path, on }: Fault): boolean {
  const place = (on === 'key' ? path.slice(0, -1) : path).join('.');
  return one.rule !== 'unknown-reference' && `${placeOf(one)}.`.startsWith(place && `${place}.`);
}
