import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeOf } from '../../../src/reader/paths.ts';
import { aBase, CAUSE, INCIDENT, oneFault } from '../../builders.ts';

const places: [path: string, kind: string, id: string][] = [
  ['incidents/outage/index.mdx', 'incidents', 'outage'],
  ['incidents/outage/index.md', 'incidents', 'outage'],
  ['incidents/outage/steps/queue-full.md', 'steps', 'outage/queue-full'],
  ['incidents/outage/remediations/limit.mdx', 'remediations', 'outage/limit'],
  ['root-causes/no-limit.md', 'rootCauses', 'no-limit'],
  ['learnings/limit-all.md', 'learnings', 'limit-all'],
  ['services/api.yaml', 'services', 'api'],
  ['example/services/api.yaml', 'services', 'api'],
  ['example/incidents/outage/steps/full.md', 'steps', 'outage/full'],
];
for (const [path, kind, id] of places) {
  test(`${path} is one of ${kind}, with the id ${id}`, () => {
    const place = placeOf(path);
    assert.ok('kind' in place);
    assert.deepEqual([place.kind, place.id], [kind, id]);
  });
}

const folders = 'incidents, root-causes, learnings, services, example';
const examples =
  'incidents/<id>/index.mdx, root-causes/<id>.md, incidents/<incident>/steps/<id>.md, incidents/<incident>/remediations/<id>.md, learnings/<id>.md, services/<id>.yaml';
const noId = (id: string) =>
  `Found "${id}" as an id. Expected lower-case letters and digits, joined by hyphens.`;
const misplaced = (path: string) =>
  `Found "${path}", which is not where an entry lives. Expected one of ${examples}.`;
const elsewhere = 'Move it there; pictures and other attachments belong into public/.';
const attachments = 'Rename it, or move pictures and other attachments to public/.';

const faults: [path: string, rule: string, ...sentences: string[]][] = [
  [
    'incident/outage/index.mdx',
    'unknown-folder',
    `Found the folder "incident", which holds no kind of entry. Expected one of ${folders}.`,
    'Did you mean "incidents"?',
  ],
  [
    'sites.yaml',
    'unknown-file',
    `Found the file "sites.yaml", which holds no kind of entry. Expected one of site.yaml, ${folders}.`,
    'Did you mean "site.yaml"?',
  ],
  [
    'root-causes/graph.png',
    'unknown-file',
    'Found a file with the extension ".png". Expected .mdx or .md for a root cause.',
    attachments,
  ],
  [
    'services/api.md',
    'unknown-file',
    'Found a file with the extension ".md". Expected .yaml for a service.',
    attachments,
  ],
  ['incidents/outage.mdx', 'unknown-file', misplaced('incidents/outage.mdx'), elsewhere],
  ['incidents/outage/notes.md', 'unknown-file', misplaced('incidents/outage/notes.md'), elsewhere],
  [
    'incidents/outage/Index.mdx',
    'unknown-file',
    misplaced('incidents/outage/Index.mdx'),
    'Rename it to "index.mdx".',
  ],
  [
    'incidents/outage/cause/a.md',
    'unknown-folder',
    'Found the folder "cause" in incidents/outage/, which holds no kind of entry. Expected one of steps, remediations.',
    'Take it out of the content, or move its files to where entries of their kind live.',
  ],
  ['learnings/deep/one.md', 'unknown-file', misplaced('learnings/deep/one.md'), elsewhere],
  ['learnings/Two Words.md', 'invalid-id', noId('Two Words'), 'Rename it to "two-words".'],
  ['learnings/Müller.md', 'invalid-id', noId('Müller'), 'Rename it to "mueller".'],
  ['learnings/故障.md', 'invalid-id', noId('故障')],
  ['incidents/2025_09/index.mdx', 'invalid-id', noId('2025_09'), 'Rename the folder to "2025-09".'],
  [
    'incidents/outage/steps/impact.md',
    'invalid-id',
    'Found a cascade step called "impact". Expected another id, as "leadsTo: [impact]" means the harm itself.',
    'Rename the file after what failed.',
  ],
];
for (const [path, rule, ...sentences] of faults) {
  test(`${path} is reported as ${rule}`, () => {
    const report = aBase().with(path, '').report();
    assert.equal(report, oneFault(`${path}:1:1`, rule, ...sentences));
  });
}

test('entries of the example folder are read as examples', () => {
  const cause = aBase().files.get(CAUSE)!;
  const base = aBase().without(CAUSE).with(`example/${CAUSE}`, cause).read();
  assert.deepEqual(
    base.entries.map(({ file, example }) => [file, example]),
    [
      [`content/${INCIDENT}`, false],
      [`content/example/${CAUSE}`, true],
    ],
  );
  assert.deepEqual(base.diagnostics, []);
});

test('an incident without a page is reported once, and nothing that follows from it', () => {
  const fix =
    '---\ntitle: A\nsummary: S.\nkind: prevent\nstatus: planned\nphase: one\nsources: [log]\n---\n';
  const base = aBase()
    .with('incidents/lost/remediations/fix.md', fix)
    .with('incidents/lost/remediations/other.md', fix);
  assert.equal(
    base.report(),
    oneFault(
      'incidents/lost/remediations/fix.md:1:1',
      'missing-file',
      'Found a remediation of the incident "lost", which has no page. Expected content/incidents/lost/index.mdx.',
      'Write that file, or move this one into the folder of its incident.',
    ),
  );
});

test('a base that has incidents is asked for its first root cause by a hint', () => {
  const base = aBase().without(CAUSE);
  assert.deepEqual(
    base
      .read()
      .diagnostics.filter(({ rule }) => rule === 'no-entries')
      .map(({ file, severity }) => [file, severity]),
    [['content/root-causes', 'hint']],
  );
});

test('an empty or missing folder is a warning, not an error', () => {
  const base = aBase().without(INCIDENT).without(CAUSE);
  assert.equal(
    base.report(),
    [
      'content/incidents:1:1  warning  no-entries',
      '  Found no incident: the folder is missing or empty. Expected at least one incident.',
      '  Write content/incidents/<id>/index.mdx; until then the site shows an empty list.',
      '',
      'content/root-causes:1:1  warning  no-entries',
      '  Found no root cause: the folder is missing or empty. Expected at least one root cause.',
      '  Write content/root-causes/<id>.md; until then the site shows an empty list.',
      '',
      '2 warnings in 2 files.',
      '',
    ].join('\n'),
  );
});
