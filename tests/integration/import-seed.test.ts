import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { readBaseFromDisk } from '../../src/adapters/disk.ts';
import { saysSame } from '../../src/import/draft/texts.ts';
import { nameOf, type AnyEntry, type Entry } from '../../src/model/entry.ts';
import type { Kind } from '../../src/model/kinds.ts';
import { run } from '../support/command.ts';

/** Beside the project, and no part of it. */
const SHARED = '../shared';
const SEED = existsSync(`${SHARED}/seed`)
  ? readdirSync(`${SHARED}/seed`).find((name) => name.endsWith('.txt'))
  : undefined;
const ANALYSIS = 'integration-coordination-failures-1176';

function anEmptyBase(context: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'kb-'));
  context.after(() => rmSync(folder, { recursive: true }));
  cpSync('content/site.yaml', join(folder, 'site.yaml'));
  return folder;
}

const ofKind = <K extends Kind>(entries: readonly AnyEntry[], kind: K) =>
  entries.filter((one): one is Entry<K> & AnyEntry => one.kind === kind) as Entry<K>[];

/** Share of the wanted that is there, in per cent. */
const share = (wanted: readonly string[], is: (one: string) => boolean) =>
  Math.round((wanted.filter(is).length / wanted.length) * 100);

test(
  'the document that the program was conceived from imports to what its hand-written analysis says',
  { skip: SEED === undefined && 'The document is not beside the project.' },
  async (context) => {
    const content = anEmptyBase(context);
    const { code, stdout } = await run('import', `${SHARED}/seed/${SEED}`, '--out', content);
    assert.equal(code, 0, stdout);
    const draft = (await readBaseFromDisk({ content })).entries;
    const { entries } = await readBaseFromDisk({ content: 'content' });
    const [incident] = ofKind(draft, 'incidents');
    const written = ofKind(entries, 'incidents').find(({ id }) => id === ANALYSIS)!;
    const titles = (kind: Kind) => ofKind(draft, kind).map(({ data }) => data.title);
    const has = (kind: Kind) => (title: string) => titles(kind).some((one) => saysSame(one, title));

    // Causes and cascade have the same names; the rest of an analysis is told in its author's words.
    const causes = [
      'test-infrastructure-misalignment',
      'partial-migration-strategy',
      'module-proliferation',
      'configuration-fragmentation',
    ];
    const steps = ofKind(entries, 'steps').filter(({ id }) => id.startsWith(`${ANALYSIS}/`));
    const next = (all: readonly Entry<'steps'>[]) =>
      all.flatMap(({ id, data }) => data.leadsTo.map((to) => `${nameOf(id)} → ${to}`)).sort();
    const emergency = ofKind(entries, 'remediations').filter(
      ({ id, data }) => id.startsWith(`${ANALYSIS}/`) && data.priority,
    );
    const taken = new Map(
      ofKind(draft, 'remediations')
        .filter(({ data }) => data.priority)
        .map(({ data }) => [data.priority!, data]),
    );
    const byName = new Map(incident!.data.metrics.map((one) => [one.name, one]));
    const wantedMetrics: [name: string, of: string][] = [
      ['SSOT Violations', 'single-source-warnings'],
      ['Test Discovery', 'test-discovery'],
      ['Infrastructure Reliability', 'infrastructure-reliability'],
    ];
    const metricOf = (id: string) => written.data.metrics.find((one) => one.id === id)!;
    const values = ({ baseline, current }: (typeof written.data.metrics)[number]) =>
      [baseline, current].map(({ value, bound }) => [value, bound]);
    const score = {
      causes: share(
        causes.map((id) => ofKind(entries, 'rootCauses').find((one) => one.id === id)!.data.title),
        has('rootCauses'),
      ),
      cascade: share(next(steps), (edge) => next(ofKind(draft, 'steps')).includes(edge)),
      priorities: share(
        emergency.map(({ data }) => data.priority!),
        (one) => taken.has(one),
      ),
      statuses: share(
        emergency.map(({ data }) => `${data.priority} ${data.status}`),
        (one) => {
          const [priority, status] = one.split(' ');
          return taken.get(priority!)?.status === status;
        },
      ),
      metrics: share(
        wantedMetrics.map(([name]) => name),
        (name) => {
          const [, id] = wantedMetrics.find(([own]) => own === name)!;
          const own = byName.get(name);
          return (
            own !== undefined &&
            JSON.stringify(values(own)) === JSON.stringify(values(metricOf(id)))
          );
        },
      ),
      learning: share(
        ['Critical infrastructure requires atomic replacement, not gradual migration'],
        has('learnings'),
      ),
    };
    context.diagnostic(JSON.stringify(score));
    assert.deepEqual(score, {
      causes: 100,
      cascade: 100,
      priorities: 100,
      statuses: 100,
      metrics: 100,
      learning: 100,
    });
    assert.equal(incident!.data.analysisStatus, 'draft');
  },
);

test(
  'every document of the corpus becomes drafts that pass the check and build',
  { skip: !existsSync(`${SHARED}/corpus`) && 'The corpus is not beside the project.' },
  async (context) => {
    const content = anEmptyBase(context);
    const { code, stdout } = await run(
      'import',
      `${SHARED}/corpus`,
      '--out',
      content,
      '--report',
      'json',
    );
    assert.equal(code, 0, stdout);
    const { documents, totals } = JSON.parse(stdout);
    assert.equal(totals.outcomes.failed, 0);
    assert.ok(totals.outcomes.new > 90, `${totals.outcomes.new} drafts`);
    // What is no analysis is named, and why.
    for (const { outcome, why } of documents)
      if (outcome === 'left') assert.match(why, /^Found nothing that an incident has/);
    const check = await run('check', '--content', content);
    assert.equal(check.code, 0, check.stdout);
    const second = await run('import', `${SHARED}/corpus`, '--out', content, '--report', 'json');
    assert.equal(JSON.parse(second.stdout).totals.outcomes.unchanged, totals.outcomes.new);
    const built = await run('build', '--content', content, '--out', join(content, '.site'));
    assert.equal(built.code, 0, built.stdout + built.stderr);
  },
);
