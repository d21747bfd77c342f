import assert from 'node:assert/strict';
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkSecrets } from '../../../src/adapters/secrets/index.ts';
import { formatDiagnostics } from '../../../src/diagnostics/format.ts';
import { readBase } from '../../../src/reader/read.ts';
import { rules } from '../../../src/rules/index.ts';

/**
 * Each rule has a base in `tests/fixtures/rules/<id>/` that breaks it where its
 * comments say so: `expect: <id>` for the line that it stands on, `expect-next:
 * <id>` for the line below. `expected.txt` holds the messages, whole.
 */

const FOLDER = 'tests/fixtures/rules';
const LIST = 'src/rules/list';

const marks = /\bexpect(-next)?: ([a-z0-9-]+(?:, [a-z0-9-]+)*)/g;

function marksOf(path: string, text: string): string[] {
  return text.split('\n').flatMap((line, index) =>
    [...line.matchAll(marks)].flatMap(([, next, ids]) => {
      const number = index + (next ? 2 : 1);
      return ids!.split(', ').map((id) => `${path}:${number} ${id}`);
    }),
  );
}

for (const rule of rules) {
  test(`${rule.id} is reported where it is broken, and nowhere else`, async () => {
    const folder = join(FOLDER, rule.id);
    const paths = globSync('**/*.{md,mdx,yaml}', { cwd: folder }).map((path) =>
      path.replaceAll('\\', '/'),
    );
    const files = paths.map((path) => ({ path, bytes: readFileSync(join(folder, path)) }));
    if (!paths.includes('site.yaml')) {
      files.push({ path: 'site.yaml', bytes: readFileSync(join(FOLDER, 'site.yaml')) });
    }
    const base = readBase(files, { folder: 'content', rules: [rule] });
    const diagnostics = rule.outside
      ? await checkSecrets(base, files, 'content')
      : base.diagnostics;
    const expected = files.flatMap(({ path, bytes }) => marksOf(path, bytes.toString()));
    const found = diagnostics.map((one) => `${one.file.slice(8)}:${one.line} ${one.rule}`);
    assert.ok(expected.length > 0, 'the fixture breaks no rule');
    assert.deepEqual(found.toSorted(), expected.toSorted());
    assert.equal(
      formatDiagnostics(diagnostics),
      readFileSync(join(folder, 'expected.txt'), 'utf8'),
    );
  });
}

test('every rule has its file, its place in the list and its fixture', () => {
  const ids = rules.map(({ id }) => id);
  const files = readdirSync(LIST).map((name) => name.replace(/\.ts$/, ''));
  const fixtures = readdirSync(FOLDER, { withFileTypes: true }).flatMap((one) =>
    one.isDirectory() ? [one.name] : [],
  );
  assert.deepEqual(ids, ids.toSorted());
  assert.deepEqual(ids, files.toSorted());
  assert.deepEqual(ids, fixtures.toSorted());
  for (const { id } of rules) assert.ok(existsSync(join(FOLDER, id, 'expected.txt')), id);
});

test('every rule says what it demands, why, whence, and by an example of each sort', () => {
  for (const { id, demand, reason, sources, bad, good } of rules) {
    assert.match(demand, /^[A-Z“"].*\.$/, id);
    assert.ok(reason.length > 40, id);
    assert.ok(sources.length > 0, id);
    for (const { url } of sources) assert.ok(url === undefined || URL.canParse(url), id);
    assert.ok(bad && good && bad !== good, id);
  }
});
