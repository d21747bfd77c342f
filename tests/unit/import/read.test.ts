import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linesAccountedFor } from '../../../src/import/account.ts';
import { prepare, read } from '../../../src/import/read.ts';

const one = (text: string, name = 'x.md') => read({ name, text })[0]!;
const assertAccounted = (text: string, name = 'x.md') => {
  const source = { name, text };
  assert.deepEqual(
    linesAccountedFor(read(source), prepare(source).lines.length),
    { lost: [], twice: [] },
    name,
  );
};

test('what is no text is told, and nothing is taken from it', () => {
  assert.deepEqual(one('').notes, [{ line: 1, message: 'Found an empty file. Expected a text.' }]);
  assert.equal(
    one('\0PNG\x01').notes[0]!.message,
    'Found a file that holds no text. Expected text; nothing was taken from it.',
  );
});

test('malformed XML and JSON are kept as text', () => {
  const xml = one('<?xml version="1.0"?>\n<a>\n<b>x & y</b>\n</a>', 'x.xml');
  assert.deepEqual(xml.rest, [{ from: 1, to: 4 }]);
  assert.match(xml.notes[0]!.message, /^Found malformed XML in line 3; it was kept as text\./);
  const json = one('{"title": "a",', 'x.json');
  assert.deepEqual(json.rest, [{ from: 1, to: 1 }]);
  assert.match(json.notes[0]!.message, /^Found malformed JSON\./);
});

test('front matter is read in YAML and TOML, and broken YAML is kept', () => {
  const yaml = one(
    '---\ntitle: Search is down\ndate: 2024-02-07T14:40:00-00:00\nresolvedWhen: 2024-02-07T15:20:00-00:00\nresolved: true\nseverity: down\naffected:\n  - search\n  - pages\n---\n',
  );
  assert.deepEqual(
    [
      yaml.title?.value,
      yaml.times.started?.value,
      yaml.times.resolved?.value,
      yaml.status?.value,
      yaml.severity?.value,
    ],
    ['Search is down', '2024-02-07T14:40:00Z', '2024-02-07T15:20:00Z', 'resolved', 'down'],
  );
  assert.deepEqual(
    yaml.services.map(({ value, lines }) => [value, lines.from, lines.to]),
    [
      ['search', 7, 9],
      ['pages', 7, 9],
    ],
  );
  const toml = one('+++\ntitle = "A \\"b\\""\nauthors = ["Ann", "Bo"]\n[extra]\nteam = "x"\n+++\n');
  assert.deepEqual(
    [toml.title?.value, toml.authors.map(({ value }) => value)],
    ['A "b"', ['Ann', 'Bo']],
  );
  const broken = one('---\ntitle: "a\nb: [\n---\n# T\n');
  assert.match(broken.notes[0]!.message, /^The front matter was kept as text\./);
  assert.equal(broken.title?.value, 'T');
});

test('issues of an export are read with the lines of the export', () => {
  const text = JSON.stringify(
    [
      {
        title: 'A',
        html_url: 'https://t.example/issues/1',
        labels: [{ name: 'severity: high' }, 'x'],
        closed_at: '2025-01-02T03:04:05Z',
        body: '## Impact\n\n- all\n\n## Weather\n\nOther words.',
      },
      { title: 'B', body: null },
    ],
    null,
    1,
  );
  const [a, b] = read({ name: 'x.json', text });
  assert.deepEqual([a!.title, b!.title?.value], [{ value: 'A', lines: { from: 3, to: 3 } }, 'B']);
  assert.deepEqual(
    [a!.severity?.value, a!.tags.map(({ value }) => value), a!.tracker?.value],
    ['high', ['x'], 'https://t.example/issues/1'],
  );
  assert.equal(
    a!.times.resolved?.guess,
    'The issue was closed then; the trouble may have been over before.',
  );
  assert.equal(a!.impact[0]!.value, 'all');
  assert.deepEqual(
    a!.unplaced.map(({ value }) => value),
    ['## Weather', 'Other words.'],
  );
});

test('comments of an issue do not go on with the last section of its body, and say their day', () => {
  const [found, ...others] = read({
    name: 'x.json',
    text: JSON.stringify({
      title: 'A',
      body: '# Action items\n\n- Add an alarm',
      comments: [
        { created_at: '2025-04-08T09:31:07Z', body: '- The disk is full\n\n## Impact\n\n- all' },
      ],
    }),
  });
  assert.deepEqual(others, []);
  assert.deepEqual(
    found!.actions.map(({ value }) => value.title),
    ['Add an alarm'],
  );
  assert.equal(found!.impact[0]!.value, 'all');
  assert.deepEqual(
    found!.unplaced.map(({ value }) => value),
    ['## Comment of 2025-04-08T09:31:07Z', '- The disk is full'],
  );
});

