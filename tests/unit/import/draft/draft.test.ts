import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileText } from '../../../../src/import/draft/write.ts';
import { newText } from '../../../../src/import/merge.ts';
import { readBase } from '../../../../src/reader/read.ts';
import { aGraph, encode } from '../../../builders.ts';
import { aDesk, aDraft, at, digest } from '../desk.ts';
import { readFileSync } from 'node:fs';
import { draftOf, type Draft } from '../../../../src/import/draft/index.ts';
import { prepare, read } from '../../../../src/import/read.ts';

const incident = (draft: Draft) => draft.entries[0]!;
const guessed = (draft: Draft) =>
  draft.entries.flatMap(({ guesses }) => guesses.map(({ field }) => field));
const kind = (draft: Draft, name: string) => draft.entries.filter((one) => one.kind === name);
const source = { from: 'docs/queue.md', part: 1, digest: digest('') };

/** Everything that a check finds of a draft in an otherwise empty base. */
const faultsOf = (draft: Draft) =>
  readBase(
    [
      { path: 'site.yaml', bytes: readFileSync('content/site.yaml') },
      ...draft.entries.map((entry) => ({
        path: entry.path,
        bytes: encode(newText(entry, source, digest)),
      })),
    ],
    { folder: 'content', hints: false },
  ).diagnostics.filter(({ severity }) => severity === 'error');

test('a source that says nothing is a draft of stand-ins, all of them marked', () => {
  const draft = aDraft();
  assert.deepEqual(incident(draft).data, {
    title: 'queue',
    summary: '[Describe what happened and what came of it, in two or three sentences]',
    severity: 'sev2',
    status: 'resolved',
    analysisStatus: 'draft',
    kind: 'outage',
    times: { detected: '~2026-03' },
    references: [
      {
        id: 'source',
        title: 'docs/queue.md',
        notPublic: true,
        note: 'Imported from `docs/queue.md`.',
      },
    ],
    sources: ['source'],
  });
  assert.deepEqual(guessed(draft), [
    'title',
    'summary',
    'severity',
    'status',
    'kind',
    'times.detected',
  ]);
  assert.deepEqual(draft.missing, [
    'root causes',
    'a date',
    'a title',
    'a summary',
    'a severity',
    'an impact',
    'remediations',
    'a timeline',
  ]);
  assert.deepEqual(faultsOf(draft), []);
});

test('the id follows from the document: the same for the same, another for another of that title', () => {
  const title = at('The queue filled up');
  const id = aDraft({ title }).id;
  assert.match(id, /^the-queue-filled-up-[0-9a-f]{4}$/);
  assert.equal(aDraft({ title }).id, id);
  assert.notEqual(aDraft({ title, source: 'docs/other.md' }).id, id);
  assert.equal(
    aDraft(
      { title },
      { former: { id: 'renamed', from: 'docs/queue.md', part: 1, digest: '', files: [] } },
    ).entries[0]!.path,
    'incidents/renamed/index.mdx',
  );
});

test('a severity is taken as it is named, by its grade with a guess, or not at all', () => {
  const of = (words: string) => {
    const { data, guesses } = incident(aDraft({ severity: at(words) }));
    return [data.severity, guesses.find(({ field }) => field === 'severity')?.why];
  };
  assert.deepEqual(of('SEV-2'), ['sev2', undefined]);
  assert.deepEqual(of('Critical'), ['sev1', undefined]);
  assert.deepEqual(of('Blocker'), ['sev1', 'The source says "Blocker", which is taken for sev1.']);
  assert.deepEqual(of('purple'), [
    'sev2',
    'The source says "purple", which is no word of the scale; this is its middle.',
  ]);
});

