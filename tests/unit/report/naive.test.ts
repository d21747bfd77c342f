import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { readContent } from '../../../src/adapters/disk.ts';
import { stopWordsOf } from '../../../src/adapters/stop-words.ts';
import { buildGraph } from '../../../src/graph/build.ts';
import type { AnyEntry } from '../../../src/model/entry.ts';
import type { Site } from '../../../src/model/site.ts';
import { readBase } from '../../../src/reader/read.ts';
import { gapsOf } from '../../../src/report/coverage.ts';
import { depthOf } from '../../../src/report/depth.ts';
import { followThrough, groupBy, groupings } from '../../../src/report/follow-through.ts';
import { recurrences, strikesBefore } from '../../../src/report/recurrence.ts';
import {
  groupIncidents,
  incidentGroupings,
  responseTimes,
} from '../../../src/report/response-times.ts';
import { missedBy, returnsOf } from '../../../src/report/returns.ts';
import { MOST_SIMILAR, similarIn } from '../../../src/report/similar.ts';
import {
  categoryStrikes,
  incidentSeries,
  recurrenceSeries,
  remediationSeries,
  type Series,
} from '../../../src/report/trends.ts';
import { spanTrends } from '../../../src/report/span-trends.ts';
import { generateEntries } from '../../bench/generate.ts';
import { aSite, idsOf } from '../../builders.ts';
import { naiveReport } from '../../support/naive-report.ts';
import { naiveTrends } from '../../support/naive-trends.ts';
import { oddEntries } from './odd-entries.ts';

/**
 * Each figure of the report is computed twice: from the graph, and by the naive implementation
 * from the entries alone. Where the two differ one of them is wrong.
 */

const base = readBase(readContent({ content: 'content' }), { folder: 'content', rules: [] });
const odd = oddEntries(60, aSite());
compareAll('the content', base.entries, base.site!);
compareAll('odd entries, for the public', odd, { ...aSite(), audience: 'public' });
compareAll('odd entries, for all', odd, { ...aSite(), audience: 'internal' });
// New texts are made from those of the example, which an owner may delete.
if (existsSync('content/example/incidents')) {
  compareAll('200 generated incidents', generateEntries(200, aSite()), aSite());
}