test('an issue that reports on several incidents is several, none of them lost', () => {
  const report = (title: string) =>
    `# ${title}\n\n## Impact\n\n- ${title} failed\n\n## Timeline\n\n- ?\n`;
  const body = `${report('Orders')}\n${report('Mails')}`;
  const found = read({ name: 'x.json', text: JSON.stringify({ title: 'Two outages', body }) });
  assert.deepEqual(
    found.flatMap(({ impact }) => impact.map(({ value }) => value)),
    ['Orders failed', 'Mails failed'],
  );
});

test('what XML says and no field takes reads as text, with the name of its element', () => {
  const text = `<?xml version="1.0"?>
<learning topic="Deploys &amp; more">
  <date>2025-08-19</date>
  <notes>
    First &lt;5
    and more.
  </notes>
  <impact>All <b>orders</b>, <i>really</i>.</impact>
  <solution>Intro. <action owner="Ada" due="2025-09-01" risk="high">Do it</action></solution>
  <trigger>One</trigger>
  <trigger>Two</trigger>
  <why level="1"><question>Why?</question><answer>So</answer><log>A line</log></why>
</learning>`;
  const found = one(text, 'x.xml');
  assert.deepEqual(
    found.unplaced.map(({ value, lines }) => [lines.from, lines.to, value]),
    [
      [2, 2, 'learning, topic: Deploys & more'],
      [3, 3, 'date: 2025-08-19'],
      [4, 7, 'notes: First <5 and more.'],
      [9, 9, 'solution: Intro.'],
      [9, 9, 'action, risk: high'],
      [11, 11, 'trigger: Two'],
      [12, 12, 'log: A line'],
    ],
  );
  assert.deepEqual(found.rest, []);
  assert.equal(found.impact[0]!.value, 'All orders, really.');
  assert.deepEqual(found.actions[0]!.value, { title: 'Do it', owner: 'Ada', due: '2025-09-01' });
  assertAccounted(text, 'x.xml');
});

test('a log of incidents, and several reports in one file, are several', () => {
  const log =
    '# Log\n\nAll times are UTC.\n\n## 2025-01-01 A\n\n- 2025-01-01 10:00 x\n- 2025-01-01 11:00 y\n\n## 2025-02-01 B\n\ntext';
  const found = read({ name: 'x.md', text: log });
  assert.deepEqual(
    found.map(({ title }) => title?.value),
    ['2025-01-01 A', '2025-02-01 B'],
  );
  assert.equal(found[0]!.timeline[0]!.value.at, '2025-01-01T10:00Z');
  assertAccounted(log);
});

test('what cannot be placed is in the rest, with its heading; what says nothing is empty', () => {
  const text = '# T\n\n## Weather\n\nSunny.\n\n## Impact\n\n- all\n\n---\n<!-- note -->';
  const { rest, empty } = one(text);
  assert.deepEqual(rest, [
    { from: 3, to: 3 },
    { from: 5, to: 5 },
  ]);
  assert.ok(empty.some(({ from, to }) => from <= 7 && to >= 7));
  assertAccounted(text);
});

test('a value from the middle of a sentence leaves its line in the rest', () => {
  const text = '# T\n\n## Timeline\n\nIt took 1 hour and 31 minutes until the incident was over.\n';
  const { duration, rest } = one(text);
  assert.equal(duration?.value, '1 hour and 31 minutes');
  assert.deepEqual(rest, [
    { from: 3, to: 3 },
    { from: 5, to: 5 },
  ]);
});

test('long and strange texts are read, and each of their lines is accounted for', () => {
  const long = (text: string) => text.repeat(Math.ceil(15_000 / text.length));
  const texts = [
    'a',
    ' ',
    '#',
    '# a\n',
    '*',
    '_a',
    '[',
    '[a](',
    '\\',
    '`',
    '|',
    '|a|\n|-|\n',
    'a -> ',
    '- ',
    '> ',
    '<a ',
    '<!-- ',
    '```\n',
    '12:34 ',
    '2021-01-01 12:00 x\n',
    '**a:** b\n',
    '1. **Why a?** -> b\n',
    '&',
    '<a>',
    '{',
    'ğŸ“Š',
    '漢字',
    'for 5 minutes it was down ',
    'https://a)',
    'owner: ',
    'a\n---\n',
    'from 1:00 to 2:00 down ',
  ].map(long);
  for (const text of [
    ...texts,
    ...texts.map((tail) => `# T\n\n## Timeline\n\n${tail}`),
    `<?xml?><a>${long('<b>')}`,
    `{"title": ${long('[')}`,
  ]) {
    assertAccounted(text, text.startsWith('<?xml') ? 'x.xml' : 'x.md');
  }
});

test('a document with a hundred headings keeps its order', () => {
  const text = Array.from(
    { length: 100 },
    (_, index) => `## Heading ${index}\n\nwords ${index}\n`,
  ).join('\n');
  const { rest } = one(text);
  assert.deepEqual(
    rest.toSorted((a, b) => a.from - b.from),
    rest,
  );
  assertAccounted(text);
});
