import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Nodes } from 'hast';
import { toString } from 'hast-util-to-string';
import { markdownToHast } from 'satteri';
import { escapeMarkdown } from '../../../src/diff/write/escape.ts';
import { overdueIn } from '../../../src/diff/overdue.ts';
import type { JsonDiff } from '../../../src/diff/write/json.ts';
import { overdueFormats } from '../../../src/diff/write/overdue.ts';
import { diffFormats } from '../../../src/diff/write/index.ts';
import type { About } from '../../../src/diff/write/about.ts';
import {
  aBase,
  aGraph,
  aSite,
  CAUSE,
  INCIDENT,
  type BaseBuilder,
  type GraphBuilder,
} from '../../builders.ts';
import { AS_OF, diffOf } from './a-change.ts';

const about: About = {
  base: { name: 'origin/main', commit: '1'.repeat(40) },
  head: undefined,
  url: 'https://kb.example/kb/',
};

/** A base as it was, and after a branch that does something of every group. */
function world(isAfter: boolean): GraphBuilder {
  const pick = <T>(before: T, after: T) => (isAfter ? after : before);
  const graph = aGraph()
    .add('rootCauses', 'no-limit', { title: 'No limit' })
    .add('rootCauses', 'haste', { title: 'Haste' })
    .add('services', 'shop', { title: 'Shop' })
    .add('incidents', 'outage', {
      title: 'Queue full',
      times: {
        started: '2025-03-01T10:00Z',
        detected: pick('2025-03-01T11:00Z', '2025-03-01T10:39Z'),
      },
      analysisStatus: pick('in-review', 'published'),
      metrics: [
        {
          id: 'errors',
          name: 'Errors',
          unit: '%',
          better: 'lower',
          baseline: { value: 40 },
          current: { value: pick(12, 3) },
        },
      ],
    })
    .add('steps', 'outage/full', { title: 'It fills', rootCauses: ['no-limit', 'haste'] })
    .add('remediations', 'outage/limit', {
      title: 'Set a limit',
      status: pick('done', 'verified'),
      verifiedOn: pick(undefined, '2026-01-20'),
      addresses: { rootCauses: ['no-limit'] },
    })
    .add('remediations', 'outage/slow', {
      title: 'Slow down',
      status: pick('planned', 'dropped'),
      statusReason: pick(undefined, 'Too dear.'),
      addresses: { rootCauses: ['haste'] },
    })
    .add('incidents', 'second', { title: 'Second', times: { started: '2025-06-01' } })
    .add('steps', 'second/one', { title: 'One', rootCauses: ['no-limit'] })
    .add('learnings', 'limits', { title: 'Limits', summary: pick('Set one.', 'Set one each.') });
  if (!isAfter) return graph;
  return graph
    .add('incidents', 'third', {
      title: 'Third | `time` @everyone <b>#12</b>',
      times: { started: '2025-12-24' },
      services: ['shop'],
    })
    .add('steps', 'third/one', { title: 'One', rootCauses: ['no-limit'] })
    .add('incidents', 'hidden', { title: 'Hidden', visibility: 'internal' });
}

/** Compares a text with its file. With UPDATE_GOLDEN=1 the file is written: look at what changed. */
function assertGolden(name: string, text: string): void {
  const file = new URL(`../../fixtures/diff/${name}`, import.meta.url);
  if (process.env.UPDATE_GOLDEN) writeFileSync(file, text);
  assert.equal(text, readFileSync(file, 'utf8'));
}

test('a branch reads as a comment, the weightiest first, with links to the pages that there are', () => {
  assertGolden('branch.md', diffFormats.markdown(diffOf(world(false), world(true)), about));
});

test('the same as JSON, with ids that stay', () => {
  assertGolden('branch.json', diffFormats.json(diffOf(world(false), world(true)), about));
});

test('without an address nothing is linked, and a head is named', () => {
  const head = { name: 'feature', commit: '2'.repeat(40) };
  assert.equal(
    diffFormats.markdown(diffOf(aGraph(), aGraph().add('services', 'shop', { title: 'Shop' })), {
      ...about,
      head,
      url: undefined,
    }),
    `**1 new service.**

### New

- Service **Shop**

<sub>feature (2222222222), compared with where it left origin/main (1111111111). "Overdue" is judged as of 2026-01-31.</sub>
`,
  );
});

