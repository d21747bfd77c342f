import { ofBranch } from '../../adapters/changed.ts';
import { folderOf, judgeFiles, readContent } from '../../adapters/disk.ts';
import { mendFiles } from '../../adapters/mend.ts';
import { readOptions } from '../../adapters/options.ts';
import { renewSchemas } from '../../adapters/schemas.ts';
import { isError, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { formats, type FormatName } from '../../diagnostics/formats/index.ts';
import { countOf } from '../../format/words.ts';
import { painterFor, reportOf } from '../report.ts';

/** How a check was asked for. */
interface CheckOptions {
  /** How it tells what it found. */
  format: FormatName;
  /** Whether hints are told one by one. */
  hints: boolean;
  /** Whether files are mended. */
  fix: boolean;
  /** Another branch or commit; only what changed since this one left it is told. */
  changed?: string | undefined;
  /** Whether to check again after each edit. */
  watch: boolean;
}

/** Reports everything that is wrong with the content; exit code 1 when there is an error. */
export async function check(options: CheckOptions): Promise<number> {
  if (!options.watch) return checkOnce(options);
  const { watchAndCheck } = await import('../watch-and-check.ts');
  return watchAndCheck(() => checkOnce(options));
}

async function checkOnce(options: CheckOptions): Promise<number> {
  let found = await read(options);
  let isFailed = false;
  // What stood in the way of another fix is mended in a further round.
  for (let round = 0; options.fix && round < ROUNDS; round++) {
    const { mended, failed } = mendFiles(found.files, found.diagnostics, folderOf(readOptions()));
    for (const line of failed) process.stderr.write(`${line}\n`);
    isFailed = failed.length > 0;
    if (mended.length === 0) break;
    for (const { file, line, column, rule, help } of mended) {
      process.stderr.write(
        `${file}:${line}:${column}  mended  ${rule}${help ? `  ${help}` : ''}\n`,
      );
    }
    const files = new Set(mended.map(({ file }) => file)).size;
    process.stderr.write(
      `Mended ${countOf(mended.length, 'fault')} in ${countOf(files, 'file')}.\n\n`,
    );
    found = await read(options);
  }
  const { base, files } = found;
  await renewSchemas(base, files);
  const withoutHints = !options.hints && !isForPrograms(options.format);
  const toTell = (all: readonly Diagnostic[]) =>
    all.filter(({ severity }) => !withoutHints || severity !== 'hint');
  const told = {
    diagnostics: toTell(found.diagnostics),
    elsewhere: toTell(found.elsewhere).length,
    withoutHints,
    changed: options.changed,
  };
  const report = await reportOf(base, files, told);
  const look = { hints: options.hints, paint: painterFor(process.stdout) };
  process.stdout.write(formats[options.format](report, look));
  return isFailed || told.diagnostics.some(isError) ? 1 : 0;
}

/** Programs are told all, and choose by severity. */
const isForPrograms = (format: FormatName) => format === 'json' || format === 'sarif';

/** Rounds of mending: fixes that lie within one another are rare, and those that breed others a mistake. */
const ROUNDS = 10;

async function read({ changed, fix, format, hints }: CheckOptions) {
  const files = readContent();
  // What mends a hint is no hint to be told, but mended it is.
  const options = { ...readOptions(), hints: hints || fix || isForPrograms(format) };
  const base = await judgeFiles(files, options);
  if (changed === undefined) return { files, base, diagnostics: base.diagnostics, elsewhere: [] };
  return { files, base, ...(await ofBranch(changed, files, base.diagnostics, options)) };
}
