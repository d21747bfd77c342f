import { join } from 'node:path';
import { folderOf, judgeFiles, readContent } from '../../adapters/disk.ts';
import {
  formerExamples,
  hasExamples,
  mayRemoveExamples,
  removeExamples,
  writeExamples,
} from '../../adapters/examples.ts';
import { GitFault } from '../../adapters/git-faults.ts';
import { readOptions } from '../../adapters/options.ts';
import { replaceFile } from '../../adapters/replace-file.ts';
import {
  changeSiteFile,
  lostComments,
  siteFileFault,
  type SiteChanges,
} from '../../authoring/site-file.ts';
import { withUsed } from '../../authoring/terms.ts';
import { isError } from '../../diagnostics/diagnostic.ts';
import { text as report } from '../../diagnostics/formats/text.ts';
import { countOf } from '../../format/words.ts';
import type { Site } from '../../model/site.ts';
import { readBase } from '../../reader/read.ts';
import { EXAMPLE_FOLDER, isExample, SITE_FILE } from '../../reader/paths.ts';
import type { SourceFile } from '../../reader/source.ts';
import { askSettings } from '../init-questions.ts';
import { wishesOf, type ExampleWish, type InitValues, type Wishes } from '../init-values.ts';
import { painterFor, reportOf } from '../report.ts';
import { UsageError } from '../usage-error.ts';
import { writing } from '../writing.ts';

/**
 * Makes a clone its owner's base: writes the settings into `site.yaml`, and keeps, removes or
 * brings back the examples. Nothing is written when the base would have faults afterwards.
 */
export async function init(values: InitValues): Promise<number> {
  const folder = folderOf(readOptions());
  const files = readContent();
  const settings = files.find(({ path }) => path === SITE_FILE);
  if (!settings) {
    throw new UsageError(`Found no ${folder}/${SITE_FILE}. Expected the settings of a base there.`);
  }
  const wishes = await wishesFor(values, settings, folder);
  if (!wishes) {
    process.stderr.write('Stopped. Nothing was changed.\n');
    return 1;
  }
  const present = files.filter(({ path }) => isExample(path));
  const examples = await examplesFor(wishes.examples, present, folder);
  const entries = [
    ...files.filter((file) => file !== settings && !present.includes(file)),
    ...examples,
  ];
  const { changes, added } = withTermsInUse(wishes, entries, folder);
  const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(settings.bytes);
  const fault = siteFileFault(before, changes);
  if (fault !== undefined) throw new UsageError(`${folder}/${SITE_FILE}: ${fault}`);
  const changed = changeSiteFile(before, changes);
  const after = [...entries, { path: SITE_FILE, bytes: new TextEncoder().encode(changed) }];
  if (!(await isSoundAfter(after))) return 1;
  const back = examples.filter((file) => !present.includes(file));
  try {
    await writing(folder, () => {
      // After each step the base is sound: no entry lacks the words that it needs.
      if (present.length > examples.length) removeExamples(folder);
      if (changed !== before) replaceFile(join(folder, SITE_FILE), settings.bytes, changed);
      if (back.length > 0) writeExamples(folder, back);
    });
  } catch (error) {
    process.stderr.write(
      `It stopped half-way: ${(error as Error).message}\nThe base is sound as it is; run it again.\n`,
    );
    return 1;
  }
  const done = [
    changed !== before && `Wrote ${folder}/${SITE_FILE}; its other settings are yours to edit.`,
    changes.repository &&
      `"Edit this page" opens ${changes.repository.edit}<file>; correct it there if your host has another address.`,
    ...lostComments(before, changes).map(
      ({ line, text }) => `The comment of line ${line} went with what it stood in: ${text}`,
    ),
    added.length > 0 && `Its lists also hold what entries use: ${added.join(', ')}.`,
    present.length > examples.length && `Removed ${folder}/${EXAMPLE_FOLDER}.`,
    wishes.examples === 'restore' &&
      back.length === 0 &&
      `${folder}/${EXAMPLE_FOLDER} has all files that its last commit has.`,
    back.length > 0 && broughtBack(back.length, present.length, folder),
  ].filter(Boolean);
  process.stdout.write(`${done.join('\n') || 'Everything was so already. Nothing was changed.'}\n`);
  if (done.length > 0) process.stdout.write(NEXT);
  return 0;
}