function compareAll(name: string, entries: readonly AnyEntry[], site: Site): void {
  const graph = buildGraph(entries, site);
  const naive = naiveReport(entries, site.audience);
  const incidentOf = new Map(graph.incidents.map((incident) => [incident.id, incident]));

  test(`${name}: what came back`, () => {
    const found = recurrences(graph);
    same(found, naive.recurrences(), ({ cause }) => cause!);
    const counts = found.map(({ incidents }) => incidents.length);
    assert.deepEqual(
      counts,
      counts.toSorted((a, b) => b - a),
    );
  });

  test(`${name}: what struck before`, () => {
    for (const incident of naive.incidents) {
      const own = naive.strikesBefore(incident);
      const strikes = strikesBefore(incidentOf.get(incident.id)!);
      assert.deepEqual([strikes?.count ?? 0, strikes?.last.id], [own.length, own[0]]);
    }
  });

  test(`${name}: what came back after a remediation`, () => {
    const keyOf = ({ remediation, cause }: Record<string, string>) => `${remediation} ${cause}`;
    same(returnsOf(graph), naive.returns(), keyOf);
    same(missedBy(graph), naive.missed(), keyOf);
  });

  test(`${name}: gaps`, () => {
    const sorted = (gaps: object) =>
      Object.fromEntries(
        Object.entries(plain(gaps) as Record<string, string[]>).map(([key, ids]) => [
          key,
          ids.toSorted(),
        ]),
      );
    assert.deepEqual(sorted(gapsOf(graph)), sorted(naive.gaps()));
  });

  for (const asOf of ['2020-06-01', '2026-01-01', undefined]) {
    test(`${name}: follow-through as of ${asOf}`, () => {
      assert.deepEqual(
        plain(followThrough(graph.remediations, asOf)),
        plain(naive.followThrough(naive.remediations, asOf)),
      );
      for (const by of Object.keys(groupings) as (keyof typeof groupings)[]) {
        assert.deepEqual(
          plain(
            groupBy(graph.remediations, by).map((group) => ({
              name: group.name,
              ids: idsOf(group.remediations).sort(),
              figures: followThrough(group.remediations, asOf),
            })),
          ),
          plain(
            naive.remediationsBy[by]().map(({ name, items }) => ({
              name,
              ids: idsOf(items).sort(),
              figures: naive.followThrough(items, asOf),
            })),
          ),
          by,
        );
      }
    });
  }

  test(`${name}: response times and depth`, () => {
    assert.deepEqual(
      plain(responseTimes(graph.incidents)),
      plain(naive.responseTimes(naive.incidents)),
    );
    assert.deepEqual(
      sortedDepth(depthOf(graph.incidents)),
      sortedDepth(naive.depth(naive.incidents)),
    );
    for (const by of Object.keys(incidentGroupings) as (keyof typeof incidentGroupings)[]) {
      assert.deepEqual(
        plain(
          groupIncidents(graph.incidents, by).map((group) => ({
            name: group.name,
            ids: idsOf(group.incidents).sort(),
            times: responseTimes(group.incidents),
            depth: sortedDepth(depthOf(group.incidents)),
          })),
        ),
        plain(
          naive.incidentsBy[by]().map(({ name, items }) => ({
            name,
            ids: idsOf(items).sort(),
            times: naive.responseTimes(items),
            depth: sortedDepth(naive.depth(items)),
          })),
        ),
        by,
      );
    }
  });

  test(`${name}: trends`, () => {
    const trends = naiveTrends(naive, site);
    const told = ({ periods, rows }: Series) => ({ names: periods.names, rows });
    assert.deepEqual(told(incidentSeries(graph, site)), trends.incidents());
    assert.deepEqual(told(recurrenceSeries(graph)), trends.recurrence());
    assert.deepEqual(told(remediationSeries(graph)), trends.remediations());
    same(categoryStrikes(graph, site), trends.categories(), ({ id }) => id!);
    assert.deepEqual(
      plain(spanTrends(graph).map((trend) => ({ ...trend, known: undefined }))),
      plain(trends.spans()),
    );
  });

  test(`${name}: what similar incidents have in common`, () => {
    const similarTo = similarIn(graph, {
      language: site.language,
      stopWords: stopWordsOf(site.language),
    });
    // Some are enough, from first to last: each search takes its time.
    const some = Math.ceil(naive.incidents.length / 60);
    for (const incident of naive.incidents.filter((_, at) => at % some === 0)) {
      const found = similarTo(incidentOf.get(incident.id)!);
      assert.ok(found.length <= MOST_SIMILAR);
      for (const one of found) {
        const other = naive.incidents.find(({ id }) => id === one.incident.id)!;
        assert.notEqual(other, incident);
        const common = naive.common(incident, other);
        assert.deepEqual(
          idsOf(one.causes).sort(),
          common.causes.toSorted(),
          `${incident.id} ${other.id}`,
        );
        assert.deepEqual(idsOf(one.services).sort(), common.services.toSorted());
        assert.ok(one.causes.length + one.services.length + one.words.length > 0);
      }
    }
  });
}

/** The same items whatever their order, each under its own key. */
function same<A extends object>(
  found: readonly A[],
  expected: readonly object[],
  keyOf: (item: Record<string, string>) => string,
): void {
  const byKey = (items: readonly object[]) =>
    (plain(items) as Record<string, string>[]).toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  assert.deepEqual(byKey(found), byKey(expected));
}

const sortedDepth = (depth: { withoutWhys: readonly unknown[] }) => {
  const data = plain(depth) as { withoutWhys: string[] };
  return { ...data, withoutWhys: data.withoutWhys.toSorted() };
};

/** Data with nodes as their ids, without what is undefined, and without the noise of the last bits. */
function plain(value: unknown): unknown {
  if (typeof value === 'number') return Number(value.toPrecision(12));
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  if ('kind' in value && 'id' in value && 'data' in value) return value.id;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .map(([key, item]) => [key, plain(item)]),
  );
}
