import { deskFor } from '../../adapters/desk.ts';
import { folderOf, judgeFiles, readContent } from '../../adapters/disk.ts';
import { prefixOf } from '../../adapters/git/index.ts';
import { readOptions } from '../../adapters/options.ts';
import { renewSchemas } from '../../adapters/schemas.ts';
import { writeNew } from '../../adapters/write-new.ts';
import { alikeIn, offerOf } from '../../authoring/alike.ts';
import type { Desk } from '../../authoring/desk.ts';
import { planNew, type Plan } from '../../authoring/plan.ts';
import { only, type Answers } from '../../authoring/question.ts';
import { answerFlags } from '../../authoring/questions.ts';
import { refusalsOf } from '../../authoring/refusals.ts';
import { kindOf, kindWords, wordOf } from '../../authoring/words.ts';
import { isError } from '../../diagnostics/diagnostic.ts';
import { countLine } from '../../diagnostics/formats/report.ts';
import { formatDiagnostics } from '../../diagnostics/format.ts';
import { visible } from '../../diagnostics/formats/text.ts';
import { didYouMean } from '../../diagnostics/suggest.ts';
import { entryPath, withBase } from '../../graph/routes.ts';
import { kindInfo, type Kind } from '../../model/kinds.ts';
import { joinWords } from '../../format/words.ts';
import { checkCommand, devCommand } from '../named-commands.ts';
import { asking, canAsk, type Asker } from '../prompts.ts';
import { askRest, leavesOpen } from '../new/questions.ts';
import { UsageError } from '../usage-error.ts';
import { writing } from '../writing.ts';

/** What the options say, by their name; with `defaults` nothing is asked. */
export type NewOptions = Record<string, unknown> & { defaults: boolean };

/**
 * Writes the skeleton of a new entry: sound as it stands, with comments that say what
 * each field holds. At a terminal it asks for what the options leave open; nothing is
 * written before the last answer. Exit code 1 when nothing was written.
 */
export async function newEntry(values: NewOptions, words: readonly string[]): Promise<number> {
  const mayAsk = canAsk() && !values.defaults;
  const kind = kindNamed(words[0], mayAsk) ?? (await asking(askKind));
  if (kind === undefined) return leave();
  const files = readContent();
  const base = await judgeFiles(files);
  const desk = deskFor(files, base);
  if (!desk) {
    process.stderr.write(formatDiagnostics(base.diagnostics.filter(isError)));
    return 1;
  }
  const given = answersIn(values);
  refuse(refusalsOf(kind, given, desk, { isWhole: !mayAsk }), kind);
  const asks = mayAsk && leavesOpen(kind, given);
  const answers = asks ? await asking((asker) => askRest(kind, given, desk, asker)) : given;
  if (!answers) return leave();
  refuse(refusalsOf(kind, answers, desk, { isWhole: true }), kind);
  const plan = planNew(kind, answers, desk);
  const folder = folderOf(readOptions());
  // A root cause comes before what names it.
  await writing(folder, () => writeNew(folder, plan.files, plan.undo.toReversed()));
  await tell(plan, answers, desk, folder);
  return 0;
}

function kindNamed(word: string | undefined, mayAsk: boolean): Kind | undefined {
  const kind = word === undefined ? undefined : kindOf(word);
  if (kind || (word === undefined && mayAsk)) return kind;
  const found = word === undefined ? 'nothing' : `"${word}"`;
  throw new UsageError(
    [
      `Found ${found} after "new". Expected one of ${kindWords.join(', ')}.`,
      word && didYouMean(word, kindWords),
    ]
      .filter(Boolean)
      .join('\n'),
  );
}

async function askKind(asker: Asker): Promise<Kind> {
  const choices = kindWords.map((id) => ({ id, says: kindInfo[kindOf(id)!].title }));
  return kindOf(await asker.choose('What is it that you write?', choices))!;
}

function leave(): number {
  process.stderr.write('Nothing was written.\n');
  return 1;
}

function refuse(faults: readonly string[], kind: Kind): void {
  if (faults.length === 0) return;
  const more = `Its options: npm run new -- ${wordOf(kind)} --help`;
  const lines = [...faults, more].flatMap((one) => one.split('\n'));
  // Titles come from files, which may come from anybody.
  throw new UsageError(lines.map(visible).join('\n'));
}

/** The options that were given, as answers: composed, without space around them, and each once. */
function answersIn(values: NewOptions): Answers {
  const flags = [...answerFlags.keys(), 'id'];
  const given = flags.flatMap((flag) => {
    const value = values[flag];
    const texts = (Array.isArray(value) ? value : [value]).filter(
      (one): one is string => typeof one === 'string',
    );
    const clean = texts.map((one) => one.normalize('NFC').trim());
    return texts.length > 0 ? [[flag, [...new Set(clean)]]] : [];
  });
  return Object.fromEntries(given) as Answers;
}

async function tell(plan: Plan, answers: Answers, desk: Desk, folder: string): Promise<void> {
  const paths = plan.files.map(({ path }) => `${folder}/${path}`);
  const undo = plan.undo.map((path) => `${folder}/${path}`);
  const files = readContent();
  const base = await judgeFiles(files);
  await renewSchemas(base, files);
  const own = base.diagnostics.filter(({ file }) => paths.includes(file));
  const lines = [`Wrote ${paths.length === 1 ? 'one file' : `${paths.length} files`}:`];
  lines.push(...paths.map((path) => `  ${path}`));
  const title = only(answers, plan.kind === 'rootCauses' ? 'title' : 'new-root-cause');
  const alike = title === undefined ? [] : alikeIn(desk.graph, title);
  if (alike.length > 0) {
    lines.push(
      '',
      'Root causes that look like the new one; if it is one of them, name that instead:',
    );
    lines.push(...alike.map((cause) => `  ${visible(offerOf(cause))}`));
  }
  if (own.length > 0) {
    const loud = own.filter(({ severity }) => severity !== 'hint');
    lines.push('', loud.length > 0 ? formatDiagnostics(loud).trimEnd() : countLine(own));
  }
  // Without a repository nothing can tell what changed.
  const changed = (await prefixOf(folder)) === undefined ? undefined : 'HEAD';
  lines.push(
    '',
    `To undo it, delete ${joinWords(undo)}.`,
    'Next:',
    `  write       ${paths[0]}`,
    `  check it    ${checkCommand({ hints: true, changed })}`,
    `  look at it  ${devCommand()}, then http://localhost:4321${withBase(desk.site.base, entryPath(plan.kind, plan.id))}`,
  );
  process.stdout.write(`${lines.join('\n')}\n`);
}
