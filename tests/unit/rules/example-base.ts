import { parse, stringify } from 'yaml';
import type { SourceFile } from '../../../src/reader/source.ts';
import type { Kind } from '../../../src/model/kinds.ts';
import type { Rule } from '../../../src/rules/rule.ts';

/**
 * The base around the example of a rule: a small analysis that keeps every rule.
 * What the two examples of a rule speak of is taken out of it, and what one of them
 * says is put there. An example may stand in several files: pieces behind lines of
 * `---`, each with its path in a comment above it.
 */

type Data = Record<string, unknown>;

const metricAt = (at: string) => [{ kind: 'metric', at }];

const base: Record<string, Data> = {
  'incidents/queue-full/index.md': {
    title: 'The queue of orders filled up',
    summary: 'Nobody could order for an hour.',
    severity: 'sev3',
    status: 'resolved',
    analysisStatus: 'published',
    kind: 'outage',
    services: ['queue'],
    owners: ['Storage team'],
    authors: ['Storage team'],
    reviewers: ['Shop team'],
    times: {
      started: '2026-03-02T09:14Z',
      detected: '2026-03-02T09:20Z',
      resolved: '2026-03-02T10:20Z',
    },
    impact: { customers: ['900 customers had to order again.'] },
    timeline: [
      { at: '2026-02-27T16:00Z', kind: 'change', text: 'A new consumer is released.' },
      { at: '2026-03-02T09:20Z', kind: 'detected', text: 'The alarm rings.' },
    ],
  },
  'incidents/queue-full/steps/queue-fills.md': {
    title: 'The queue fills up',
    summary: 'It held 100,000 orders, and the shop could add none.',
    leadsTo: ['impact'],
    whys: [
      {
        because: 'It takes every order, however many wait.',
        evidence: metricAt('queue.length'),
        rootCause: 'no-limit',
      },
      {
        of: 0,
        because: 'Its length was on no screen.',
        evidence: [{ kind: 'config', at: 'screens.yaml, line 12' }],
        rootCause: 'no-screen',
      },
      {
        of: 0,
        because: 'The network dropped answers of the consumer.',
        rejected: true,
        evidence: metricAt('net.drops'),
      },
    ],
  },
  'incidents/queue-full/remediations/limit.md': {
    title: 'Refuse orders when 50,000 wait',
    summary: 'The queue stops growing.',
    kind: 'prevent',
    status: 'planned',
    addresses: { rootCauses: ['no-limit'] },
    owner: 'Storage team',
    due: '2026-05',
    successCriterion: 'The 50,001st order is refused in a drill.',
  },
  'incidents/queue-full/remediations/screen.md': {
    title: 'Show the length of the queue beside the count of orders',
    summary: 'Whoever looks at the orders sees it grow.',
    kind: 'detect',
    status: 'verified',
    addresses: { rootCauses: ['no-screen'] },
    owner: 'Storage team',
    doneOn: '2026-03-09',
    verifiedOn: '2026-03-10',
    verification: [{ before: 'It was on no screen.', after: 'It is on the first one.' }],
  },
  'incidents/queue-full/remediations/close.md': {
    title: 'Stop the shop from selling before the queue is full',
    summary: 'No order comes that cannot be kept.',
    kind: 'prevent',
    status: 'verified',
    addresses: { rootCauses: ['no-limit', 'no-screen'] },
    verifiedOn: '2026-03-10',
    verification: [{ before: 'It sold on.', after: 'It says that it is closed.' }],
  },
  'root-causes/no-limit.md': {
    title: 'A buffer accepts work without a bound',
    summary: 'What has no bound grows until something else gives way.',
    category: 'software',
    status: 'active',
  },
  'root-causes/no-screen.md': {
    title: 'A measure is recorded where nobody looks',
    summary: 'What is on no screen is seen when it hurts.',
    category: 'process',
    status: 'accepted',
    statusReason: 'Screens are few, and what hurts is on one.',
  },
  'learnings/bound-buffers.md': {
    title: 'Every buffer has a bound',
    summary: 'A buffer that cannot refuse passes the harm on.',
    incidents: ['queue-full'],
    rootCauses: ['no-limit', 'no-screen'],
    practices: ['The review of a new queue asks what happens when it is full.'],
  },
  'services/queue.yaml': {
    title: 'Queue of orders',
    summary: 'It holds orders until they are packed.',
    owner: 'Storage team',
  },
};

