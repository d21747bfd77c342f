import assert from 'node:assert/strict';
import { test } from 'node:test';
import { diagramsOf } from '../../../src/diagrams/index.ts';
import { palette } from '../../../src/diagrams/palette.ts';
import { aGraph } from '../../builders.ts';

test('the diagrams of an incident come in the order in which it is read', () => {
  const whys = [{ because: 'So.' }];
  const [incident] = aGraph()
    .add('incidents', 'it', {
      whys,
      times: { started: '2025-01-01T10:00Z', resolved: '2025-01-01T11:00Z' },
    })
    .add('steps', 'it/b', { whys, leadsTo: ['c'] })
    .add('steps', 'it/c', {})
    .add('steps', 'it/a', { whys, leadsTo: ['b'] })
    .build().incidents;
  const place = { timeZone: 'UTC', language: 'en' };
  assert.deepEqual(
    diagramsOf(incident!, place).map(({ id }) => id),
    ['cascade', 'timeline', 'whys', 'whys-a', 'whys-b'],
  );
});

test('no two colours of the palette are the same: the value is the key', () => {
  const values = Object.values(palette);
  assert.equal(new Set(values).size, values.length);
});
