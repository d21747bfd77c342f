import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linesAccountedFor } from '../../../src/import/account.ts';
import { read } from '../../../src/import/read.ts';

/** Forms that templates and editors give to titles, tables, front matter and actions. */

const titleFrom = (text: string, name = 'x.md') => {
  const { title } = read({ name, text })[0]!;
  return [title?.value, title?.guess];
};

test('a heading that begins with the name of a section may be the title', () => {
  for (const title of ['Mermaid outage', 'Timeline service down', 'Impact', 'Mermaid diagram'])
    assert.deepEqual(
      titleFrom(`# ${title}\n\nIt was down.\n\n## Timeline\n\n- 2026-03-02 09:14 UTC: Down`),
      title.split(' ').at(-1) === 'down' || title.endsWith('outage')
        ? [title, undefined]
        : ['x', 'Taken from the name of the file.'],
      title,
    );
  const { timeline, summary } = read({
    name: 'x.md',
    text: '# Timeline service down\n\nOrders could not be placed by anybody who had an account with us at all.',
  })[0]!;
  assert.deepEqual([timeline.length, summary?.lines.from], [0, 3]);
});

test('a title that is still the one of the template gives way to the line below it or the name of the file', () => {
  const forms = [
    'ISSUE NAME',
    '[Title]',
    '<Incident name>',
    'Title of the incident',
    '[Insert title here]',
    'Incident title DD-MM-YYYY',
  ];
  for (const form of forms) {
    assert.deepEqual(
      titleFrom(`# ${form}\nStolen password of an account.\n\n## Impact\nNone`),
      [
        'Stolen password of an account',
        'The heading is that of a template; the line below it was taken.',
      ],
      form,
    );
    assert.deepEqual(
      titleFrom(`# ${form}\n\nOne. Two.`, '2026-03/03-02-Stolen_password.md'),
      ['Stolen password', 'Taken from the name of the file.'],
      form,
    );
  }
  assert.deepEqual(titleFrom('# Domain name\n\nIt was gone.'), ['Domain name', undefined]);
});

const html = (rows: readonly string[][], head: readonly string[]) =>
  `<table>\n<thead>\n<tr>${head.map((cell) => `<th>${cell}</th>`).join('')}</tr>\n</thead>\n<tbody>\n${rows
    .map((cells) => `<tr>\n${cells.map((cell) => `<td>${cell}</td>\n`).join('')}</tr>`)
    .join('\n')}\n</tbody>\n</table>`;
const wholeIn = (text: string) => {
  const source = { name: 'x.md', text };
  const [found] = read(source);
  const { lost, twice } = linesAccountedFor([found!], text.split('\n').length);
  assert.deepEqual([lost, twice], [[], []]);
  return found!;
};

test('tables of HTML are read as those of Markdown, with all lines of each row', () => {
  const { actions, timeline, metrics, severity, chains, rest } = wholeIn(
    [
      '# The queue filled up',
      html(
        [
          ['Severity', 'high'],
          ['Status', 'resolved'],
        ],
        ['Field', 'Value'],
      ),
      '## Actions',
      html(
        [['Add a <b>limit</b>', '<a href="https://x.example/issues/4">#4</a>', 'done']],
        ['Action', 'Ticket', 'Status'],
      ),
      '## Timeline',
      html(
        [['2026-03-02 09:14', 'Orders &lt;5 fail<br>and no alarm rings']],
        ['Time (UTC)', 'Event'],
      ),
      '## Metrics',
      html([['Errors', '9 %', '1 %']], ['Metric', 'Before', 'After']),
      '## Five whys',
      html([['Why 1: Why did it stop?', 'The disk was full.']], ['Why', 'Finding']),
    ].join('\n\n'),
  );
  assert.deepEqual(
    [
      severity?.value,
      actions.map(({ value }) => value),
      timeline.map(({ value }) => [value.at, value.text]),
    ],
    [
      'high',
      [{ title: 'Add a limit', status: 'done', url: 'https://x.example/issues/4' }],
      [['2026-03-02T09:14Z', 'Orders <5 fail and no alarm rings']],
    ],
  );
  assert.deepEqual(
    metrics.map(({ value }) => value),
    [{ name: 'Errors', baseline: '9 %', current: '1 %' }],
  );
  assert.equal(chains[0]!.whys[0]!.value.because, 'The disk was full.');
  assert.deepEqual([actions[0]!.lines, rest], [{ from: 26, to: 32 }, []]);
});

