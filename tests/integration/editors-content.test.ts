import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { readContent } from '../../src/adapters/disk.ts';
import { editorFiles, fileOf } from '../../src/editors/files.ts';
import { knownEntry } from '../../src/editors/known.ts';
import { splitFrontMatter } from '../../src/reader/front-matter.ts';
import { placeOf } from '../../src/reader/paths.ts';
import { readBase } from '../../src/reader/read.ts';

test("an editor finds nothing to report in the project's own content", () => {
  const files = readContent({ content: 'content' });
  const { site, entries } = readBase(files, { folder: 'content', rules: [] });
  const { schemas, schemaOf } = editorFiles({
    site,
    rules: [],
    entries: entries.map((entry) => knownEntry(entry, entry.data)),
  });
  const ajv = new Ajv({ strict: false, validateFormats: false });
  for (const [name, schema] of schemas) ajv.addSchema({ ...schema, $id: name });
  assert.ok(schemaOf.size > 300);

  const reported = files.flatMap(({ path, bytes }) => {
    if ('fault' in placeOf(path)) return [];
    const text = new TextDecoder().decode(bytes);
    const data = parse(path.endsWith('.yaml') ? text : splitFrontMatter(text)!.yaml);
    const validate = ajv.getSchema(fileOf(schemaOf.get(`content/${path}`)!))!;
    return validate(data) ? [] : [`${path}: ${ajv.errorsText(validate.errors)}`];
  });
  assert.deepEqual(reported, []);
});
