import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CHUNK } from '../../../../src/adapters/reading/chunks.ts';
import { readBeside } from '../../../../src/adapters/reading/beside.ts';
import { standardsOf } from '../../../../src/reader/standards.ts';
import { readSite } from '../../../../src/reader/read-site.ts';
import { entryFiles } from '../../../../src/reader/plan.ts';
import { readBase } from '../../../../src/reader/read.ts';
import { rules } from '../../../../src/rules/index.ts';
import { aBase, CAUSE, INCIDENT } from '../../../builders.ts';

const token = `ghp_${'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8'}`;

/** A base with faults of every sort in more files than one thread takes at a time. */
function manyFiles() {
  const base = aBase()
    .edit(INCIDENT, 'status: resolved', 'status: solved')
    .body(INCIDENT, '# One\n\n<Timeline />\n\n```mermaid\nflowchart\na --> b\n```')
    .fields(CAUSE, 'tags: [â†’]')
    .with('root-causes/bytes.md', Uint8Array.of(0xff))
    .with('notes.txt', '');
  for (let count = 0; count < 5 * CHUNK; count++) {
    const fields = `title: Cause ${count}\nsummary: What ${count} is, see [it](/nowhere/${count}/).`;
    const status = count % 7 === 0 ? 'status: "active' : 'status: active';
    const text = `---\n${fields}\ncategory: software\n${status}\n---\n${count === 9 ? token : ''}\n`;
    base.with(`root-causes/cause-${count}.md`, text);
  }
  return [...base.files].map(([path, bytes]) => ({ path, bytes }));
}

test('four threads read what one reads', async () => {
  const files = manyFiles();
  const options = { folder: 'content' };
  const { vocabularies: site } = readSite(files, 'content', [])!;
  const { parse, secrets } = readBeside(files, { ...options, site }, 3);
  const base = readBase(files, {
    ...options,
    rules,
    parseAll: (places, standards) => {
      // The other threads take a while to start: they are left something to do.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1500);
      const parsed = parse(places, standards);
      return places.map(({ source }) => parsed.get(source.path)!.parsed);
    },
  });
  const alone = readBase(files, { ...options, rules });
  assert.deepEqual(base, alone);
  assert.deepEqual(
    [...(await secrets)].map(([path, found]) => [path, found.map(({ what }) => what)]),
    [['root-causes/cause-9.md', ['GitHub Token']]],
  );
});

test('a few files are read by one thread', async () => {
  const files = manyFiles();
  const { vocabularies: site } = readSite(files, 'content', [])!;
  const { parse, secrets } = readBeside(files, { folder: 'content', site });
  const places = entryFiles(files, { folder: 'content' }, () => () => undefined);
  const parsed = parse(places, standardsOf(site));
  assert.deepEqual(
    [...parsed.keys()],
    places.map(({ source }) => source.path),
  );
  assert.ok([...parsed.values()].every(({ json }) => json === undefined));
  assert.equal((await secrets).size, 1);
});
