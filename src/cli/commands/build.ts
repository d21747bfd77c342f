import { chmod, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { build as buildWithAstro } from 'astro';
import { judgeFiles, readContent } from '../../adapters/disk.ts';
import { editionOf } from '../../adapters/edition.ts';
import { lastChange } from '../../adapters/git/index.ts';
import { readOptions, writeOptions } from '../../adapters/options.ts';
import { buildGraph } from '../../graph/build.ts';
import { countLine } from '../../diagnostics/formats/report.ts';
import { text } from '../../diagnostics/formats/text.ts';
import { isSound } from '../../reader/read.ts';
import { writeSearchIndex } from '../../adapters/search-index.ts';
import { FOLDER } from '../../search/protocol.ts';
import { checkCommand } from '../named-commands.ts';
import { painterFor, reportOf } from '../report.ts';

/**
 * Checks the content, then builds the site. The new site takes the place of the
 * old one only when it is whole; exit code 1 and the old site untouched otherwise.
 */
export async function build({ out }: { out: string }): Promise<number> {
  const started = performance.now();
  const files = readContent();
  const base = await judgeFiles(files);
  const { summary, ...report } = await reportOf(base, files);
  if (!isSound(base)) {
    process.stderr.write(text(report, { hints: false, paint: painterFor(process.stderr) }));
    return 1;
  }
  // What keeps nothing from being built is told by whoever is asked for it.
  const remarks = countLine(report.diagnostics);
  if (remarks) process.stderr.write(`${remarks} See them with ${checkCommand({ hints: true })}.\n`);
  if (summary) process.stdout.write(`${summary}\n`);
  const target = resolve(out);
  if (!(await mayBeReplaced(target))) {
    process.stderr.write(
      `${out} holds something that is no built site. Nothing was written. Choose another folder with --out, or empty it.\n`,
    );
    return 1;
  }
  await settleAsOf();
  const { audience, drafts: withDrafts } = readOptions();
  const site = { ...base.site, ...(audience && { audience }) };
  const edition = editionOf({ site, entries: base.entries }, withDrafts);
  writeOptions({ edition });
  let next: string;
  try {
    await mkdir(dirname(target), { recursive: true });
    next = await mkdtemp(`${target}.next-`);
  } catch (error) {
    process.stderr.write(`Nothing can be written beside ${out}: ${(error as Error).message}\n`);
    return 1;
  }
  try {
    await buildWithAstro({ root: process.cwd(), outDir: next, logLevel: 'warn' });
    await writeSearchIndex(
      { graph: buildGraph(base.entries, site, { withDrafts }), site, edition },
      join(next, FOLDER),
    );
    // A temporary folder is its owner's alone; a web server must be able to read this one.
    await chmod(next, 0o755);
    await writeFile(join(next, MARKER), 'A built site: the next build may replace this folder.\n');
    await rm(target, { recursive: true, force: true });
    await rename(next, target);
  } catch (error) {
    await rm(next, { recursive: true, force: true });
    process.stderr.write(`The site was not built: ${String((error as Error).stack)}\n`);
    return 1;
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`Built the site into ${out} in ${seconds} s.\n`);
  return 0;
}

/** Tells a folder that a build made from one that holds something else. */
const MARKER = '.built-site';

/** True for a folder that is not there, is empty, or holds a site that was built before. */
async function mayBeReplaced(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    if (error.code === 'ENOTDIR') return ['a file'];
    throw error;
  });
  return names.length === 0 || (names.includes(MARKER) && !names.includes('.git'));
}

/** Without a day from the command line, the content's last change is the day that "overdue" is judged by. */
export async function settleAsOf(): Promise<void> {
  const options = readOptions();
  writeOptions({ asOf: options.asOf ?? (await lastChange(options.content)) });
}
