import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aBase, CAUSE, encode, INCIDENT, oneFault } from '../../builders.ts';

const help = 'Put texts with ":" or "#" in quotes, and indent with spaces.';
const unreadable = (what: string) => `Found YAML that cannot be read: ${what}`;

test('the smallest base has no fault', () => {
  assert.equal(aBase().report(), '');
});

test('YAML that does not parse is reported where it breaks', () => {
  const base = aBase().edit(INCIDENT, 'Nobody could order.', 'Nobody: could order.');
  const what = unreadable('Nested mappings are not allowed in compact mappings.');
  assert.equal(base.report(), oneFault(`${INCIDENT}:3:10`, 'yaml-syntax', what, help));
});

test('a tab as indentation is reported on its line', () => {
  const base = aBase().fields(CAUSE, 'tags:\n\t- one');
  const what = unreadable('Tabs are not allowed as indentation.');
  assert.equal(base.report(), oneFault(`${CAUSE}:7:1`, 'yaml-syntax', what, help));
});

test('a key that is there twice is reported at its second place', () => {
  const base = aBase().fields(CAUSE, 'status: contained');
  const what = unreadable('Map keys must be unique.');
  assert.equal(base.report(), oneFault(`${CAUSE}:6:1`, 'yaml-syntax', what, help));
});

test('a YAML alias without its anchor is a fault of the file, not a crash', () => {
  const base = aBase().edit(CAUSE, 'status: active', 'status: *nowhere');
  const what = unreadable('Unresolved alias (the anchor must be set before the alias): nowhere.');
  assert.equal(base.report(), oneFault(`${CAUSE}:5:9`, 'yaml-syntax', what, help));
});

test('a YAML alias within its own anchor is a fault of the file, not a crash', () => {
  const base = aBase().fields(CAUSE, 'tags: &all [*all]');
  const what = unreadable('Circular alias (it stands within its own anchor): all.');
  assert.equal(base.report(), oneFault(`${CAUSE}:6:13`, 'yaml-syntax', what, help));
});

test('YAML aliases that multiply without bounds are a fault of the file, not a crash', () => {
  const ten = (item: string) => `[${Array.from({ length: 10 }, () => item).join()}]`;
  const levels = `[&a ${ten('x')}, &b ${ten('*a')}, &c ${ten('*b')}, &d ${ten('*c')}]`;
  const base = aBase().fields(CAUSE, `tags: ${levels}`);
  const what = unreadable('Excessive alias count indicates a resource exhaustion attack.');
  assert.equal(base.report(), oneFault(`${CAUSE}:2:1`, 'yaml-syntax', what, help));
});

test('a YAML alias with its anchor says what the anchor says', () => {
  const base = aBase()
    .edit(CAUSE, 'title: A queue', 'title: &name A queue')
    .edit(CAUSE, 'What has no limit grows.', '*name');
  assert.equal(base.report(), '');
  const cause = base.read().entries.find(({ kind }) => kind === 'rootCauses');
  assert.equal(cause?.data.summary, 'A queue without a limit');
});

test('a date stays the text that was written', () => {
  const [incident] = aBase().read().entries;
  assert.ok(incident?.kind === 'incidents');
  assert.equal(incident.data.times.started, '2025-09-15T15:00Z');
});

test('a file without front matter is told what it lacks', () => {
  const expected =
    'Found no front matter. Expected the file to begin with a line "---", then its fields in YAML, then a line "---".';
  for (const text of ['Only text.\n', '---\ntitle: Never closed\n']) {
    const base = aBase().without(INCIDENT).with(INCIDENT, text);
    assert.equal(base.report(), oneFault(`${INCIDENT}:1:1`, 'no-front-matter', expected));
  }
});

test('front matter without fields is reported on its first line', () => {
  const expected = 'Found no fields. Expected lines of the form "key: value".';
  for (const text of ['---\n---\n', '---\n- a list\n---\n']) {
    const base = aBase().with('learnings/one.md', text);
    assert.equal(base.report(), oneFault('learnings/one.md:2:1', 'wrong-type', expected));
  }
});

test('a service is YAML alone, counted from its first line', () => {
  const base = aBase().with('services/api.yaml', 'title: API\nsummary: It answers.\nowner: [a]\n');
  assert.equal(
    base.report(),
    oneFault('services/api.yaml:3:8', 'wrong-type', 'Found a list for "owner". Expected text.'),
  );
});

const asWindowsWrites = (text: string) => encode(`\uFEFF${text.replaceAll('\n', '\r\n')}`);

test('a byte order mark and CRLF are no fault', () => {
  const base = aBase().body(INCIDENT, '\nSome text.\n\n## More');
  for (const [path, bytes] of base.files) {
    base.with(path, asWindowsWrites(new TextDecoder().decode(bytes)));
  }
  assert.equal(base.report(), '');
  assert.equal(base.read().entries[0]?.body, '\nSome text.\n\n## More\n');
});

test('positions are right in a file with a byte order mark and CRLF', () => {
  const text = '---\ntitle: A rule\nsummary: So.\nvisibility: publik\n---\n\n# One\n';
  const base = aBase().with('learnings/one.md', asWindowsWrites(text));
  assert.equal(
    base.report(),
    [
      'content/learnings/one.md:4:13  error  unknown-value',
      '  Found "publik" for "visibility". Expected one of public, internal.',
      '  Did you mean "public"?',
      '',
      'content/learnings/one.md:7:1  error  body-heading',
      '  Found a heading of the first level. Expected "##" and below: the first level is the title of the page.',
      '',
      '2 errors in 1 file.',
      '',
    ].join('\n'),
  );
});
