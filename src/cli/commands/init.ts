import { join } from 'node:path';
import { folderOf, judgeFiles, readContent } from '../../adapters/disk.ts';
import {
  formerExamples,
  hasExamples,
  mayRemoveExamples,
  removeExamples,
  writeExamples,
} from '../../adapters/examples.ts';
import { readOptions } from '../../adapters/options.ts';
import { replaceFile } from '../../adapters/replace-file.ts';
import { changeSiteFile, siteFileFault } from '../../authoring/site-file.ts';
import { withTermsInUse } from '../../authoring/terms-in-use.ts';
import { isError } from '../../diagnostics/diagnostic.ts';
import { text as report } from '../../diagnostics/formats/text.ts';
import type { Site } from '../../model/site.ts';
import { isExample, SITE_FILE } from '../../reader/paths.ts';
import type { SourceFile } from '../../reader/source.ts';
import { checkCommand } from '../named-commands.ts';
import { askSettings, INTRO } from '../init/questions.ts';
import { initTold } from '../init/told.ts';
import { wishesOf, type ExampleWish, type InitValues, type Wishes } from '../init/values.ts';
import { asking, canAsk } from '../prompts.ts';
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
  const site = await siteIn(settings, folder);
  const wishes = await wishesFor(values, site, folder);
  if (!wishes) {
    process.stderr.write('Stopped. Nothing was changed.\n');
    return 1;
  }
  const present = files.filter(({ path }) => isExample(path));
  const examples = await examplesFor(wishes.examples, present, folder);
  const own = files.filter((file) => file !== settings && !present.includes(file));
  const entries = [...own, ...examples];
  const { changes, added } = withTermsInUse(wishes.changes, site, entries, folder);
  const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(settings.bytes);
  const fault = siteFileFault(before, changes);
  if (fault !== undefined) throw new UsageError(`${folder}/${SITE_FILE}: ${fault}`);
  const changed = changeSiteFile(before, changes);
  const after = [...entries, { path: SITE_FILE, bytes: new TextEncoder().encode(changed) }];
  if (!(await isSoundAfter(after))) return 1;
  const back = examples.filter((file) => !present.includes(file));
  const removed = present.length - (examples.length - back.length);
  try {
    await writing(folder, () => {
      // After each step the base is sound: no entry lacks the words that it needs.
      if (removed > 0) removeExamples(folder);
      if (changed !== before) replaceFile(join(folder, SITE_FILE), settings.bytes, changed);
      if (back.length > 0) writeExamples(folder, back);
    });
  } catch (error) {
    process.stderr.write(
      `It stopped half-way: ${(error as Error).message}\nThe base is sound as it is; run it again.\n`,
    );
    return 1;
  }
  const isAskedBack = wishes.examples === 'restore';
  const amounts = { present: present.length, removed, back: back.length, isAskedBack };
  process.stdout.write(initTold({ folder, before, changed, changes, added, examples: amounts }));
  return 0;
}

async function siteIn(settings: SourceFile, folder: string): Promise<Site> {
  const { site } = await judgeFiles([settings]);
  if (site) return site;
  throw new UsageError(
    `Found faults in ${folder}/${SITE_FILE}. Mend them first: ${checkCommand()}`,
  );
}

/** What the options say, or whoever sits at the terminal; undefined when they leave. */
async function wishesFor(
  values: InitValues,
  site: Site,
  folder: string,
): Promise<Wishes | undefined> {
  if (Object.entries(values).some(([name, value]) => name !== 'content' && value !== undefined)) {
    return wishesOf(values, site);
  }
  if (!canAsk()) {
    throw new UsageError(
      'Found no option, and no terminal to ask in. Expected at least one, such as --name "Acme incidents".\nAll of them: npm run init -- --help',
    );
  }
  return asking((asker) => askSettings(site, hasExamples(folder), asker), INTRO);
}

/** The examples that will be there. */
async function examplesFor(
  wish: ExampleWish,
  present: SourceFile[],
  folder: string,
): Promise<SourceFile[]> {
  if (wish === 'restore') {
    const there = new Set(present.map(({ path }) => path));
    const missing = (await formerExamples(folder)).filter(({ path }) => !there.has(path));
    return [...present, ...missing];
  }
  if (wish !== 'remove') return present;
  if (present.length > 0) await mayRemoveExamples(folder);
  return [];
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