test('a time before an earlier one is left out and told, and a status that the times deny is not believed', () => {
  const draft = aDraft({
    times: {
      started: at('2026-03-02T10:00Z', 4),
      detected: at('2026-03-02T09:00Z', 5),
      resolved: at('2026-03-02T11:00Z', 6),
    },
    status: at('investigating', 7),
    duration: at('3 hours', 8),
  });
  assert.deepEqual(incident(draft).data.times, {
    started: '2026-03-02T10:00Z',
    resolved: '2026-03-02T11:00Z',
  });
  assert.equal(incident(draft).data.status, 'resolved');
  assert.deepEqual(draft.contradictions, [
    {
      line: 7,
      message:
        'Found the status investigating, and a time at which it was resolved. The time was believed.',
    },
    {
      line: 5,
      message:
        'Found "detected" at 2026-03-02T09:00Z, before "started" at 2026-03-02T10:00Z. It was left out.',
    },
    {
      line: 8,
      message:
        'Found the duration "3 hours", where the times give 1 h. Durations are computed from the times.',
    },
  ]);
  assert.deepEqual(faultsOf(draft), []);
});

test('without a beginning it is the day of the first entry of the timeline', () => {
  const draft = aDraft({
    timeline: [
      at({ at: '2026-03-02T09:14Z', text: 'Orders fail.' }, 9),
      at({ at: '2026-03-01', text: 'A change.' }, 8),
    ],
  });
  assert.deepEqual(incident(draft).data.times, { started: '~2026-03-01' });
  assert.deepEqual(incident(draft).lines.times, [{ from: 8, to: 8 }]);
});

test('chains stand below each other, each ends in its root cause, and a cause without one is an answer', () => {
  const draft = aDraft({
    chains: [
      {
        problem: at('Orders fail', 1),
        whys: [
          at(
            {
              because: 'The queue is full.',
              evidence: [at({ kind: 'metric' as const, at: 'queue.length' })],
            },
            2,
          ),
          at({ because: 'It has no limit.', evidence: [] }, 3),
        ],
        rootCause: at('A queue without a limit', 4),
      },
      { whys: [at({ question: 'Why so long?', because: 'Nobody looked.', evidence: [] }, 6)] },
    ],
    rootCauses: [
      at({ title: 'A queue without a limit' }, 8),
      at({ title: 'No alarm', text: 'Nothing rings.' }, 9),
    ],
  });
  const causes = kind(draft, 'rootCauses').map(({ name }) => name);
  assert.equal(causes.length, 2);
  assert.deepEqual(incident(draft).data.whys, [
    {
      question: 'Why? Orders fail',
      because: 'The queue is full.',
      evidence: [{ kind: 'metric', at: 'queue.length' }],
    },
    { because: 'It has no limit.', confidence: 'low', rootCause: causes[0] },
    { of: 0, question: 'Why so long?', because: 'Nobody looked.', confidence: 'low' },
    { of: 0, because: 'Nothing rings.', confidence: 'low', rootCause: causes[1] },
  ]);
  assert.deepEqual(
    draft.notes.map(({ line, message }) => `${line} ${message}`),
    ['6 Found a chain of whys without a root cause. Expected one, or the reason why it ends.'],
  );
  assert.deepEqual(faultsOf(draft), []);
});

test('steps lead to the next one, the last to the harm', () => {
  const steps = kind(aDraft({ steps: [at('Queue fills up'), at('Orders wait')] }), 'steps');
  assert.deepEqual(
    steps.map(({ name, data }) => [name, data.leadsTo]),
    [
      ['queue-fills-up', ['orders-wait']],
      ['orders-wait', ['impact']],
    ],
  );
});

test('a remediation has what the source says of it, and a guess where the base needs more', () => {
  const draft = aDraft({
    rootCauses: [at({ title: 'Queue without a limit' })],
    actions: [
      at(
        {
          title: 'Add an alarm',
          status: 'verified' as const,
          priority: 'P1',
          owner: 'Ada',
          due: 'soon',
          url: 'https://tracker.example/issues/12',
          before: 'No alarm',
          after: 'One alarm',
          phase: 'Phase 1',
        },
        3,
      ),
      at({ title: 'Give the queue a limit', doneOn: '2026-03-05' }, 4),
      at(
        {
          title: 'Ask around',
          status: 'planned' as const,
          doneOn: '2026-03-05',
          priority: 'whenever',
        },
        5,
      ),
    ],
  });
  const [cause] = kind(draft, 'rootCauses');
  const [alarm, limit, ask] = kind(draft, 'remediations').map(({ data }) => data);
  assert.deepEqual(alarm, {
    title: 'Add an alarm',
    summary: 'Add an alarm',
    kind: 'detect',
    status: 'done',
    priority: 'p1',
    phase: 'phase-1',
    addresses: { rootCauses: [cause!.name] },
    owner: 'Ada',
    verification: [{ before: 'No alarm', after: 'One alarm' }],
    tracker: { id: '#12', url: 'https://tracker.example/issues/12' },
  });
  assert.equal(limit!.status, 'done');
  assert.equal(limit!.doneOn, '2026-03-05');
  assert.equal(ask!.doneOn, undefined);
  assert.deepEqual(incident(draft).data.phases, [
    { id: 'phase-1', name: 'Phase 1', status: 'complete' },
  ]);
  assert.deepEqual(
    draft.notes.map(({ message }) => message),
    [
      'Found "soon" for "due" of "Add an alarm", which is no date. It was left out.',
      'Found the priority "whenever", which is none of p1, p2. It was left out.',
      'Found the day 2026-03-05 on which "Ask around" was done, and the status planned. The day was left out.',
    ],
  );
});