/** Where an example without a path stands. */
const placeOf: Record<Kind, string> = {
  incidents: 'incidents/queue-full/index.md',
  steps: 'incidents/queue-full/steps/queue-fills.md',
  remediations: 'incidents/queue-full/remediations/limit.md',
  rootCauses: 'root-causes/no-limit.md',
  learnings: 'learnings/bound-buffers.md',
  services: 'services/queue.yaml',
};

/** What an entry must have that an example of it leaves out. */
function needed(path: string): Data {
  if (path.startsWith('root-causes/')) return accepted(path);
  const like = Object.keys(base).find((one) => folderOf(one) === folderOf(path))!;
  return { ...base[like], title: `Another entry, ${path.split('/').at(-2)}` };
}
const folderOf = (path: string) =>
  path.replace(/[^/]+(?=\/index|\.\w+$)|(?<=^incidents\/)[^/]+/g, '*');

interface Piece {
  path: string;
  data?: Data;
  body?: string;
}

function piecesOf({ kinds }: Rule, example: string): Piece[] {
  return example.split(/^---\n/m).map((text) => {
    const path = /^# (\S+\.(?:mdx?|yaml))\b/.exec(text)?.[1] ?? placeOf[kinds[0]!];
    const data: unknown = /^[a-zA-Z]+:/m.test(text) ? parse(text) : undefined;
    return typeof data === 'object' && data !== null
      ? { path, data: data as Data }
      : { path, body: text };
  });
}

/**
 * The files of a base in which a rule's example stands.
 *
 * @param lacks what paths begin with that the example says there is not
 */
export function baseOf(rule: Rule, example: string, lacks: readonly string[]): SourceFile[] {
  const spoken = [rule.bad, rule.good].flatMap((one) => piecesOf(rule, one));
  const files = new Map<string, { data: Data; body: string }>();
  for (const [path, data] of Object.entries(base)) {
    if (!lacks.some((start) => path.startsWith(start)))
      files.set(path, { data: { ...data }, body: '' });
  }
  for (const { path, data } of spoken) {
    const own = files.get(path);
    for (const key of Object.keys(data ?? {})) if (own && !isNeeded(key)) delete own.data[key];
  }
  for (const { path, data, body } of piecesOf(rule, example)) {
    const own = files.get(path) ?? { data: needed(path), body: '' };
    files.set(path, { data: { ...own.data, ...data }, body: body ?? own.body });
  }
  for (const id of [...files.values()].flatMap(({ data }) => causesIn(data))) {
    const path = `root-causes/${id}.md`;
    if (!files.has(path)) files.set(path, { data: accepted(id), body: '' });
  }
  return [...files].map(([path, { data, body }]) => ({
    path,
    bytes: Buffer.from(
      path.endsWith('.yaml') ? stringify(data) : `---\n${stringify(data)}---\n${body}`,
    ),
  }));
}

const isNeeded = (key: string) =>
  ['title', 'summary', 'kind', 'status', 'severity', 'analysisStatus', 'times'].includes(key);

const causesIn = ({ whys }: Data) =>
  ((whys ?? []) as Data[]).flatMap(({ rootCause }) => (rootCause ? [rootCause as string] : []));

const accepted = (id: string): Data => ({
  title: `What is called ${id}`,
  summary: 'It has a name of its own.',
  category: 'software',
  status: 'accepted',
  statusReason: 'An example needs no remedy.',
});
