import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PAGE, readState, writeState, type SearchState } from '../../../src/search/state.ts';

const read = (address: string) => readState(new URLSearchParams(address));
const write = (state: SearchState) => writeState(state).toString();
const usual: SearchState = { text: '', selection: {}, sort: 'relevance', shown: PAGE };

test('an empty address is the usual search, whose address is empty', () => {
  assert.deepEqual(read(''), usual);
  assert.equal(write(usual), '');
});

test('an address says all of a search', () => {
  const state: SearchState = {
    text: 'queue "full & <b>" 数据 +50%',
    selection: { kind: ['incidents'], tag: ['dns', 'queue'], year: ['2025'] },
    sort: 'severity',
    shown: 40,
  };
  assert.equal(
    write(state),
    'q=queue+%22full+%26+%3Cb%3E%22+%E6%95%B0%E6%8D%AE+%2B50%25&kind=incidents&year=2025&tag=dns&tag=queue&sort=severity&shown=40',
  );
  assert.deepEqual(read(write(state)), state);
});

test('unknown parameters mean nothing, and an unknown order is the usual one', () => {
  assert.deepEqual(read('utm_source=x&constructor=a&__proto__=b&Tag=c&sort=toString'), usual);
  assert.deepEqual(read('sort=&q=&tag=&kind='), usual);
});

test('a value that the base may not have is kept, so that the page can say so', () => {
  assert.deepEqual(read('tag=gone&owner=a+b').selection, { tag: ['gone'], owner: ['a b'] });
});

const amounts: [shown: string, amount: number][] = [
  ['10', 10],
  ['11', 20],
  ['20', 20],
  ['21', 30],
  ['191', 200],
  ['201', 200],
  ['1e21', 200],
  ['0', 10],
  ['-100', 10],
  ['25.5', 10],
  ['Infinity', 10],
  ['many', 10],
  ['', 10],
];
for (const [shown, amount] of amounts) {
  test(`shown=${shown} shows whole pages, and not too many: ${amount} results`, () => {
    assert.equal(read(`shown=${shown}`).shown, amount);
  });
}

test('equal searches have equal addresses', () => {
  const address = 'q=queue&severity=sev1&tag=dns&tag=queue';
  for (const same of [
    'tag=queue&tag=dns&severity=sev1&q=queue',
    'q=++queue+&severity=sev1&tag=queue&tag=dns&tag=queue&shown=10',
    'q=queue&tag=dns&tag=queue&severity=sev1&severity=sev1&sort=relevance&page=2',
    'q=queue&tag=&tag=dns&tag=queue&severity=sev1&shown=7',
  ]) {
    assert.equal(write(read(same)), address, same);
  }
});

test('what was written reads as the same address, and as the same search from then on', () => {
  for (const address of [
    'q=%20%20a%20%20b%20&tag=b&tag=a&shown=21&sort=date',
    'q=%D8%AE%D8%A7%D8%AF%D9%85&q=second',
    'q=%ED%A0%80&owner=%26%3D%2B',
    'shown=1e21&sort=recurrence',
    'q=%22unbalanced',
  ]) {
    const once = write(read(address));
    assert.notEqual(once, '');
    assert.equal(write(read(once)), once);
    assert.deepEqual(read(write(read(once))), read(once));
  }
});
