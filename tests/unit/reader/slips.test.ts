import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBase } from '../../../src/reader/read.ts';
import { formatDiagnostics } from '../../../src/diagnostics/format.ts';
import { aBase, CAUSE, INCIDENT, oneFault, SITE } from '../../builders.ts';

test('an incident that is related to itself is told so', () => {
  const base = aBase().fields(INCIDENT, 'related: [{ incident: outage, note: Itself. }]');
  assert.equal(
    base.report(),
    oneFault(
      `${INCIDENT}:15:23`,
      'self-reference',
      'Found "outage", which is this entry itself. Expected the id of another incident.',
      'Take it out, or name the one that you meant.',
    ),
  );
});

test('an address in angle brackets is judged like any link', () => {
  const base = aBase().edit(CAUSE, 'What has no limit grows.', 'See <javascript:alert(1)>.');
  assert.equal(
    base.report(),
    oneFault(
      `${CAUSE}:3:10`,
      'unsafe-link',
      'Found a link to "javascript:alert(1)". Expected https://, http://, mailto:, "#…", or a path of this site that starts with "/".',
      'Write the address of a page, from https:// on, or leave the words without a link.',
    ),
  );
});

test('a second YAML document is named as what it is', () => {
  const base = aBase().with('services/api.yaml', 'title: A\nsummary: B\n---\ntitle: C\n');
  assert.equal(
    base.report(),
    oneFault(
      'services/api.yaml:3:1',
      'yaml-syntax',
      'Found YAML that cannot be read: A second document begins here (---).',
      'Take the line out; a file holds one document.',
    ),
  );
});

test('a file that has no place among the examples is told which folders have', () => {
  const base = aBase().with('example/site.yaml', 'name: A\n');
  assert.equal(
    base.report(),
    oneFault(
      'example/site.yaml:1:1',
      'unknown-file',
      'Found the file "site.yaml", which holds no kind of entry. Expected one of incidents, root-causes, learnings, services.',
      'Take it out of the content, or move its files to where entries of their kind live.',
    ),
  );
});

test('an example is read like any entry, and known for one', () => {
  const base = aBase().with(
    'example/root-causes/extra.md',
    '---\ntitle: A\nsummary: B\ncategory: software\nstatus: active\n---\n',
  );
  assert.equal(base.report(), '');
  assert.deepEqual(
    base
      .read()
      .entries.filter(({ kind }) => kind === 'rootCauses')
      .map(({ id, example }) => [id, example]),
    [
      ['extra', true],
      ['no-limit', false],
    ],
  );
});

const withLink = (link: string) =>
  formatDiagnostics(
    readBase(
      [...aBase().files].map(([path, bytes]) => ({ path, bytes, irregular: path === link })),
      { folder: 'content', rules: [] },
    ).diagnostics.filter(({ file }) => file === `content/${link}`),
  );

test('a link in the place of a file is told as what it is, not passed over', () => {
  const found =
    'Found a link, which is not followed, or another thing that is no regular file. Expected the file itself.';
  assert.equal(
    withLink(CAUSE),
    oneFault(
      `${CAUSE}:1:1`,
      'unknown-file',
      found,
      'Put a copy of the file that it leads to in its place, or take the link out.',
    ),
  );
  assert.equal(
    withLink(SITE),
    oneFault(
      `${SITE}:1:1`,
      'unknown-file',
      found,
      'Put a copy of the file that it leads to in its place.',
    ),
  );
});

test('settings that say nothing are told with a way out', () => {
  for (const text of ['', '\n', '# Settings\n', '---\n']) {
    assert.equal(
      aBase()
        .with(SITE, text)
        .report()
        .split('\n\n')
        .find((told) => told.startsWith(`content/${SITE}`)),
      [
        `content/${SITE}:1:1  error  wrong-type`,
        '  Found no fields. Expected lines of the form "key: value".',
        '  Take the one that came with the program, and change what it says.',
      ].join('\n'),
    );
  }
});

test('more cannot be affected than there are', () => {
  const base = aBase().fields(INCIDENT, 'impact: { affected: [{ what: users, count: 9, of: 5 }] }');
  assert.equal(
    base.report(),
    oneFault(
      `${INCIDENT}:15:44`,
      'invalid-value',
      'Found 9 of 5 for "affected". Expected at most as many as there are.',
      'See whether the two are swapped.',
    ),
  );
});
