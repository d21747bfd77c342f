import { existsSync, globSync, readFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { checkSecrets } from '../../src/adapters/secrets/index.ts';
import { readBase } from '../../src/reader/read.ts';
import { SITE_FILE } from '../../src/reader/paths.ts';
import type { SourceFile } from '../../src/reader/source.ts';
import { rules } from '../../src/rules/index.ts';
import type { Rule } from '../../src/rules/rule.ts';

const CONTENT = 'content';
/** Postmortems that people wrote at nine organisations, where they are beside the project. */
const CORPUS = '../shared/corpus';
/** Rules that judge words, which a document without our fields can break. */
const WORDS = new Set([
  'belittling-word',
  'counterfactual',
  'empty-section',
  'inconsiderate-language',
  'judging-word',
  'not-normalized',
  'person-in-cause',
  'personal-path',
  'placeholder-text',
  'repeated-word',
  'secret',
  'urgency-word',
]);
const ROUNDS = 7;

interface Tally {
  rule: Rule;
  judged: number;
  breaches: number;
  files: Set<string>;
  /** ms in its `check`. */
  spent: number;
}

const readAll = (folder: string, pattern: string): SourceFile[] =>
  globSync(pattern, { cwd: folder }).map((path) => ({
    path: path.replaceAll('\\', '/'),
    bytes: readFileSync(`${folder}/${path}`),
  }));

/**
 * `npm run bench rules`: how often each rule is broken by the example, which is a set
 * of good analyses (silences count as breaches), what it costs, and how many of the
 * documents beside the project break those that judge words.
 */
export async function benchRules(print: (line: string) => void): Promise<void> {
  const files = readAll(CONTENT, '{example/**/*.{md,mdx,yaml},site.yaml}');
  if (files.length < 2) return print('Rules: no content/example, nothing to measure by.');
  // What a rule finds is the same in all rounds; the least that it took is what other work did not disturb.
  const tallies = await tallyOf(files, rules);
  for (let round = 1; round < ROUNDS; round++) {
    for (const [index, { spent }] of (await tallyOf(files, rules)).entries()) {
      tallies[index]!.spent = Math.min(tallies[index]!.spent, spent);
    }
  }
  const documents = existsSync(CORPUS) ? documentsIn(CORPUS) : undefined;
  const inDocuments = documents && (await tallyOf(documents, wordRules()));
  print(
    `Rules over ${files.length - 1} entries of content/example` +
      (documents
        ? `, and of words over ${documents.length - 1} documents of ${CORPUS}`
        : `; ${CORPUS} is not there, so no rates over it`),
  );
  print('  (the first rule of words pays for gathering them)');
  print(
    `  ${'rule'.padEnd(42)}severity breaches  entries judged  share  ms/1,000${documents ? '  documents' : ''}`,
  );
  for (const { rule, judged, breaches, files: broken, spent } of tallies) {
    const other = inDocuments?.find((one) => one.rule.id === rule.id);
    print(
      `  ${rule.id.padEnd(42)}${rule.severity.padEnd(9)}${pad(breaches, 8)}${pad(broken.size, 9)}${pad(judged, 7)}` +
        `${percent(broken.size, judged)}${pad(((spent / Math.max(judged, 1)) * 1000).toFixed(2), 10)}` +
        (other ? `${percent(other.files.size, documents!.length - 1)}` : ''),
    );
  }
  const spent = tallies.reduce((sum, one) => sum + one.spent, 0);
  print(`  all of them: ${((spent / (files.length - 1)) * 1000).toFixed(0)} ms for 1,000 entries`);
}

const wordRules = () => rules.filter(({ id }) => WORDS.has(id));
const pad = (value: number | string, width: number) => String(value).padStart(width);
const percent = (part: number, whole: number) =>
  pad(`${whole === 0 ? 0 : Math.round((part / whole) * 100)} %`, 7);

async function tallyOf(files: readonly SourceFile[], some: readonly Rule[]): Promise<Tally[]> {
  const tallies = some.map((rule): Tally => ({
    rule,
    judged: 0,
    breaches: 0,
    files: new Set(),
    spent: 0,
  }));
  const watched = tallies.map((tally): Rule => {
    const { rule } = tally;
    return {
      ...rule,
      check(subject, breach, surroundings) {
        const started = performance.now();
        rule.check(
          subject,
          (...found) => {
            tally.breaches++;
            tally.files.add(subject.node.file);
            breach(...found);
          },
          surroundings,
        );
        tally.spent += performance.now() - started;
        tally.judged++;
      },
    };
  });
  const base = readBase(files, { folder: CONTENT, rules: watched });
  const scan = tallies.find(({ rule }) => rule.outside);
  if (scan) {
    const started = performance.now();
    const found = await checkSecrets(base, files, CONTENT);
    scan.spent = performance.now() - started;
    for (const { file } of found) scan.files.add(file);
    scan.breaches = found.length;
  }
  return tallies;
}

/**
 * Each document as an incident: its text is the body, and what stands under headings
 * that speak of causes is there as contributing factors too.
 */
function documentsIn(folder: string): SourceFile[] {
  const site = { path: SITE_FILE, bytes: readFileSync(`${CONTENT}/${SITE_FILE}`) };
  const documents = globSync('**/*.{md,erb}', { cwd: folder })
    .filter((path) => !/(?:SOURCE|README)\.md$/.test(path))
    .sort();
  return [
    site,
    ...documents.map((path, index) => {
      const body = readFileSync(`${folder}/${path}`, 'utf8')
        .replaceAll('\r\n', '\n')
        .replace(/^---\n[^]*?\n---\n/, '');
      const data = {
        title: 'A document',
        summary: 'A document.',
        severity: 'sev3',
        status: 'resolved',
        analysisStatus: 'published',
        kind: 'outage',
        times: { started: '2026-01-01' },
        contributingFactors: causesIn(body),
      };
      return {
        path: `incidents/document-${index}/index.md`,
        bytes: Buffer.from(`---\n${stringify(data)}---\n${body}`),
      };
    }),
  ];
}

const causesIn = (body: string) =>
  body
    .split(/^(?=#+ )/m)
    .filter((section) => /^#+ .*(?:cause|why|contribut|fault)/i.test(section))
    .flatMap((section) =>
      section
        .split('\n')
        .slice(1)
        .join('\n')
        .split(/\n\s*\n/),
    )
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => /[a-z]/.test(paragraph) && !paragraph.startsWith('```'));
