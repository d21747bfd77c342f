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
    { from: 12, to: 12 },
  ]);
  assert.ok(empty.some(({ from, to }) => from <= 7 && to >= 7));
  assertAccounted(text);
});

test('a comment is kept without the heading above it, unless it sets a tool', () => {
  const text =
    '# T\n\n## Impact\n\n<!-- Whom? -->\n\n- all\n\n<!-- markdownlint-disable MD013 -->\n<!-- a\n\nb --> after';
  assert.deepEqual(one(text).rest, [
    { from: 5, to: 5 },
    { from: 10, to: 10 },
    { from: 12, to: 12 },
  ]);
  assertAccounted(text);
});

test('characters that nobody sees are taken out and told, and lines keep their numbers', () => {
  const text =
    '# The queue \u202efilled\u202c up\n\n## Summary\n\nOr\u00adders\u200b failed.\fAll.';
  const { title, summary, notes } = one(text);
  assert.equal(title?.value, 'The queue filled up');
  assert.deepEqual(summary, { value: 'Orders failed. All.', lines: { from: 5, to: 5 } });
  assert.deepEqual(notes, [
    {
      line: 1,
      message:
        'Found characters that nobody sees, such as U+202E (right-to-left override). They were taken out.',
    },
  ]);
});

test('all lines of TOML that cannot be read are kept and told', () => {
  const text = '+++\ntitle = "T"\n# Team\n[extra]\nowner = "ops\nteam = {\n+++\n\nIt did.';
  const { notes, rest } = one(text);
  assert.deepEqual(
    notes.map(({ message }) => message),
    [
      'Lines 5 and 6 of the front matter were kept as text. Expected a key and its value on one line, or a list of plain values.',
    ],
  );
  assert.ok(rest.some(({ from, to }) => from <= 5 && to >= 6));
});

test('comments of XML are kept as text', () => {
  const text =
    '<?xml version="1.0"?>\n<!-- seen by\n  the team -->\n<learning>\n  <title>T<!-- for now --></title>\n</learning>';
  const { title, unplaced } = one(text, 'x.xml');
  assert.equal(title?.value, 'T');
  assert.deepEqual(
    unplaced.map(({ value, lines }) => [value, lines.from, lines.to]),
    [
      ['comment: seen by the team', 2, 3],
      ['comment: for now', 5, 5],
    ],
  );
  assertAccounted(text, 'x.xml');
});

test('what an issue says beside its texts is kept, and what nothing takes is told', () => {
  const issue = {
    title: 'The queue filled up',
    body: 'It did.',
    user: { login: 'ann' },
    assignees: [{ login: 'bo' }, { login: 'cy' }],
    milestone: { title: 'Q3' },
    number: 4,
    project_cards: [1],
    comments: ['Seen.', { author: { login: 'dee' }, body: 'Mended.' }],
  };
  const { unplaced, notes } = one(JSON.stringify(issue, null, 1), 'x.json');
  const kept = unplaced.map(({ value }) => value).join('\n');
  for (const said of [/^Opened by: `ann`$/m, /^Assigned to: `bo`, `cy`$/m, /^Milestone: `Q3`$/m])
    assert.match(kept, said);
  assert.match(kept, /## Comment\s+Seen\.[^]*## Comment by `dee`\s+Mended\./);
  assert.deepEqual(
    notes.map(({ message }) => message),
    ['Found "project_cards" in the issue, which nothing here takes. It was left out.'],
  );
});

test('a block of code stays whole, with its blank lines and rules', () => {
  const text =
    '# T\n\n## Notes\n\n```yaml\na: 1\n\n---\nb: 2\n```\n\n- c\n\n  ```\n  d\n\n  e\n  ```';
  assert.deepEqual(one(text).rest, [
    { from: 3, to: 3 },
    { from: 5, to: 10 },
    { from: 12, to: 12 },
    { from: 14, to: 18 },
  ]);
  assertAccounted(text);
});

test('an item that says something by itself stays, although what lies within it is placed', () => {
  const text =
    '# T\n\n## References\n\n- Updates:\n  - <https://a.example>\n- Nobody may restart it.\n  - <https://b.example>';
  const { rest, references } = one(text);
  assert.equal(references.length, 2);
  assert.deepEqual(rest, [
    { from: 3, to: 3 },
    { from: 7, to: 7 },
  ]);
});

test('what is listed below an action is no part of its name', () => {
  const text =
    '# T\n\n## Action items\n\n- Give the queue a limit\n  - Ask: how many?\n  - Write it down';
  assert.deepEqual(
    one(text).actions.map(({ value }) => [value.title, value.text]),
    [['Give the queue a limit', 'Give the queue a limit\n- Ask: how many?\n- Write it down']],
  );
});

test('an action that begins like a hint of a template is one', () => {
  const text =
    '# T\n\n## Action items\n\n- Describe the way to restore in the handbook\n- Insert an index on "orders"\n- [Describe what is to be done]';
  assert.deepEqual(
    one(text).actions.map(({ value }) => value.title),
    ['Describe the way to restore in the handbook', 'Insert an index on "orders"'],
  );
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