test('no change, and no change but words, are said to be so', () => {
  const before = world(false);
  const firstLine = (after: GraphBuilder) =>
    diffFormats.markdown(diffOf(before, after), about).split('\n')[0];
  assert.equal(firstLine(world(false)), '**Nothing changes what the base says.**');
  const reworded = world(false);
  for (const [graph, words] of [
    [before, 'More.'],
    [reworded, 'Yet more.'],
  ] as const) {
    graph.entries.at(-1)!.body = words;
  }
  assert.equal(firstLine(reworded), '**Nothing but wording changes.**');
});

test('entries whose words changed beside what is told are named, the first of them', () => {
  const many = (amount: number, owner?: string) => {
    const graph = aGraph();
    for (let index = 0; index < amount; index++) {
      graph.add('services', `s${index}`, { title: `S${index} *`, owner });
      graph.entries.at(-1)!.body = owner ?? '.';
    }
    return graph;
  };
  const lineOf = (amount: number, more = '') => {
    const [before, after] = [many(amount), many(amount, 'Team A')];
    for (const graph of [before, after]) graph.add('learnings', 'limits');
    after.entries.at(-1)!.data.summary += more;
    const text = diffFormats.markdown(diffOf(before, after), about);
    return text.split('\n').at(-4);
  };
  const link = (index: number) => `[S${index} \\*](https://kb.example/kb/services/s${index}/)`;
  assert.equal(lineOf(1), `Reworded besides: ${link(0)}.`);
  assert.equal(
    lineOf(5, ' Always.'),
    `Wording only: 1 file. Reworded besides: ${link(0)}, ${link(1)}, ${link(2)} and 2 more entries.`,
  );
});

test('what cannot be read on one side is named, and neither new nor removed', () => {
  const broken = aBase().edit(CAUSE, 'status: active', 'status: actve');
  const expected = (when: string) =>
    `### Not compared

These cannot be read, so nothing below counts them; \`npm run check\` tells all.

- content/root-causes/no-limit.md:5:9${when}: Found "actve" for "status". Expected one of active, contained, eliminated, accepted.`;
  for (const [before, after, when] of [
    [aBase(), broken, ''],
    [broken, aBase(), ' (before the change)'],
  ] as const) {
    const diff = diffOf(before, after);
    assert.deepEqual(diff.findings, []);
    const text = diffFormats.markdown(diff, about);
    assert.ok(text.includes(expected(when)), text);
  }
});

test('what lives in the folder of an incident that cannot be read is left out with it', () => {
  const sound = aBase().step('one', 'leadsTo: [impact]');
  const broken = aBase()
    .step('one', 'leadsTo: [impact]')
    .edit(INCIDENT, 'status: resolved', 'status: solved');
  const { findings, unread } = diffOf(sound, broken);
  assert.deepEqual(findings, []);
  assert.deepEqual(
    unread.after.map(({ kind, id, fault }) => [kind, id, fault?.rule]),
    [
      ['incidents', 'outage', 'unknown-value'],
      ['steps', 'outage/one', undefined],
    ],
  );
});

test('a base without any settings is compared by those of the other side', () => {
  const { findings } = diffOf(aBase().without('site.yaml'), aBase());
  assert.deepEqual(findings, []);
});

test('settings that are gone and files without a place are told, and no change is not said to be none', () => {
  const missing = aBase().without('site.yaml');
  const wrong = aBase().with('site.yaml', 'name: [');
  const lost = aBase().with('root-causes/deep/one.md', '').with('notes.md', '');
  const linesOf = (before: BaseBuilder, after: BaseBuilder) =>
    diffFormats
      .markdown(diffOf(before, after), about)
      .split('\n')
      .filter((line) => /^(?:\*\*|- )/.test(line));
  const nothing = '**Nothing changes in what can be compared.**';
  assert.deepEqual(linesOf(aBase(), missing), [
    nothing,
    '- content/site.yaml:1:1: Missing content/site.yaml. Expected the file that names the site, its severities and its other vocabularies.',
  ]);
  assert.match(linesOf(wrong, aBase())[1]!, /^- content\/site\.yaml:1:1 \(before the change\): /);
  const found = linesOf(aBase(), lost);
  assert.equal(found[0], nothing);
  assert.deepEqual(
    found.slice(1).map((line) => /^- (\S+): Found/.exec(line)?.[1]),
    ['content/root-causes/deep/one.md:1:1', 'content/notes.md:1:1'],
  );
  assert.deepEqual(linesOf(lost, lost), ['**Nothing changes what the base says.**']);
  const { unplaced } = JSON.parse(diffFormats.json(diffOf(aBase(), lost), about)) as JsonDiff;
  assert.deepEqual(
    [unplaced.base, unplaced.head.map(({ file, fault }) => [file, fault.rule])],
    [
      [],
      [
        ['content/root-causes/deep/one.md', 'unknown-file'],
        ['content/notes.md', 'unknown-file'],
      ],
    ],
  );
});

