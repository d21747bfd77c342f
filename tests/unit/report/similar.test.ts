import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withPages } from '../../../src/graph/drafts.ts';
import { MOST_SIMILAR, similarIn } from '../../../src/report/similar.ts';
import { aGraph, idsOf, type GraphBuilder } from '../../builders.ts';
import { struck } from './struck.ts';

const wording = { language: 'en', stopWords: ['the', 'and', 'was'] };

const similar = (graph: GraphBuilder, id: string) => {
  const built = graph.build();
  return similarIn(
    built,
    wording,
  )(withPages(built, 'incidents').find((one) => one.id === id)!).map((one) => ({
    id: one.incident.id,
    causes: idsOf(one.causes),
    services: idsOf(one.services),
    words: one.words,
  }));
};
const ids = (graph: GraphBuilder, id: string) => similar(graph, id).map((one) => one.id);

/** Texts that have no word in common, so that only what a test says makes incidents alike. */
const words = ['apple', 'birch', 'cedar', 'daisy', 'elder', 'ficus', 'grass'];
const apart = (at: number, data: object) => ({
  title: words[at],
  summary: words[at],
  ...data,
  ...('whys' in data && {
    whys: (data.whys as object[]).map((why) => ({ ...why, because: words[at] })),
  }),
});

test('an incident is like another one by its causes, which are told with the services', () => {
  const graph = aGraph()
    .add('services', 'shop')
    .add('services', 'api')
    .add('rootCauses', 'cause')
    .add('rootCauses', 'other')
    .add(
      'incidents',
      'a',
      apart(0, { ...struck('2025-01-01', 'cause'), services: ['shop', 'api'] }),
    )
    .add(
      'incidents',
      'b',
      apart(1, { ...struck('2025-01-02', 'cause', 'other'), services: ['shop'] }),
    )
    .add('incidents', 'c', apart(2, { ...struck('2025-01-03', 'other'), services: ['api'] }));
  assert.deepEqual(similar(graph, 'a'), [
    { id: 'b', causes: ['cause'], services: ['shop'], words: [] },
  ]);
});

test('a family makes alike what its forms struck; it is not told beside a cause that is in it', () => {
  const graph = aGraph()
    .add('rootCauses', 'family')
    .add('rootCauses', 'form', { family: 'family' })
    .add('rootCauses', 'sister', { family: 'family' })
    .add('incidents', 'a', apart(0, struck('2025-01-01', 'form')))
    .add('incidents', 'b', apart(1, struck('2025-01-02', 'sister')))
    .add('incidents', 'c', apart(2, struck('2025-01-03', 'form')))
    .add('incidents', 'd', apart(3, struck('2025-01-04', 'family')));
  assert.deepEqual(
    similar(graph, 'a').map(({ id, causes }) => [id, causes]),
    [
      ['c', ['form']],
      ['d', ['family']],
      ['b', ['family']],
    ],
  );
});

test('families of families make alike, however far above', () => {
  const graph = aGraph()
    .add('rootCauses', 'family')
    .add('rootCauses', 'left', { family: 'family' })
    .add('rootCauses', 'left-form', { family: 'left' })
    .add('rootCauses', 'right', { family: 'family' })
    .add('rootCauses', 'right-form', { family: 'right' })
    .add('incidents', 'a', apart(0, struck('2025-01-01', 'left-form')))
    .add('incidents', 'b', apart(1, struck('2025-01-02', 'right-form')));
  assert.deepEqual(
    similar(graph, 'a').map(({ id, causes }) => [id, causes]),
    [['b', ['family']]],
  );
});

