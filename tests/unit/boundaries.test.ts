import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

/** What is pure maps data to data, and so gives the same pages on every machine and day. */

const root = fileURLToPath(new URL('../../src/', import.meta.url));
const files = globSync(
  '{model,diagnostics,reader,graph,diff,diagrams,body,format,search,rules,editors,authoring,guide,import,report,charts}/**/*.ts',
  {
    cwd: root,
  },
)
  .map((file) => file.replaceAll('\\', '/'))
  .sort();

/** Code without comments, in which a word may stand for what the code must not do. */
const codeOf = (file: string) =>
  readFileSync(join(root, file), 'utf8').replace(/\/\*[^]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');

/** Everything that a file imports, and whether only its types. */
function importsOf(file: string) {
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\(\s*'([^']+)'/g;
  return [...codeOf(file).matchAll(pattern)].map(([, type, name, dynamic]) => ({
    name: (name ?? dynamic)!,
    typeOnly: type !== undefined,
  }));
}

const inSource = (file: string, name: string) => normalize(join(dirname(file), name));

test('the pure folders are there, and their imports are seen', () => {
  assert.ok(files.length > 40);
  assert.ok(importsOf('reader/read.ts').length > 8);
});

test('pure code imports neither Astro, nor Node, nor what is not pure', () => {
  const foreign = files.flatMap((file) =>
    importsOf(file)
      .filter(
        ({ name }) =>
          /^(?:astro(?:[:/].*)?|@astrojs\/.*|node:.*|virtual:.*)$/.test(name) ||
          // A table is as pure as what reads it.
          (name.startsWith('.') &&
            !name.endsWith('.json') &&
            !files.includes(inSource(file, name))),
      )
      .map(({ name }) => `${file} imports ${name}`),
  );
  assert.deepEqual(foreign, []);
});

test('pure code knows neither clock, nor chance, nor process', () => {
  const impure =
    /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bprocess\b(?=[.[])|\bperformance\.|\bfetch\(|\bglobalThis\b|\bimport\.meta\b/;
  const found = files.flatMap((file) => {
    const match = impure.exec(codeOf(file));
    return match ? [`${file} uses ${match[0]}`] : [];
  });
  assert.deepEqual(found, []);
});

test('no file imports itself by way of others', () => {
  const importsByFile = new Map(
    files.map((file) => [
      file,
      importsOf(file)
        .filter(({ name, typeOnly }) => name.startsWith('.') && !typeOnly)
        .map(({ name }) => inSource(file, name)),
    ]),
  );
  const cyclic = files.filter((file) => {
    const reached = new Set<string>();
    const queue = [...importsByFile.get(file)!];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      if (reached.has(next)) continue;
      reached.add(next);
      queue.push(...(importsByFile.get(next) ?? []));
    }
    return reached.has(file);
  });
  assert.deepEqual(cyclic, []);
});
