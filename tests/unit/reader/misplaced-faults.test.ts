import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBase } from '../../../src/reader/read.ts';
import { aBase } from '../../builders.ts';

/** What is told of a sound base with some files more: file, line and rule. */
function toldOf(more: Record<string, string>, trustedFolders?: string[]): string[] {
  const files = Object.entries({ ...Object.fromEntries(aBase().files), ...more }).map(
    ([path, text]) => ({ path, bytes: Buffer.from(text) }),
  );
  const { diagnostics } = readBase(files, { folder: 'content', rules: [], trustedFolders });
  return diagnostics.map(({ file, line, rule }) => `${file}:${line} ${rule}`);
}

test('what is wrong in a file under a wrong name is told together with the name', () => {
  const cause = '---\ntitle: A\nsummary: B\ncategory: software\nstatus: actve\n---\n';
  assert.deepEqual(toldOf({ 'root-causes/Bad_Name.md': cause }), [
    'content/root-causes/Bad_Name.md:1 invalid-id',
    'content/root-causes/Bad_Name.md:5 unknown-value',
  ]);
});

test('an extension in capitals, or a short one of YAML, says how a file is written, too', () => {
  const files = {
    'root-causes/capitals.MD':
      '---\ntitle: A\nsummary: B\ncategory: software\nstatus: active\n---\n{c}\n',
    'root-causes/jsx.MDX':
      '---\ntitle: A\nsummary: B\ncategory: software\nstatus: active\n---\n<Nte />\n',
    'services/short.yml': 'title: A\nsumary: B\n',
    'services/loud.YAML': 'title: A\nsumary: B\n',
  };
  assert.deepEqual(toldOf(files), [
    'content/root-causes/capitals.MD:1 unknown-file',
    'content/root-causes/jsx.MDX:1 unknown-file',
    'content/root-causes/jsx.MDX:7 unknown-component',
    'content/services/loud.YAML:1 unknown-file',
    'content/services/loud.YAML:2 unknown-key',
    'content/services/short.yml:1 unknown-file',
    'content/services/short.yml:2 unknown-key',
  ]);
});

test('what may run code may do so under a wrong name', () => {
  const text = '---\ntitle: A\nsummary: B\ncategory: software\nstatus: active\n---\n\n{1 + 1}\n';
  const files = { 'root-causes/Bad_Name.mdx': text };
  const name = 'content/root-causes/Bad_Name.mdx:1 invalid-id';
  assert.deepEqual(toldOf(files, ['root-causes']), [name]);
  assert.equal(toldOf(files).length, 2);
});
