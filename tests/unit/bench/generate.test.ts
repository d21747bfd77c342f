import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { isError } from '../../../src/diagnostics/diagnostic.ts';
import { formatDiagnostics } from '../../../src/diagnostics/format.ts';
import { buildGraph } from '../../../src/graph/build.ts';
import { schemasFor } from '../../../src/model/index.ts';
import { kindInfo, kinds } from '../../../src/model/kinds.ts';
import { readBase } from '../../../src/reader/read.ts';
import { recordsOf } from '../../../src/search/records.ts';
import { countWords } from '../../../src/search/spelling.ts';
import { aSite, encode } from '../../builders.ts';
import { generateEntries } from '../../bench/generate.ts';
import { isBetween, median } from '../../bench/median.ts';
import { written } from '../../bench/written.ts';

// New texts are made from those of the example, which an owner may delete.
const skip = !existsSync('content/example/incidents');
const site = aSite();

test('a generated base is the same each time, and holds what the schemas expect', { skip }, () => {
  const entries = generateEntries(80, site);
  assert.deepEqual(generateEntries(80, site), entries);
  const schemas = schemasFor(site);
  for (const { kind, id, data } of entries) {
    const { error } = schemas[kind].safeParse(data);
    assert.equal(error?.message, undefined, `${kind} ${id}`);
  }
});

test('a generated base that is written and read again has no error', { skip }, () => {
  const settings = readFileSync('content/site.yaml');
  const own = readBase([{ path: 'site.yaml', bytes: settings }], { folder: 'content' }).site!;
  const files = generateEntries(80, own).map(written);
  const { diagnostics } = readBase(
    [
      { path: 'site.yaml', bytes: settings },
      ...files.map(({ path, text }) => ({ path, bytes: encode(text) })),
    ],
    { folder: 'content', hints: false },
  );
  assert.equal(formatDiagnostics(diagnostics.filter(isError)), '');
});

test('generated entries are joined: each reference leads somewhere', { skip }, () => {
  const entries = generateEntries(80, site);
  const graph = buildGraph(entries, site);
  const nodes = kinds.map((kind) => graph[kind]);
  assert.deepEqual(
    kinds.map((kind) => kindInfo[kind].folder).filter((_, at) => nodes[at]!.length === 0),
    [],
  );
  assert.equal(nodes.flat().length, entries.length, 'ids are unique');
  assert.equal(graph.rootCauses.length, Math.round(80 ** 0.7));
  assert.ok(graph.rootCauses[0]!.incidents.length > 40, 'few causes strike often');
  assert.ok(graph.incidents.filter(({ rootCauses }) => rootCauses.length > 0).length > 60);
  assert.ok(graph.remediations.some(({ steps }) => steps.length > 0));
});

test(
  'generated incidents are as large as those of the example, and bring new words',
  { skip },
  () => {
    const measured = [20, 160].map((incidents) => {
      const graph = buildGraph(generateEntries(incidents, site), site);
      const records = recordsOf(graph, site).entries.filter(({ kind }) => kind === 'incidents');
      const words = records.map(
        ({ sections }) => sections.flatMap(({ texts }) => texts.join(' ').split(' ')).length,
      );
      assert.ok(isBetween(median(graph.incidents.map(({ steps }) => steps.length)), 6, 8));
      assert.ok(isBetween(median(graph.incidents.map((one) => one.remediations.length)), 7, 9));
      return {
        all: words.reduce((sum, count) => sum + count),
        median: median(words),
        distinct: countWords(records, 'en').size,
      };
    });
    const [few, many] = measured as [(typeof measured)[0], (typeof measured)[0]];
    assert.ok(isBetween(many.median, 3400, 4600), `median of ${many.median} words`);
    const exponent = Math.log(many.distinct / few.distinct) / Math.log(many.all / few.all);
    assert.ok(isBetween(exponent, 0.5, 0.7), `words grow with the power ${exponent.toFixed(2)}`);
  },
);