test('a metric is numbers of one unit, else the words of the source', () => {
  const draft = aDraft({
    metrics: [
      at({
        name: 'Warnings',
        baseline: '50+ warnings',
        current: '37 warnings (26% improvement)',
        target: '95% reduction',
      }),
      at({ name: 'Auth', baseline: '100% deployment failure', current: 'Cloud Run ready' }),
      at({ name: 'Reliability', current: '75%' }),
      at({ name: 'Latency', baseline: '50 ms', current: 'fast' }),
    ],
  });
  assert.deepEqual(incident(draft).data.metrics, [
    {
      name: 'Warnings',
      unit: 'warnings',
      baseline: { value: 50, bound: 'at-least' },
      current: { value: 37 },
      target: { state: '95% reduction' },
      note: 'The source adds: (26% improvement)',
    },
    {
      name: 'Auth',
      baseline: { state: '100% deployment failure' },
      current: { state: 'Cloud Run ready' },
    },
    {
      name: 'Reliability',
      unit: '%',
      baseline: { state: 'Not stated in the source' },
      current: { value: 75 },
    },
    { name: 'Latency', baseline: { state: '50 ms' }, current: { state: 'fast' } },
  ]);
});

test('a root cause that the base has is named instead of written again; that it is the same is a guess', () => {
  const graph = aGraph()
    .add('rootCauses', 'no-limit', { title: 'Queue without a limit: it grows' })
    .build();
  const draft = aDraft(
    { rootCauses: [at({ title: 'Queue without a limit' })] },
    { desk: aDesk(graph) },
  );
  assert.deepEqual(kind(draft, 'rootCauses'), []);
  assert.equal((incident(draft).data.whys as { rootCause: string }[])[0]!.rootCause, 'no-limit');
  assert.deepEqual(
    incident(draft)
      .guesses.filter(({ ask }) => ask === 'sameCause')
      .map(({ why }) => why),
    [
      '"Queue without a limit" is taken for the root cause that the base has: "Queue without a limit: it grows".',
    ],
  );
});

test('what could not be placed is the body, in order; services that the base lacks stand below it', () => {
  const draft = aDraft(
    {
      rest: [
        { from: 4, to: 4 },
        { from: 1, to: 2 },
      ],
      services: [at('Orders `v2`')],
    },
    { lines: ['## One', 'a <5', '', '```', 'left open'] },
  );
  assert.equal(
    incident(draft).body,
    '## One\na &lt;5\n\n```\n```\n\nServices that the source names: `Orders v2`.',
  );
});

test('texts whose lines read as nothing stand in the body in their place, each by itself', () => {
  const draft = aDraft(
    {
      rest: [{ from: 3, to: 3 }],
      unplaced: [at('a <5 of {all}', 4), at('## One\n\n```', 2), at('after it', 4)],
    },
    { lines: ['{', '"body"', 'a line', '}'] },
  );
  assert.equal(
    incident(draft).body,
    '## One\n\n```\n```\n\na line\n\na &lt;5 of \\{all}\n\nafter it',
  );
  assert.deepEqual(faultsOf(draft), []);
});

