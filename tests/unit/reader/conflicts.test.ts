import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resolveConflicts } from '../../../src/reader/conflicts.ts';
import { aBase, CAUSE, encode, INCIDENT, oneFault, SITE } from '../../builders.ts';

/** Git leaves marks in a file when two branches changed the same lines: one fault, and no noise of the marks. */

const conflict = (ours: string, theirs: string, base?: string) =>
  [
    '<<<<<<< HEAD',
    ours,
    ...(base === undefined ? [] : ['||||||| 1a2b3c4', base]),
    '=======',
    theirs,
    '>>>>>>> add-the-cause',
  ].join('\n');
const found = (place: string, from: number, to: number) =>
  oneFault(
    place,
    'merge-conflict',
    `Found a conflict that git left in lines ${from} to ${to}. Expected one text.`,
    'Keep the lines of one side, or write what both mean; take out all others, with the lines of "<<<<<<<", "=======" and ">>>>>>>".',
  );

test('a conflict in the front matter is one fault', () => {
  const base = aBase().edit(
    CAUSE,
    'status: active',
    conflict('status: active', 'status: contained'),
  );
  assert.equal(base.report(), found(`${CAUSE}:5:1`, 5, 9));
});

test('a conflict in a body is one fault', () => {
  const both = conflict('## One {#one}', 'Two.\n=======\nThree.');
  assert.equal(
    aBase().body(CAUSE, `\nText.\n\n${both}\n\nMore.`).report(),
    found(`${CAUSE}:10:1`, 10, 16),
  );
  assert.equal(
    aBase().body(INCIDENT, conflict('One', 'Two')).report(),
    found(`${INCIDENT}:16:1`, 16, 20),
  );
});

test('a conflict in the settings and in a service is one fault', () => {
  assert.equal(
    aBase().edit(SITE, 'name: Test base', conflict('name: Test base', 'name: Base')).report(),
    found(`${SITE}:1:1`, 1, 5),
  );
  const service = aBase().with(
    'services/api.yaml',
    `${conflict('title: A', 'title: B')}\nsummary: It answers.\n`,
  );
  assert.equal(service.report(), found('services/api.yaml:1:1', 1, 5));
});

test('a conflict around the end of the front matter is one fault', () => {
  const both = conflict('status: active\n---\n\nOne.', 'status: contained\n---\n\nTwo.');
  assert.equal(
    aBase().edit(CAUSE, 'status: active\n---', both).report(),
    found(`${CAUSE}:5:1`, 5, 15),
  );
});

test('a conflict with the lines that both sides come from names their mark, too', () => {
  const both = conflict('status: active', 'status: contained', 'status: actve');
  assert.equal(
    aBase().edit(CAUSE, 'status: active', both).report(),
    oneFault(
      `${CAUSE}:5:1`,
      'merge-conflict',
      'Found a conflict that git left in lines 5 to 11. Expected one text.',
      'Keep the lines of one side, or write what both mean; take out all others, with the lines of "<<<<<<<", "|||||||", "=======" and ">>>>>>>".',
    ),
  );
});

test('everything else is told beside conflicts, on its own line', () => {
  const base = aBase()
    .edit(INCIDENT, 'severity: sev1', conflict('severity: sev1', 'severity: sev2'))
    .edit(INCIDENT, 'status: resolved', 'status: solved')
    .edit(INCIDENT, 'rootCause: no-limit', 'rootCause: no-limits')
    .body(INCIDENT, `# One\n\n${conflict('Two', 'Three')}\n\n[a](b.md)`);
  assert.deepEqual(
    base.read().diagnostics.map(({ line, column, rule }) => `${line}:${column} ${rule}`),
    [
      '4:1 merge-conflict',
      '9:9 unknown-value',
      '16:16 unknown-reference',
      '20:1 body-heading',
      '22:1 merge-conflict',
      '28:1 unsafe-link',
    ],
  );
});

test('what other files say of a conflict is told where it stands', () => {
  const both = conflict('    rootCause: no-limits', '    rootCause: no-limit');
  const base = aBase().edit(INCIDENT, '    rootCause: no-limit', both);
  assert.deepEqual(
    base.read().diagnostics.map(({ line, column, rule }) => `${line}:${column} ${rule}`),
    ['12:1 merge-conflict', '13:16 unknown-reference'],
  );
});

test('where one side took the lines out, those of the other are read', () => {
  assert.equal(
    aBase()
      .edit(CAUSE, 'status: active\n', `${conflict('', 'status: active')}\n`)
      .report(),
    found(`${CAUSE}:5:1`, 5, 9),
  );
});

test('a conflict in a file of Windows is found', () => {
  const base = aBase().edit(
    CAUSE,
    'status: active',
    conflict('status: active', 'status: contained'),
  );
  const text = new TextDecoder().decode(base.files.get(CAUSE));
  base.with(CAUSE, encode(text.replaceAll('\n', '\r\n')));
  assert.equal(base.report(), found(`${CAUSE}:5:1`, 5, 9));
});

test('a conflict of whole files is told alone', () => {
  const base = aBase();
  const text = new TextDecoder().decode(base.files.get(CAUSE)).trimEnd();
  assert.equal(base.with(CAUSE, conflict(text, text)).report(), found(`${CAUSE}:1:1`, 1, 15));
});

