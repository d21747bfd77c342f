import assert from 'node:assert/strict';
import { test } from 'node:test';
import { failed, importReport, reportJson, reportOn } from '../../../../src/import/report/index.ts';
import { reportText } from '../../../../src/import/report/text.ts';
import { aSite } from '../../../builders.ts';
import { aDraft, at } from '../desk.ts';

const report = (name = 'docs/queue.md') => {
  const draft = aDraft({
    source: name,
    title: at('The queue filled up'),
    rootCauses: [at({ title: 'No limit' }), at({ title: 'No alarm' })],
    times: { started: at('2026-03-02') },
  });
  return reportOn(
    draft,
    [{ cause: 'no-limit-x', title: 'No limit', offers: ['full — A full queue (never struck)'] }],
    aSite(),
  );
};

test('guesses that one answer settles are one question, those that settle most first', () => {
  const { questions, guessed } = report();
  assert.equal(guessed.length, 10);
  assert.deepEqual(
    questions.map(({ question, about }) => `${about.length} ${question}`),
    [
      '6 Is each of these a root cause of its own, of that sort, and can it still strike? (software)',
      '1 What happened and what came of it, in two or three sentences?',
      '1 How grave was it? (sev1, sev2)',
      '1 Where does the trouble itself stand?',
      '1 What sort of incident was it? (outage)',
    ],
  );
});

test('few documents are told whole, with where each answer goes', () => {
  const one = report();
  const text = reportText(importReport([one], true));
  const folder = `incidents/${one.id}`;
  assert.equal(
    text.split('\n').slice(0, 6).join('\n'),
    `docs/queue.md: new draft, ${folder}
  Found: title, times, 2 whys and 2 root causes.
  Missing in the source: a summary, a severity, an impact, remediations and a timeline.
  "No limit" (root-causes/no-limit-x) may be a root cause that is there already:
    full — A full queue (never struck)
  To be answered before it can be published:`,
  );
  assert.match(text, /\n {4}3\. How grave was it\? \(sev1, sev2\)\n {7}index\.mdx severity\n/);
  assert.match(
    text,
    /\n\n1 document: 1 new draft\.\n10 guesses to confirm, 0 contradictions, 5 questions\.\nNothing was written \(--dry-run\)\.\n$/,
  );
});

test('of many documents each has a line, and why one was not imported', () => {
  const all = ['a', 'b', 'c', 'd', 'e'].map((name) => report(name));
  const text = reportText(
    importReport([...all, failed('f', 'Found a binary file. Expected a text.')], false),
  );
  assert.match(text, /^a: new draft, incidents\/\S+ \(10 guesses, 5 questions\)\n/);
  assert.match(
    text,
    /\nf: not imported\n {2}Found a binary file\. Expected a text\.\n\n6 documents: 5 new drafts, 1 not imported\.\nFound in all: title \(5\), times \(5\), whys \(10\) and root causes \(10\)\.\nMissing in all: a summary \(5\), /,
  );
  assert.match(
    text,
    /\nAll of it, and what is asked: --report json, or \/preview\/import\/ of npm run dev\.\n$/,
  );
});

test('of many documents what is urgent is told, and what else is to be known is counted', () => {
  const notes = [
    { line: 3, message: 'Found what looks like a secret.', isUrgent: true },
    { line: 4, message: 'Found a service.' },
  ];
  const all = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => ({ ...report(name), notes }));
  assert.match(
    reportText(importReport(all, false)),
    /^a: new draft, \S+ \(10 guesses, 5 questions, 2 notes\)\n {2}a:3 {2}Found what looks like a secret\.\nb: /,
  );
});

test('a question that was answered is not asked again', () => {
  const draft = aDraft({ title: at('The queue filled up') });
  const file = draft.entries[0]!.path;
  const standing = [
    { file, field: 'severity', why: 'w' },
    { file, field: 'body', why: 'an earlier text' },
  ];
  const { questions, guessed } = reportOn(draft, [], aSite(), standing);
  assert.equal(guessed.length, 2);
  assert.deepEqual(
    questions.map(({ question }) => question),
    ['How grave was it? (sev1, sev2)', 'Did the import read these right?'],
  );
});

test('the report for machines holds all of it, with totals', () => {
  const { totals, documents } = JSON.parse(
    reportJson(importReport([report(), failed('f', 'Why.')], false)),
  );
  assert.deepEqual(totals.outcomes, { new: 1, updated: 0, unchanged: 0, left: 0, failed: 1 });
  assert.equal(totals.missing['a summary'], 1);
  assert.equal(documents[1].why, 'Why.');
});

test('names that come from files move no cursor', () => {
  assert.doesNotMatch(reportText(importReport([failed('a\u001b[2J', 'Why.')], false)), /\u001b/);
});

test('lines of which nothing is in the draft are told, on one line for each document', () => {
  const lines = ['# The queue filled up', '', '## Impact', '', 'TBD', '---', '| A | B |', 'words'];
  const empty = [
    { from: 2, to: 5 },
    { from: 6, to: 7 },
  ];
  const draft = aDraft({ title: at('The queue filled up'), empty }, { lines });
  const one = reportOn(draft, [], aSite());
  assert.deepEqual(one.leftOut, [
    { from: 3, to: 5 },
    { from: 7, to: 7 },
  ]);
  const all = importReport([one], false);
  assert.match(
    reportText(all),
    /\n {2}Left out, as heading of what was taken, hint of a template or form of the file: lines 3-5, 7\.\n/,
  );
  assert.deepEqual(JSON.parse(reportJson(all)).documents[0].leftOut, one.leftOut);
  const single = reportOn(aDraft({ empty: [{ from: 5, to: 5 }] }, { lines }), [], aSite());
  assert.match(reportText(importReport([single], false)), /file: line 5\.\n/);
});