test('the body of an export and of XML is text, and no line of either is raw', () => {
  const bodyOf = (name: string) => {
    const source = { name, text: readFileSync(`tests/import/fixtures/${name}`, 'utf8') };
    const { lines } = prepare(source);
    const [extraction] = read(source);
    return incident(draftOf(extraction!, { lines, part: 1 }, aDesk())).body;
  };
  assert.equal(
    bodyOf('issue-export.json'),
    [
      'Opened by: `mira-k`',
      'Assigned to: `tomas-v`',
      '## Comment of 2025-04-08T09:31:07Z by `tomas-v`',
      'Looking into it. The disk of the export job is full.',
      '## Comment of 2025-04-08T13:26:40Z by `mira-k`',
      'Exports work again; 120 MB took 14 seconds.',
      'Opened: `2025-04-08T09:22:15Z`',
      'Closed: `2025-04-11T08:00:00Z`',
    ].join('\n\n'),
  );
  assert.equal(bodyOf('learning.xml'), 'date: 2025-08-19\n\ncategory: deployment');
});

test('links of fields lead out of the base, or are no links; what cannot be read is not kept', () => {
  const draft = aDraft({
    summary: at(
      'See [a](./a.md), [b](https://b.example), ![c](https://c.example/c.png), <slack://x> and <b>d</b>\u0007.',
    ),
  });
  assert.equal(
    incident(draft).data.summary,
    'See a (`./a.md`), [b](https://b.example), [c](https://c.example/c.png), \\<slack://x> and **d**.',
  );
  assert.deepEqual(faultsOf(draft), []);
});

test('a draft that names a person or a slip in a cause passes the check with warnings', () => {
  const draft = aDraft({
    chains: [
      {
        whys: [at({ because: '@jsmith mistyped the name. Human error.', evidence: [] })],
        rootCause: at('Human error'),
      },
    ],
  });
  assert.deepEqual(faultsOf(draft), []);
});

test('a file is written so that it is read as it was meant', () => {
  const text = fileText({ title: 'a: b # c', tags: ['x'], at: '2026-03-02' }, 'Body');
  assert.equal(text, '---\ntitle: "a: b # c"\ntags: [ x ]\nat: 2026-03-02\n---\n\nBody\n');
});

test('a summary does not say the beginning of its text twice', () => {
  const text = `${'Give the queue a limit and an alarm '.repeat(5)}soon.`;
  const title = `${text.slice(0, 140).trimEnd()} …`;
  const [action] = aDraft({ actions: [at({ title, text })] }).entries.slice(1);
  assert.equal(action!.data.summary, text);
});

test('a page of a change is called by the number of the change', () => {
  const url = 'https://code.example/shop/pull/1736/files';
  const [action] = aDraft({
    actions: [at({ title: 'Give the queue a limit', url })],
  }).entries.slice(1);
  assert.deepEqual(action!.data.tracker, { id: '#1736', url });
});

test('an end before the detection stands as its day, as a guess; one of another day or before the beginning does not', () => {
  const timesWith = (resolved: string, started?: string) => {
    const draft = aDraft({
      title: at('The queue filled up'),
      times: {
        ...(started && { started: at(started, 2) }),
        detected: at('2026-03-02T12:00Z', 3),
        resolved: at(resolved, 4),
      },
    });
    const { data, guesses } = draft.entries[0]!;
    const { resolved: found } = data.times as { resolved?: string };
    const own = guesses.filter(({ field }) => field === 'times.resolved').map(({ why }) => why);
    return [found, own, draft.contradictions.map(({ message }) => message)];
  };
  assert.deepEqual(timesWith('2026-03-02T10:00Z'), [
    '2026-03-02',
    [
      'The source says 2026-03-02T10:00Z, before "detected" at 2026-03-02T12:00Z. As times stand in their order, only the day is here.',
    ],
    [],
  ]);
  const leftOut = (at: string, before: string) => [
    `Found "resolved" at ${at}, before ${before}. It was left out.`,
  ];
  assert.deepEqual(timesWith('2026-03-01T10:00Z'), [
    undefined,
    [],
    leftOut('2026-03-01T10:00Z', '"detected" at 2026-03-02T12:00Z'),
  ]);
  assert.deepEqual(timesWith('2026-03-02T10:00Z', '2026-03-02T11:00Z'), [
    undefined,
    [],
    leftOut('2026-03-02T10:00Z', '"started" at 2026-03-02T11:00Z'),
  ]);
});