const example = conflict('status: active', 'status: contained');
const none: [what: string, text: string][] = [
  ['a fence that shows one', `---\na: b\n---\n\n\`\`\`\n${example}\n\`\`\`\n`],
  ['a fence of tildes that shows one', `---\na: b\n---\n\n~~~~ diff\n~~~\n${example}\n~~~~\n`],
  [
    'a log in a block of the front matter',
    `---\na: |\n  ${example.replaceAll('\n', '\n  ')}\n---\n`,
  ],
  ['longer marks', example.replaceAll(/[<>]{7}/g, '$&$&')],
  ['marks with something close to them', example.replaceAll(/([<>]{7}) /g, '$1')],
  ['a heading and quotations', '---\na: b\n---\n\nText\n=======\n\n> > > > > > > so\n'],
  ['a table', '---\na: b\n---\n\n|a|b|c|d|e|f|\n|-|-|-|-|-|-|\n|||||||\n||||||| x |\n'],
  ['a fence that shows one mark', '---\na: b\n---\n\n```\n<<<<<<< HEAD\n```\n'],
];
for (const [what, text] of none) {
  test(`${what} is no conflict`, () => {
    assert.deepEqual(resolveConflicts(text), { conflicts: [], strays: [], text });
  });
}

const some: [what: string, text: string, from: number, to: number][] = [
  [
    'one around a fence',
    `---\na: b\n---\n\`\`\`\n<<<<<<< HEAD\na\n\`\`\`\n=======\nb\n\`\`\`\n>>>>>>> c\n`,
    5,
    11,
  ],
  ['one below a fence', `---\na: b\n---\n\`\`\`\na\n\`\`\`\n${example}\n`, 7, 11],
  ['one below a fence in the fields', `---\na: |\n  \`\`\`\n${example}\n---\n`, 4, 8],
  ['one within another', `<<<<<<< HEAD\n${example}\n`, 2, 6],
  ['marks without names', '<<<<<<<\na\n=======\nb\n>>>>>>>', 1, 5],
];
for (const [what, text, from, to] of some) {
  test(`a conflict is found: ${what}`, () => {
    assert.deepEqual(
      resolveConflicts(text).conflicts.map((one) => [one.from, one.to]),
      [[from, to]],
    );
  });
}

const stray = (place: string, mark: string) =>
  oneFault(
    place,
    'merge-conflict',
    `Found a mark of a conflict that git left, "${mark}". Expected one text.`,
    'Take the line out, and see that the text around it is what you mean.',
  );

for (const mark of [
  '<<<<<<< HEAD',
  '<<<<<<<',
  '>>>>>>> add-the-cause',
  '>>>>>>>',
  '||||||| 1a2b3c4',
]) {
  const sign = mark.slice(0, 7);
  test(`a mark without the others of its conflict is one fault: ${mark}`, () => {
    assert.equal(
      aBase().body(INCIDENT, `\nText.\n\n${mark}\n\nMore.`).report(),
      stray(`${INCIDENT}:19:1`, sign),
    );
    assert.equal(
      aBase().body(CAUSE, `\nText.\n${mark}\nMore.`).report(),
      stray(`${CAUSE}:9:1`, sign),
    );
    assert.equal(
      aBase().edit(CAUSE, 'status: active', `${mark}\nstatus: active`).report(),
      stray(`${CAUSE}:5:1`, sign),
    );
  });
}

test('a mark before the front matter hides nothing of it', () => {
  const text = new TextDecoder().decode(aBase().files.get(CAUSE));
  const base = aBase().with(
    CAUSE,
    `<<<<<<< HEAD\n${text.replace('status: active', 'status: actve')}# One\n`,
  );
  assert.deepEqual(
    base.read().diagnostics.map(({ line, column, rule }) => `${line}:${column} ${rule}`),
    ['1:1 merge-conflict', '6:9 unknown-value', '8:1 body-heading'],
  );
  assert.equal(
    aBase().with(CAUSE, `<<<<<<< HEAD\n${text}`).report(),
    stray(`${CAUSE}:1:1`, '<<<<<<<'),
  );
});

test('marks around no front matter are told alone', () => {
  assert.equal(
    aBase().with(CAUSE, '<<<<<<< HEAD\nText\n').report(),
    stray(`${CAUSE}:1:1`, '<<<<<<<'),
  );
});

test('what stands below a mark is read all the same', () => {
  const base = aBase().body(INCIDENT, '\n>>>>>>> b\n\n# One\n\n[a](b.md)');
  assert.deepEqual(
    base.read().diagnostics.map(({ line, column, rule }) => `${line}:${column} ${rule}`),
    ['17:1 merge-conflict', '19:1 body-heading', '21:1 unsafe-link'],
  );
});

const strays: [what: string, text: string, lines: number[]][] = [
  ['those of a conflict without the last', '<<<<<<< HEAD\na\n=======\nb\n', [1, 3]],
  ['those of a conflict without the first', 'a\n||||||| \nb\n=======\nc\n>>>>>>> d\n', [2, 4, 6]],
  ['those in another order', '<<<<<<< HEAD\n>>>>>>> b\n=======\n', [1, 2, 3]],
  ['one beside a whole conflict', `${example}\n>>>>>>> b\n`, [6]],
  ['one between fences', '---\na: b\n---\n```\n```\n<<<<<<< a\n```\n>>>>>>> b\n```\n', [6]],
];
for (const [what, text, lines] of strays) {
  test(`marks are found: ${what}`, () => {
    const resolved = resolveConflicts(text);
    assert.deepEqual(
      resolved.strays.map(({ line }) => line),
      lines,
    );
    assert.equal(resolved.text.split('\n').length, text.split('\n').length);
    for (const line of lines) assert.equal(resolved.text.split('\n')[line - 1], '');
  });
}

test('of a conflict one side stays, on its own lines', () => {
  assert.equal(resolveConflicts(`a\n${conflict('b', 'c', 'd')}\ne`).text, 'a\n\nb\n\n\n\n\n\ne');
});

test('very many marks are read once', { timeout: 20_000 }, () => {
  const text = `${'<<<<<<< a\n'.repeat(90_000)}=======\n>>>>>>> b\n`;
  assert.equal(resolveConflicts(text).conflicts.length, 1);
});