test('a table of HTML that holds more than rows and cells stays as it is', () => {
  const row = [['Add a limit', 'Ines']];
  const head = ['Action', 'Owner'];
  for (const [name, text] of Object.entries({
    caption: html(row, head).replace('<thead>', '<caption>Done</caption><thead>'),
    comment: html(row, head).replace('<tbody>', '<!-- c --><tbody>'),
    'words between cells': html(row, head).replace('</td>', '</td>lost'),
    'one line': html(row, head).replaceAll('\n', ''),
    'cells over rows': html(row, head).replace('<td>', '<td rowspan="2">'),
    'a link with more in it': html([['<a href="https://x.example"><b>a</b></a>', 'Ines']], head),
    'never closed': html(row, head).replace('</table>', '</tbody>'),
  })) {
    const { actions, rest } = wholeIn(`# The queue filled up\n\n## Actions\n\n${text}`);
    assert.deepEqual([actions, rest.at(-1)?.to], [[], text.split('\n').length + 4], name);
  }
});

test('lists of TOML may stand on several lines', () => {
  const head =
    '+++\ntitle = "T"\ntags = [\n  "disk, full", # big\n  \'queue\',\n]\nauthors = ["Ann"]\n+++\n\nIt did.';
  const plainHead = head.replace(' # big', '');
  const { tags, authors, rest } = wholeIn(plainHead);
  assert.deepEqual(
    [
      tags.map(({ value, lines }) => [value, lines.from, lines.to]),
      authors.map(({ value }) => value),
    ],
    [
      [
        ['disk, full', 3, 6],
        ['queue', 3, 6],
      ],
      ['Ann'],
    ],
  );
  assert.deepEqual(rest, [{ from: 10, to: 10 }]);
  const { notes } = wholeIn(head);
  assert.match(notes[0]!.message, /^Lines 3, 4, 5 and 6 of the front matter were kept as text\./);
  for (const open of ['tags = [', 'tags = [["a"],', 'tags = ["a"] b'])
    assert.deepEqual(wholeIn(`+++\ntitle = "T"\n${open}\n+++\n\nIt did.`).tags, [], open);
});

test('a heading above actions is a phase where it says one or a span of time; else it stays in their text', () => {
  const text = `# The queue filled up

## Action items

### Short-term (next 2 weeks)

- Add a limit

#### Monitoring

- Add an alarm

### Process

- Name an owner

### Completed

| Action | Status | Note |
|-|-|-|
| Restart it | done | twice |

### BinderHub

| Action | Owner |
|-|-|
| Test it | Ines |
`;
  assert.deepEqual(
    read({ name: 'x.md', text })[0]!.actions.map(({ value }) => [
      value.title,
      value.phase,
      value.text,
    ]),
    [
      ['Add a limit', 'Short-term (next 2 weeks)', undefined],
      ['Add an alarm', 'Short-term (next 2 weeks)', '(Monitoring)'],
      ['Name an owner', undefined, '(Process)'],
      ['Restart it', undefined, 'twice'],
      ['Test it', undefined, '(BinderHub)'],
    ],
  );
});

test('a cell of actions whose words are no value of its column stays in their text', () => {
  const text = `# The queue filled up

## Action items

| Action | Status | Owner | Due | Ticket | Priority |
|-|-|-|-|-|-|
| Add a limit | waiting for parts | Ines, Bo | next sprint | soon | - |
| Add an alarm | done | Ines | 2026-04-01 | https://x.example/issues/4 | P1 |
`;
  assert.deepEqual(
    read({ name: 'x.md', text })[0]!.actions.map(({ value }) => value),
    [
      {
        title: 'Add a limit',
        owner: 'Ines',
        text: 'Status: waiting for parts; Owner: Ines, Bo; Due: next sprint; Ticket: soon',
      },
      {
        title: 'Add an alarm',
        status: 'done',
        owner: 'Ines',
        due: '2026-04-01',
        priority: 'p1',
        url: 'https://x.example/issues/4',
      },
    ],
  );
});
