import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawInThread } from '../../../src/adapters/drawing-threads.ts';

/** What the diagrams of authors say, for who does not see them. */
async function wordsOf(source: string): Promise<string[]> {
  const drawn = await drawInThread({ source, id: 'd0', withWords: true });
  if ('fault' in drawn) throw new Error(drawn.fault.message);
  return drawn.words;
}

test('a flowchart says what leads to what, and names what stands alone', async () => {
  const source = `flowchart TD
  a["Say #quot;yes#quot;"] -->|asks| b(Pay<br/>ment)
  b ==> c
  d[Alone]`;
  assert.deepEqual(await wordsOf(source), ['Say "yes" → Pay ment: asks', 'Pay ment → c', 'Alone']);
});

test('a sequence says who tells whom what, in order, with its notes', async () => {
  const source = `sequenceDiagram
  participant s as Shop
  s->>p: asks
  Note over p: waits
  Note over s,p: both know
  s->>s: thinks
  loop every second
    p-->>s: not yet
  end`;
  assert.deepEqual(await wordsOf(source), [
    'Shop → p: asks',
    'p: waits',
    'Shop, p: both know',
    'Shop → Shop: thinks',
    'every second',
    'p → Shop: not yet',
  ]);
});

test('the nameless first and last states are named', async () => {
  assert.deepEqual(await wordsOf('stateDiagram-v2\n  [*] --> Up\n  Up --> [*]: fails'), [
    'Start → Up',
    'Up → End: fails',
  ]);
});

test('of other kinds the lines that say something are told', async () => {
  const source = `%% a remark
pie
  accTitle: Causes
  title Causes of a year
  "Change" : 3
  "Capacity" : 1`;
  assert.deepEqual(await wordsOf(source), [
    'title Causes of a year',
    '"Change" : 3',
    '"Capacity" : 1',
  ]);
});

test('words are made only when they are asked for', async () => {
  const drawn = await drawInThread({ source: 'pie\n "a" : 1', id: 'd0' });
  assert.deepEqual('words' in drawn && drawn.words, []);
});

test('a bar of a gantt that has an address is a link, named by its row, its start and itself', async () => {
  const drawn = await drawInThread({
    source: `gantt
  dateFormat YYYY-MM-DD
  section Payment
  Down :t1, 2024-01-01, 3d
  Up :t2, 2024-01-04, 3d
  click t1 href "/incidents/a/"`,
    id: 'd0',
  });
  const links = 'svg' in drawn ? drawn.svg.match(/<a [^]*?<\/a>/g) : [];
  assert.equal(links?.length, 1);
  assert.match(
    links[0]!,
    /^<a href="\/incidents\/a\/"><title>Payment, 2024-01-01, Down<\/title><rect .*<text .*>Down ?<\/text><\/a>$/,
  );
});