test('more families in common make more alike, also than a later date', () => {
  const graph = aGraph();
  for (const family of ['x', 'y']) {
    graph.add('rootCauses', family);
    for (const form of ['one', 'two']) graph.add('rootCauses', `${family}-${form}`, { family });
  }
  graph
    .add('incidents', 'a', apart(0, struck('2025-01-01', 'x-one', 'y-one')))
    .add('incidents', 'b', apart(1, struck('2025-01-02', 'x-two', 'y-two')))
    .add('incidents', 'c', apart(2, struck('2025-01-03', 'x-two')));
  assert.deepEqual(ids(graph, 'a'), ['b', 'c']);
});

test('more causes in common make more alike; at most three are told, and never the incident itself', () => {
  const graph = aGraph().add('rootCauses', 'x').add('rootCauses', 'y');
  for (const at of words.keys()) {
    const causes = at < 2 ? ['x', 'y'] : ['x'];
    graph.add('incidents', words[at]!, apart(at, struck(`2025-01-0${at + 1}`, ...causes)));
  }
  assert.equal(MOST_SIMILAR, 3);
  // Of those that are equally alike the latest come first.
  assert.deepEqual(ids(graph, 'apple'), ['birch', 'grass', 'ficus']);
});

test('words that both use and few others do make alike, and are told as the other writes them', () => {
  const graph = aGraph()
    .add('incidents', 'a', {
      title: 'Certificates expired',
      summary: 'The certificates of the gateway expired and the handshake was refused.',
    })
    .add('incidents', 'b', {
      title: 'Expired certificate',
      summary: 'A gateway refused each handshake after its certificate expired.',
    })
    .add('incidents', 'c', { title: 'Disk full', summary: 'Backups filled a volume.' })
    .add('incidents', 'd', { title: 'Slow query', summary: 'An index was missing.' });
  const [found, ...others] = similar(graph, 'a');
  assert.deepEqual(others, []);
  assert.equal(found!.id, 'b');
  assert.deepEqual(found!.words.toSorted(), [
    'Expired',
    'certificate',
    'gateway',
    'handshake',
    'refused',
  ]);
});

test('neither stop words, nor figures, nor a service alone make alike', () => {
  const graph = aGraph()
    .add('services', 'shop')
    .add('incidents', 'a', { title: 'The 500 and 2025', summary: 'apple', services: ['shop'] })
    .add('incidents', 'b', { title: 'And was the 500 2025', summary: 'birch', services: ['shop'] });
  assert.deepEqual(similar(graph, 'a'), []);
});

test('an incident alone is like none, and so is one without a word', () => {
  const cause = () => aGraph().add('rootCauses', 'cause');
  assert.deepEqual(similar(cause().add('incidents', 'a', struck('2025-01-01', 'cause')), 'a'), []);
  const bare = aGraph()
    .add('incidents', 'a', { title: '1', summary: '2' })
    .add('incidents', 'b', { title: '3', summary: '4' });
  assert.deepEqual(similar(bare, 'a'), []);
});

test('no incident is like a draft, which is like others by its causes', () => {
  const draft = { ...struck('2025-01-02', 'cause'), analysisStatus: 'draft' };
  const graph = aGraph()
    .add('rootCauses', 'cause')
    .add('incidents', 'a', struck('2025-01-01', 'cause'))
    .add('incidents', 'b', draft);
  assert.deepEqual(similar(graph, 'a'), []);
  assert.deepEqual(ids(graph, 'b'), ['a']);
});

test('a word that many hundreds use makes nothing alike; a rare one beside it still does', () => {
  const graph = aGraph();
  for (let at = 0; at < 1001; at++) {
    const rare = at < 2 ? ' zebra' : '';
    graph.add('incidents', `i${at}`, { title: 'queue', summary: `queue${rare}` });
  }
  const built = graph.build();
  const similarTo = similarIn(built, wording);
  const found = (id: string) =>
    similarTo(built.incidents.find((one) => one.id === id)!).map(({ incident, words }) => [
      incident.id,
      words,
    ]);
  assert.deepEqual(found('i0'), [['i1', ['zebra']]]);
  assert.deepEqual(found('i2'), []);
});
