import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBaseFromDisk } from '../../src/adapters/disk.ts';
import { buildGraph } from '../../src/graph/build.ts';
import type { AnyNode } from '../../src/graph/nodes.ts';
import { listPath, tagPath, withBase } from '../../src/graph/routes.ts';
import { kinds } from '../../src/model/kinds.ts';
import { crawl } from '../support/crawl.ts';
import { plannedSite } from '../support/site.ts';
import { linkedPairs } from '../support/pairs.ts';

const base = await readBaseFromDisk({ content: 'content' });
const graph = buildGraph(base.entries, base.site!);
const nodes = kinds.flatMap((kind): AnyNode[] => graph[kind]);

for (const path of ['/', '/kb/'] as const) {
  const site = plannedSite(path);

  test(`under ${path} every link and every anchor leads somewhere`, async () => {
    const { broken, pages } = await crawl(await site());
    assert.deepEqual(broken, []);
    assert.ok(pages.size > nodes.length, 'the crawl saw fewer pages than there are entries');
  });

  test(`under ${path} every entry, list and tag is reachable from home`, async () => {
    const { pages } = await crawl(await site());
    const expected = [
      ...nodes.map((node) => node.path),
      ...kinds.map(listPath),
      ...[...graph.tags.keys()].map(tagPath),
    ];
    const missing = expected.filter((one) => !pages.has(withBase(path, one)));
    assert.deepEqual(missing, []);
  });

  test(`under ${path} what is linked from one end is linked from the other`, async () => {
    const { pages } = await crawl(await site());
    const oneWay = linkedPairs(base.entries, base.site!).flatMap(([from, to]) => {
      const links = (a: string, b: string) =>
        pages
          .get(withBase(path, a))
          ?.links.some((link) => link.split('#')[0] === withBase(path, b));
      return [
        ...(links(from, to) ? [] : [`${from} does not link to ${to}`]),
        ...(links(to, from) ? [] : [`${to} does not link back to ${from}`]),
      ];
    });
    assert.deepEqual(oneWay, []);
  });
}
