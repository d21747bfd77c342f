import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSound } from '../../../src/reader/read.ts';
import { aBase, CAUSE, INCIDENT, SITE } from '../../builders.ts';

test('faults in several files are reported together, by file and line, with their number', () => {
  const base = aBase()
    .with('notes.txt', '')
    .edit(SITE, 'url: https://kb.example', 'url: kb.example')
    .edit(CAUSE, 'status: active', 'status: gone')
    .body(CAUSE, '\n# One\n\nSee [it](/nowhere/at/all/).')
    .edit(INCIDENT, 'times: { started: 2025-09-15T15:00Z }', 'times: { started: 2025-02-30 }')
    .edit(INCIDENT, 'title: The queue filled up', 'title: 5');
  assert.equal(
    base.report(),
    `content/incidents/outage/index.mdx:2:8  error  wrong-type
  Found the number 5 for "title". Expected text.
  Put it in quotes: without them it is a number.

content/incidents/outage/index.mdx:8:19  error  invalid-date
  Found "2025-02-30", a day that the calendar does not have. Expected a real date, such as 2025-09-15T15:00Z.
  Look up the day, or write only the month.

content/notes.txt:1:1  error  unknown-file
  Found the file "notes.txt", which holds no kind of entry. Expected one of site.yaml, incidents, root-causes, learnings, services, example.
  Take it out of the content, or move its files to where entries of their kind live.

content/root-causes/no-limit.md:5:9  error  unknown-value
  Found "gone" for "status". Expected one of active, contained, eliminated, accepted.
  "status" is: Whether it can still strike.

content/root-causes/no-limit.md:8:1  error  body-heading
  Found a heading of the first level. Expected "##" and below: the first level is the title of the page.
  Write "## " instead of "# ".

content/root-causes/no-limit.md:10:5  error  unknown-reference
  Found a link to "/nowhere/at/all/", where there is no page. Expected the address of an entry.
  Write the address that is meant, or leave the words without a link.

content/site.yaml:3:6  error  invalid-value
  Found "kb.example" for "url". Expected a web address that starts with https:// or http://.
  Write "https://kb.example".

7 errors in 4 files.
`,
  );
});

test('the order of the files changes nothing', () => {
  const build = () =>
    aBase()
      .with('notes.txt', '')
      .with('root-causes/no-limit.mdx', '---\ntitle: The second of its name\n---\n')
      .edit(CAUSE, 'active', 'gone');
  const backwards = aBase();
  backwards.files.clear();
  for (const [path, bytes] of [...build().files].reverse()) backwards.with(path, bytes);
  assert.deepEqual(backwards.read(), build().read());
});

test('warnings keep a base sound, errors do not', () => {
  const empty = aBase().without(INCIDENT).without(CAUSE);
  assert.equal(isSound(empty.read()), true);
  assert.equal(isSound(empty.with('notes.txt', '').read()), false);
  assert.equal(isSound(aBase().without(SITE).read()), false);
});

test('an entry with a fault is left out, the others are read', () => {
  const base = aBase().edit(CAUSE, 'active', 'gone').read();
  assert.deepEqual(
    base.entries.map(({ id }) => id),
    ['outage'],
  );
});
