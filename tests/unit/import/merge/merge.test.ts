import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isUntouched, mergedText, newText, recordOf } from '../../../../src/import/merge.ts';
import { formersIn, formersOf } from '../../../../src/import/former.ts';
import { planImport, sourceDigest, type ImportPlan } from '../../../../src/import/plan.ts';
import type { Extraction } from '../../../../src/import/extraction.ts';
import type { AnyEntry } from '../../../../src/model/entry.ts';
import { aDraft, at, digest } from '../desk.ts';

const source = { from: 'docs/queue.md', part: 1, digest: sourceDigest('text', digest) };
const first = {
  title: at('The queue filled up', 1),
  summary: at('Orders failed.', 2),
  wentWell: [at('The alarm rang.', 3)],
};
const draftWith = (given: Partial<Extraction> = {}) => aDraft({ ...first, ...given });
const entryWith = (given: Partial<Extraction> = {}) => draftWith(given).entries[0]!;
const written = (given: Partial<Extraction> = {}) => newText(entryWith(given), source, digest);
const merged = (text: string, given: Partial<Extraction> = {}) =>
  mergedText(text, entryWith(given), source, digest)!;

test('a second import of the same document changes nothing', () => {
  const { text, kept } = merged(written());
  assert.deepEqual({ text, kept }, { text: written(), kept: [] });
});

test('what a document says anew is written where nobody edited it, and nothing else moves', () => {
  const given = {
    summary: at('No order went through.', 2),
    wentWrong: [at('It took an hour.', 4)],
  };
  const { text, kept } = merged(
    written().replace('severity: sev2', '# A comment.\nseverity: sev2'),
    given,
  );
  assert.deepEqual(kept, []);
  assert.match(
    text,
    /^---\ntitle: The queue filled up\nsummary: No order went through\.\n# A comment\.\nseverity: sev2\n/,
  );
  assert.match(text, /\nwentWrong:\n {2}- It took an hour\.\nimported:\n/);
});

test('a field that a person edited stays, is told when the document changed it, and its guesses are gone', () => {
  const edited = written()
    .replace('severity: sev2', 'severity: sev1')
    .replace('Orders failed.', 'All orders failed.');
  const { text, kept } = merged(edited, { summary: at('No order went through.', 2) });
  assert.deepEqual(kept, ['summary']);
  assert.match(text, /\nsummary: All orders failed\.\nseverity: sev1\n/);
  assert.deepEqual(merged(text, { summary: at('No order went through.', 2) }).text, text);
});

test('a field that a person took out is not written again', () => {
  const { text } = merged(written().replace('wentWell:\n  - The alarm rang.\n', ''));
  assert.doesNotMatch(text, /^wentWell/m);
});

test('a guess that a person took out is not made again while the document says the same', () => {
  const confirmed = written().replace(/ {4}- field: severity\n.*\n/, '');
  assert.notEqual(confirmed, written());
  assert.equal(merged(confirmed).text, confirmed);
  assert.match(merged(confirmed, { severity: at('Blocker', 5) }).text, /- field: severity\n/);
});

test('a body that a person edited stays; one that nobody edited follows the document', () => {
  const rest = { rest: [{ from: 1, to: 1 }] };
  const withBody = (line: string) => aDraft({ ...first, ...rest }, { lines: [line] }).entries[0]!;
  const text = newText(withBody('Old.'), source, digest);
  assert.match(mergedText(text, withBody('New.'), source, digest)!.text, /---\n\nNew\.\n$/);
  const edited = mergedText(text.replace(/Old\.\n$/, 'Mine.\n'), withBody('New.'), source, digest)!;
  assert.match(edited.text, /---\n\nMine\.\n$/);
  assert.deepEqual(edited.kept, ['body']);
});

