import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { editionOf } from '../../../src/adapters/edition.ts';
import { FORMAT } from '../../../src/search/protocol.ts';
import { aBase, CAUSE, INCIDENT, SITE, type BaseBuilder } from '../../builders.ts';

const edition = (builder: BaseBuilder) => editionOf(builder.read());
const EDITION = edition(aBase());

test('the same content has the same edition, in whatever order its files are read', () => {
  assert.match(EDITION, /^[0-9a-f]{12}$/);
  assert.equal(edition(aBase()), EDITION);
  const { files } = aBase();
  const reversed = aBase();
  for (const path of files.keys()) reversed.without(path);
  for (const [path, bytes] of [...files].reverse()) reversed.with(path, bytes);
  assert.deepEqual([...reversed.files.keys()], [...files.keys()].reverse());
  assert.equal(edition(reversed), EDITION);
});

test('how the content is written down makes no other edition', () => {
  const rewritten = aBase().edit(
    CAUSE,
    'category: software\nstatus: active',
    'status: "active"\ncategory: software',
  );
  assert.equal(edition(rewritten), EDITION);
});

const changes: [what: string, builder: BaseBuilder][] = [
  ['a title', aBase().edit(CAUSE, 'A queue without a limit', 'Another title')],
  ['a body', aBase().body(INCIDENT, 'It went on.')],
  ['an id', aBase().with('services/billing.yaml', 'title: Billing\nsummary: It bills.\n')],
  ['a setting', aBase().edit(SITE, 'name: Test base', 'name: Another base')],
  ['the audience', aBase().with(SITE, siteWith('audience: internal'))],
  ['the synonyms', aBase().with(SITE, siteWith('synonyms: [[a, b]]'))],
];

function siteWith(line: string): string {
  return `${new TextDecoder().decode(aBase().files.get(SITE))}${line}\n`;
}

for (const [what, builder] of changes) {
  test(`another edition comes of ${what}`, () => {
    assert.notEqual(edition(builder), EDITION);
  });
}

test('no two of these changes have the same edition', () => {
  const editions = changes.map(([, builder]) => edition(builder));
  assert.equal(new Set(editions).size, changes.length);
});

test('another edition comes of another format of the index', () => {
  const hash = createHash('sha256').update(`[${FORMAT},null,false]`).digest('hex');
  assert.equal(editionOf({ site: undefined, entries: [] }), hash.slice(0, 12));
});

test('with drafts in lists and without them are two editions', () => {
  assert.notEqual(editionOf(aBase().read(), true), EDITION);
  assert.equal(editionOf(aBase().read(), false), EDITION);
});
