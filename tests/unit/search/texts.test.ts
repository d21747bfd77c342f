import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textsOf } from '../../../src/search/texts.ts';

test('texts stand in their order, without markup, on one line each', () => {
  assert.deepEqual(
    textsOf({
      text: 'Set `a`\nto **b**, see [c](/x/).',
      list: [{ what: 'kill <pid>' }, 'One.\n\nTwo.'],
      nothing: null,
      count: 8500000,
      gone: true,
    }),
    ['Set a to b, see c.', 'kill <pid>', 'One. Two.'],
  );
});

test('what is a date and nothing else is no text, a date within a text is', () => {
  const dates = [
    '2025-09',
    '~2025-09',
    '2025-09-15',
    '2025-09-15T15:00Z',
    '2025-09-15T15:00:01+02:00',
  ];
  assert.deepEqual(textsOf(dates), []);
  assert.deepEqual(textsOf(['Since 2025-09.', '10.0.0.3:5432']), [
    'Since 2025-09.',
    '10.0.0.3:5432',
  ]);
});
