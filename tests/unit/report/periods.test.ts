import assert from 'node:assert/strict';
import { test } from 'node:test';
import { periodsOf } from '../../../src/report/periods.ts';

test('up to three calendar years are told in quarters, none left out', () => {
  const { unit, names, of } = periodsOf(['2025-02-10', '2023-11', '~2024-06-30T23:00-02:00']);
  assert.equal(unit, 'quarter');
  assert.deepEqual(names, ['2023 Q4', '2024 Q1', '2024 Q2', '2024 Q3', '2024 Q4', '2025 Q1']);
  assert.deepEqual(['2025-03-31', '2025-04', '2024-06-30T23:00-02:00'].map(of), [
    '2025 Q1',
    '2025 Q2',
    '2024 Q3',
  ]);
});

test('from four years on it is years, beyond forty decades', () => {
  assert.equal(periodsOf(['2022-12-31', '2024-01-01']).unit, 'quarter');
  assert.deepEqual(periodsOf(['2025-01', '2022-12-31']).names, ['2022', '2023', '2024', '2025']);
  assert.equal(periodsOf(['1986-01', '2025-12']).names.length, 40);
  const { unit, names, of } = periodsOf(['1985-01', '2025-12']);
  assert.equal(unit, 'decade');
  assert.deepEqual(names, ['1980s', '1990s', '2000s', '2010s', '2020s']);
  assert.equal(of('1999-12-31'), '1990s');
});

test('one moment is one period, and no moment none', () => {
  assert.deepEqual(periodsOf(['2025-12-31T23:30-01:00']).names, ['2026 Q1']);
  assert.deepEqual(periodsOf([]).names, []);
});