test('a file is untouched until a value, not its form, is another', () => {
  assert.equal(isUntouched(written(), digest), true);
  assert.equal(
    isUntouched(written().replace('summary: Orders failed.', 'summary: "Orders failed."'), digest),
    true,
  );
  assert.equal(isUntouched(written().replace('Orders failed.', 'Orders fail.'), digest), false);
  assert.equal(
    isUntouched(written().replace('wentWell:\n  - The alarm rang.\n', ''), digest),
    false,
  );
  assert.equal(isUntouched('---\ntitle: Mine\n---\n', digest), false);
});

test('lines with CR and LF keep them', () => {
  const text = written().replaceAll('\n', '\r\n');
  const { text: after } = merged(text, { summary: at('New.', 2) });
  assert.match(after, /\r\nsummary: New\.\r\n/);
  assert.doesNotMatch(after, /[^\r]\n/);
});

/** What the content holds once a plan is done. */
function after(
  plan: ImportPlan,
  before: ReadonlyMap<string, string> = new Map(),
): Map<string, string> {
  const present = new Map(before);
  for (const { path, text } of plan.creates) present.set(path, text);
  for (const { path, after: text } of plan.rewrites) present.set(path, text);
  for (const { path } of plan.removes) present.delete(path);
  return present;
}

const withSteps = (...steps: string[]) => draftWith({ steps: steps.map((step) => at(step)) });

test('a plan writes all of a new draft, then nothing, then what changed', () => {
  const draft = withSteps('Queue fills up', 'Orders wait');
  const plan = planImport(draft, source, new Map(), digest);
  assert.equal(plan.outcome, 'new');
  assert.deepEqual(
    plan.creates.map(({ path }) => path),
    draft.entries.map(({ path }) => path),
  );
  const present = after(plan);
  assert.equal(planImport(draft, source, present, digest).outcome, 'unchanged');

  const next = planImport(withSteps('Queue fills up', 'Orders fail'), source, present, digest);
  const folder = `incidents/${draft.id}`;
  assert.equal(next.outcome, 'updated');
  assert.deepEqual(
    next.creates.map(({ path }) => path),
    [`${folder}/steps/orders-fail.md`],
  );
  assert.deepEqual(
    next.rewrites.map(({ path }) => path),
    [`${folder}/index.mdx`, `${folder}/steps/queue-fills-up.md`],
  );
  assert.deepEqual(
    next.removes.map(({ path }) => path),
    [`${folder}/steps/orders-wait.md`],
  );
});

test('a file that a person deleted is not written again, and one that a person edited is not taken away', () => {
  const draft = withSteps('Queue fills up', 'Orders wait');
  const present = after(planImport(draft, source, new Map(), digest));
  const [own, wait] = [draft.entries[1]!.path, draft.entries[2]!.path];
  present.delete(own);
  present.set(wait, present.get(wait)!.replace('kind: failure', 'kind: propagation'));
  assert.equal(planImport(draft, source, present, digest).outcome, 'unchanged');
  const next = planImport(withSteps('Queue fills up'), source, present, digest);
  assert.deepEqual([next.creates, next.removes], [[], []]);
  assert.deepEqual(next.kept, [{ file: wait, field: 'all of it' }]);
});

test('a root cause that a person confirmed is not taken away', () => {
  const draft = (title: string) => draftWith({ rootCauses: [at({ title })] });
  const present = after(planImport(draft('No limit'), source, new Map(), digest));
  const path = [...present.keys()].find((one) => one.startsWith('root-causes/'))!;
  const next = () => planImport(draft('No alarm'), source, present, digest);
  assert.deepEqual(
    next().removes.map((one) => one.path),
    [path],
  );
  present.set(path, present.get(path)!.replace(/ {2}guesses:\n(?: {4}.*\n)+/, ''));
  assert.deepEqual(next().removes, []);
  assert.deepEqual(next().kept, [{ file: path, field: 'all of it' }]);
});