test('a file that is read under a wrong name is compared, and not said to be left out', () => {
  const cause = '---\ntitle: Retries\nsummary: B\ncategory: software\nstatus: active\n---\n';
  const text = diffFormats.markdown(
    diffOf(aBase(), aBase().with('root-causes/Bad_Name.md', cause)),
    about,
  );
  assert.match(text, /Root cause \[Retries\]/);
  assert.doesNotMatch(text, /Not compared|Bad_Name/);
});

test('a list of what is overdue is cut before a host refuses it, too', () => {
  const large = aGraph();
  large.add('incidents', 'outage', { title: 'Queue full' });
  for (let index = 0; index < 400; index++) {
    large.add('remediations', `outage/r${index}`, {
      title: `${index} ${'long '.repeat(40)}`,
      status: 'planned',
      due: '2025-05-01',
    });
  }
  const text = overdueFormats.markdown(overdueIn(large.build(), AS_OF), {
    site: aSite(),
    links: { url: undefined, pages: new Set() },
  });
  assert.ok(text.length < 65_536);
  const shown = text.match(/^  - /gm)!.length;
  assert.match(
    text,
    new RegExp(
      `\\n${400 - shown} more remediations would not fit here; \`npm run overdue -- --format json\` tells all\\.\\n\\n<sub>Judged as of 2026-01-31\\.</sub>\\n$`,
    ),
  );
});

test('the same change in many entries is one line of the comment', () => {
  const many = (tags: string[]) => {
    const graph = aGraph();
    for (const id of ['a', 'b', 'c', 'd']) graph.add('services', id, { tags });
    return graph;
  };
  assert.match(
    diffFormats.markdown(diffOf(many([]), many(['web'])), about),
    /### Changed\n\n- 4 entries: tags changed\n\n<sub>/,
  );
});

test('a comment is cut before a host refuses it, and says how much is left out', () => {
  const large = aGraph();
  for (let index = 0; index < 400; index++) {
    large.add('services', `s${index}`, { title: `${index} ${'long '.repeat(40)}` });
  }
  const text = diffFormats.markdown(diffOf(aGraph(), large), about);
  assert.ok(text.length < 65_536);
  const shown = text.match(/^- /gm)!.length;
  assert.match(
    text,
    new RegExp(
      `\\n${400 - shown} more changes would not fit here; \`npm run diff\` tells all\\.\\n\\n<sub>`,
    ),
  );
});

/** Every element and every piece of raw HTML in a tree, by its name. */
const namesIn = (node: Nodes): string[] => [
  ...(node.type === 'element'
    ? [node.tagName]
    : node.type === 'text' || node.type === 'root'
      ? []
      : [node.type]),
  ...('children' in node ? node.children.flatMap(namesIn) : []),
];

test('a hostile title is text and no more, names nobody and links to nothing', () => {
  const titles = [
    '@everyone and @org/team, see #123, !45, GH-7, owner/repo#9 and me@mail.example',
    '<img src=x onerror=alert(1)> <!-- --> &lt;b&gt; &#64;you',
    '`code` **bold** _em_ ~~gone~~ [link](https://evil.example) ![image](https://evil.example/a.png)',
    'https://evil.example www.evil.example <https://evil.example>',
    'a | b \\| c \\',
    'line\nbreak\r\n\r\n# Heading\n- item',
    '$x^2$ `a``b` $(rm -rf ~)',
    '\u202eright to left\u0007',
  ];
  for (const title of titles) {
    const tree = markdownToHast(`- A ${escapeMarkdown(title)} b`, {
      features: { gfm: true, math: true, frontmatter: false, smartPunctuation: false },
    });
    assert.deepEqual(namesIn(tree), ['ul', 'li'], title);
    const text = toString(tree).trim();
    const shown = title.replace(/\s+/g, ' ').replace(/[\u202e\u0007]/g, '\ufffd');
    assert.equal(text.replaceAll('\u200b', ''), `A ${shown} b`);
    // What a host would take for a mention or a reference, wherever it stands in the text.
    assert.doesNotMatch(text, /[@#!](?=\w)|GH-\d|:\/\/|www\./);
  }
});

test('a long title is cut between characters', () => {
  assert.equal(escapeMarkdown('😀'.repeat(201)), `${'😀'.repeat(200)}…`);
});