const broughtBack = (amount: number, present: number, folder: string) =>
  present === 0
    ? `Brought back ${folder}/${EXAMPLE_FOLDER}.`
    : `Brought back ${countOf(amount, 'file')} of ${folder}/${EXAMPLE_FOLDER}; the others stay as they are.`;

const NEXT = `Next:
  npm run dev                look at it
  npm run new -- incident    write the first analysis
`;

async function wishesFor(
  values: InitValues,
  settings: SourceFile,
  folder: string,
): Promise<(Wishes & { site: Site }) | undefined> {
  const base = await judgeFiles([settings]);
  if (!base.site) {
    throw new UsageError(`Found faults in ${folder}/${SITE_FILE}. Mend them first: npm run check`);
  }
  if (Object.entries(values).some(([name, value]) => name !== 'content' && value !== undefined)) {
    return { ...wishesOf(values, base.site), site: base.site };
  }
  if (!process.stdin.isTTY) {
    throw new UsageError(
      'Found no option, and no terminal to ask in. Expected at least one, such as --name "Acme incidents".\nAll of them: npm run init -- --help',
    );
  }
  const answers = await askSettings(base.site, hasExamples(folder));
  return answers && { ...answers, site: base.site };
}

/** Adds to the vocabularies what entries use and they lack: a kept entry stays sound. */
function withTermsInUse(
  { changes, site }: Wishes & { site: Site },
  entries: readonly SourceFile[],
  folder: string,
): { changes: SiteChanges; added: string[] } {
  // Without the settings any word of a vocabulary passes.
  const read = readBase(entries, { folder }).entries;
  const severities = withUsed(
    changes.severities ?? site.severities,
    read.flatMap((one) => (one.kind === 'incidents' ? one.data.severity : [])),
    site.severities,
  );
  const causeCategories = withUsed(
    changes.causeCategories ?? site.causeCategories,
    read.flatMap((one) => (one.kind === 'rootCauses' ? one.data.category : [])),
    site.causeCategories,
  );
  const isChanged = (one: { added: string[] }, wish: unknown) => wish || one.added.length > 0;
  return {
    changes: {
      ...changes,
      ...(isChanged(severities, changes.severities) && { severities: severities.terms }),
      ...(isChanged(causeCategories, changes.causeCategories) && {
        causeCategories: causeCategories.terms,
      }),
    },
    added: [...severities.added, ...causeCategories.added],
  };
}

/** The examples that will be there. */
async function examplesFor(
  wish: ExampleWish,
  present: SourceFile[],
  folder: string,
): Promise<SourceFile[]> {
  try {
    if (wish === 'restore') {
      const there = new Set(present.map(({ path }) => path));
      const missing = (await formerExamples(folder)).filter(({ path }) => !there.has(path));
      return [...present, ...missing];
    }
    if (wish !== 'remove') return present;
    if (present.length > 0) await mayRemoveExamples(folder);
    return [];
  } catch (error) {
    throw error instanceof GitFault ? new UsageError(error.message) : error;
  }
}

/** Tells what would be wrong with the base; true for nothing that stops a build. */
async function isSoundAfter(files: SourceFile[]): Promise<boolean> {
  const base = await judgeFiles(files);
  const errors = base.diagnostics.filter(isError);
  if (errors.length === 0) return true;
  const told = await reportOf(base, files, { diagnostics: errors, elsewhere: 0 });
  process.stderr.write(report(told, { hints: false, paint: painterFor(process.stderr) }));
  process.stderr.write(
    'Nothing was changed: with these settings the content would have the faults above.\n',
  );
  return false;
}