test('what a person wrote and the document says now, too, is no edit of its own', () => {
  const text = written().replace('Orders failed.', 'No order went through.');
  const { text: now, kept } = merged(text, { summary: at('No order went through.', 2) });
  assert.deepEqual(kept, []);
  assert.match(
    merged(now, { summary: at('Half of the orders failed.', 2) }).text,
    /\nsummary: Half of the orders failed\.\n/,
  );
});

test('what is reviewed, and what no import wrote, is left alone', () => {
  const draft = draftWith();
  const path = draft.entries[0]!.path;
  const reviewed = written().replace('analysisStatus: draft', 'analysisStatus: in-review');
  assert.deepEqual(
    [reviewed, '---\ntitle: Mine\n---\n'].map(
      (text) => planImport(draft, source, new Map([[path, text]]), digest).why,
    ),
    [
      `Found ${path} with "analysisStatus: in-review". Expected a draft: what is reviewed is not changed by an import.`,
      `Found ${path}, which no import wrote or which cannot be read. Expected none: give it another id (npm run rename), or mend it.`,
    ],
  );
});

/** What earlier imports made, as `formersIn` takes it: id, name of the document, part, title. */
const formers = (...made: [id: string, from: string, part: number, title: string][]) =>
  formersOf(
    made.map(([id, from, part, title]) => {
      const { imported } = recordOf(written({ title: at(title) }))!;
      return { kind: 'incidents', id, data: { imported: { ...imported, from, part } } };
    }) as unknown as AnyEntry[],
  );
const titleOf = (title: string) =>
  recordOf(written({ title: at(title) }))!.imported.taken.find(({ field }) => field === 'title')!
    .written;
const found = (
  made: ReturnType<typeof formers>,
  {
    from = 'q.md',
    text = 'text',
    titles = ['A'],
    names = [from],
  }: { from?: string; text?: string; titles?: string[]; names?: string[] },
) =>
  formersIn(
    made,
    new Set(names),
  )({ from, digest: sourceDigest(text, digest), titles: titles.map(titleOf) }).map(
    (one) => one?.id,
  );

test('a draft is found by the name of its document, or by its text where that has moved', () => {
  const made = formers(['a', 'q.md', 1, 'A']);
  assert.deepEqual(found(made, { text: 'other', titles: ['B'] }), ['a']);
  assert.deepEqual(found(made, { from: 'moved.md' }), ['a']);
  assert.deepEqual(found(made, { from: 'moved.md', text: 'other' }), [undefined]);
});

test('a document with the text of another one of the run has not moved', () => {
  const made = formers(['a', 'q.md', 1, 'A']);
  assert.deepEqual(found(made, { from: 'copy.md', names: ['copy.md', 'q.md'] }), [undefined]);
});

test('of several incidents in a document each is found by its title, and by its place only where their number is the same', () => {
  const log = formers(['b', 'log.md', 1, 'B'], ['a', 'log.md', 2, 'A']);
  const of = (...titles: string[]) => found(log, { from: 'log.md', text: 'longer', titles });
  assert.deepEqual(of('C', 'B', 'A'), [undefined, 'b', 'a']);
  assert.deepEqual(of('B', 'A of old'), ['b', 'a']);
  assert.deepEqual(of('C', 'B of new', 'A'), [undefined, undefined, 'a']);
});

test('an import that was killed before a learning was written writes it the next time', () => {
  const draft = draftWith({ learnings: [at('Watch the queue.', 5)] });
  const { creates } = planImport(draft, source, new Map(), digest);
  const [incident, learning] = creates;
  assert.match(learning!.path, /^learnings\//);
  assert.equal(recordOf(incident!.text)!.imported.files.includes(learning!.path), true);
  assert.equal(recordOf(incident!.interim!)!.imported.files.includes(learning!.path), false);
  const next = planImport(draft, source, new Map([[incident!.path, incident!.interim!]]), digest);
  assert.deepEqual(next.creates, [learning]);
  assert.deepEqual(next.rewrites, [
    { path: incident!.path, before: incident!.interim, after: incident!.text },
  ]);
});
