import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rootCauseMap } from '../../../src/diagrams/index.ts';
import { aGraph, aSite, type GraphBuilder } from '../../builders.ts';
import { assertGolden, boxesIn, lines } from './golden.ts';

const site = aSite();
const mapOf = (graph: GraphBuilder) => {
  const cause = graph.build().rootCauses.find(({ id }) => id === 'limit')!;
  return rootCauseMap(cause, '2025-06-30', site);
};
const cause = () =>
  aGraph().add('rootCauses', 'limit', {
    title: 'Queue without a limit: what has no limit grows until it fills the disk',
  });
const struckOn = (started: string, title: string, rootCause = 'limit') => ({
  title,
  times: { started },
  whys: [{ because: 'So.', rootCause }],
});
const addresses = { rootCauses: ['limit'] };

test('a root cause stands between what it struck and what is done about it', () => {
  const graph = cause()
    .add('rootCauses', 'form', { title: 'Mail queue without a limit', family: 'limit' })
    .add('incidents', 'late', {
      ...struckOn('2025-02-03T10:00Z', 'Orders stopped'),
      whys: [
        { because: 'So.', rootCause: 'limit' },
        { because: 'So, too.', of: 0, rootCause: 'form' },
      ],
    })
    .add('incidents', 'early', {
      ...struckOn('~2024-11', 'Mail stopped', 'form'),
      severity: 'sev2',
    })
    .add('remediations', 'late/done', {
      title: 'Set a limit',
      status: 'done',
      due: '2025-01',
      priority: 'p1',
      addresses,
    })
    .add('remediations', 'late/planned', {
      title: 'Alarm at half',
      due: '2025-07',
      priority: 'p1',
      addresses,
    })
    .add('remediations', 'late/overdue', {
      title: 'Drill it',
      status: 'in-progress',
      due: '2025-05-31',
      addresses,
    })
    .add('remediations', 'late/dropped', {
      title: 'Buy disks',
      status: 'dropped',
      statusReason: 'It would fill, too.',
      addresses,
    })
    .add('remediations', 'early/mail', {
      title: 'Limit the mail',
      status: 'verified',
      addresses: { rootCauses: ['form'] },
    });
  const { source, outline, ...rest } = mapOf(graph)!;
  assertGolden('root-cause-map', { source, outline, ...rest });
  assert.deepEqual(rest, {
    id: 'map',
    title: 'What it struck, and what is done about it',
    description:
      'On the left 2 incidents that the root cause struck, from about November 2024 to 3 February 2025. On the right 5 remediations that address it: 2 still owed, 1 of them overdue.',
  });
  assert.deepEqual(lines(outline), [
    '2 incidents that it struck, oldest first',
    '  About November 2024 · Major: Mail stopped → /incidents/early/',
    '    By its form: Mail queue without a limit → /root-causes/form/',
    '  3 February 2025 · Critical: Orders stopped → /incidents/late/',
    '5 remediations, those still owed first',
    '  In progress · overdue: Drill it → /incidents/late/remediations/overdue/',
    '  Planned: Alarm at half → /incidents/late/remediations/planned/',
    '  Done: Set a limit → /incidents/late/remediations/done/',
    '  Verified: Limit the mail → /incidents/early/remediations/mail/',
    '    By its form: Mail queue without a limit → /root-causes/form/',
    '  Dropped: Buy disks → /incidents/late/remediations/dropped/',
  ]);
});

test('of many only the latest incidents and twelve remediations are drawn, and it is said', () => {
  const graph = cause();
  for (let month = 1; month <= 12; month++) {
    for (const year of [2023, 2024]) {
      const id = `in-${year}-${String(month).padStart(2, '0')}`;
      graph
        .add('incidents', id, struckOn(id.slice(3), id))
        .add('remediations', `${id}/fix`, { status: 'done', addresses });
    }
  }
  const { source, outline, cut } = mapOf(graph)!;
  assert.equal(boxesIn(source), 12 + 1 + 1 + 12 + 1);
  assert.match(
    source,
    /\n {2}earlier\["and 12 earlier incidents"\]:::rest\n {2}i1\["January 2024 /,
  );
  assert.match(source, /\n {2}more\["and 12 more remediations"\]:::rest\n/);
  assert.deepEqual(
    outline.map(({ children }) => children.length),
    [24, 24],
  );
  assert.equal(
    cut,
    'The picture shows the 12 latest of 24 incidents and 12 of 24 remediations, those still owed first; the list below is whole.',
  );
});

test('one side is enough for a picture, none is not', () => {
  const struck = mapOf(cause().add('incidents', 'it', struckOn('2025-01-01', 'It')))!;
  assert.equal(
    struck.description,
    'On the left 1 incident that the root cause struck. No remediation addresses it.',
  );
  assert.equal(struck.cut, undefined);
  const addressed = cause().add('incidents', 'it').add('remediations', 'it/fix', { addresses });
  assert.equal(boxesIn(mapOf(addressed)!.source), 2);
  assert.equal(mapOf(cause()), undefined);
});
