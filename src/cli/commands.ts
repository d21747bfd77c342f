import { answerFlags, answerFlagsFor } from '../authoring/questions.ts';
import { kindWords, wordOf } from '../authoring/words.ts';
import { isTerms } from '../authoring/terms.ts';
import { formats, type FormatName } from '../diagnostics/formats/index.ts';
import type { DiffFormat } from '../diff/write/index.ts';
import type { OverdueFormat } from '../diff/write/overdue.ts';
import { formatNames as importFormatNames } from '../import/formats/format.ts';
import { kindInfo, kinds } from '../model/kinds.ts';
import { exampleWishes } from './init/values.ts';
import { command, type CommandInfo } from './command-line/command.ts';
import { or, text, texts, toggle, word } from './command-line/flag.ts';
import {
  address,
  asOf,
  audience,
  base,
  content,
  day,
  folder,
  formatOf,
  out,
  port,
  url,
} from './command-line/shared-flags.ts';

const terms = (description: string) =>
  text(
    description,
    'names with commas between them, with or without their ids: "sev1=Critical, Major"',
    isTerms,
  );
const formatNames = Object.keys(formats) as FormatName[];
const importFormats = ['auto', ...importFormatNames] as const;
/** Of `diff` and `overdue`. */
const reportFormats = ['markdown', 'json'] as const satisfies readonly (DiffFormat &
  OverdueFormat)[];

/** What `new` asks for: a question may be asked of several kinds, and of some of them for several answers. */
const answers = Object.fromEntries([...answerFlags].map(([flag, says]) => [flag, texts(says)]));

/** Every command with its options. */
export const commands = {
  check: command({
    summary: 'report everything that is wrong with the content',
    flags: {
      content,
      format: formatOf('how faults are told', formatNames, 'text'),
      hints: toggle('tell hints one by one, too'),
      fix: toggle('mend in the files what can be mended without thinking'),
      changed: text(
        'tell only what the branch changed since it left another, such as origin/main',
        'a branch or a commit',
      ),
      watch: toggle('check again after each edit'),
      audience,
    },
    conflict: ({ fix, watch }) =>
      fix && watch
        ? 'Found --fix beside --watch. Expected one of the two: files should not change while you edit them.'
        : undefined,
    run: async (values) => (await import('./commands/check.ts')).check(values),
  }),
  build: command({
    summary: 'check the content and build the site',
    flags: {
      content,
      out,
      base,
      url,
      audience,
      drafts: toggle('put drafts into lists, counts and search'),
      'as-of': asOf,
    },
    run: async (values) => (await import('./commands/build.ts')).build(values),
  }),
  serve: command({
    summary: 'serve the built site on this machine',
    flags: { content, out, base, port },
    run: async (values) => (await import('./commands/serve.ts')).serve(values),
  }),
  dev: command({
    summary: 'show edits in the browser while you write',
    flags: { content, base, url, audience, 'as-of': asOf, port },
    run: async (values) => (await import('./commands/dev.ts')).dev(values),
  }),
  diff: command({
    summary: 'tell what a branch means, for whoever reviews it',
    words: { form: '<base> [<head>]', min: 1, max: 2 },
    flags: {
      content,
      format: formatOf('how it is told', reportFormats, 'markdown'),
      url,
      base,
      'as-of': asOf,
    },
    run: async (values, words) => (await import('./commands/diff.ts')).diff(values, words),
  }),
  overdue: command({
    summary: 'list the remediations that are overdue, by owner',
    flags: {
      content,
      since: day('tell apart what became overdue after a day, YYYY-MM-DD'),
      format: formatOf('how it is told', reportFormats, 'markdown'),
      url,
      base,
      'as-of': asOf,
    },
    run: async (values) => (await import('./commands/overdue.ts')).overdue(values),
  }),
  schemas: command({
    summary: 'write the JSON Schemas that editors complete by',
    flags: { content },
    run: async () => (await import('./commands/schemas.ts')).schemas(),
  }),
  init: command({
    summary: 'make this clone a base of your own',
    flags: {
      content,
      name: text('name of the knowledge base'),
      description: text('what it is, in one sentence'),
      url,
      base,
      repository: address('address of the repository, for "Edit this page"'),
      severities: terms('severity scale, gravest first, such as "sev1=Critical, sev2=Major"'),
      categories: terms('categories of root cause, such as "Configuration, Process"'),
      examples: word('what becomes of the examples: keep, remove or restore (keep)', exampleWishes),
    },
    run: async (values) => (await import('./commands/init.ts')).init(values),
  }),
  new: command({
    summary: 'write the skeleton of a new entry',
    words: { form: `<${kindWords.join('|')}>`, min: 0, max: 1 },
    flags: {
      content,
      ...answers,
      id: text('its id, instead of one made from the title'),
      defaults: toggle('ask nothing, and take what is usual for what is not given'),
    },
    flagsOf: Object.fromEntries(
      kinds.map((kind) => [
        wordOf(kind),
        { title: kindInfo[kind].aOne, says: answerFlagsFor(kind) },
      ]),
    ),
    run: async (values, words) => (await import('./commands/new.ts')).newEntry(values, words),
  }),
  import: command({
    summary: 'make drafts of the postmortems that are there already',
    words: { form: '<file, folder or ->', min: 1, max: 1 },
    flags: {
      format: formatOf('how documents are written', importFormats, 'auto'),
      name: text(
        'name or address of the document, where it has none or has another one now',
        'a name or an address on one line',
        (given) => given.trim() !== '' && !/\p{Cc}/u.test(given),
      ),
      out: folder('folder of the content (content)'),
      'dry-run': toggle('say what would be written, and write nothing'),
      'allow-dirty': toggle('change drafts, too, that hold edits without a commit'),
      report: or(word('how it is told: text or json (text)', ['text', 'json']), 'text'),
    },
    run: async (values, words) =>
      (await import('./commands/import.ts')).importDocuments(values, words),
  }),
  rename: command({
    summary: 'give an entry another id, and write it wherever it is named',
    words: { form: '<kind/id, or a path> <new id>', min: 2, max: 2 },
    flags: { content, 'dry-run': toggle('say what would change, and change nothing') },
    run: async (values, words) => (await import('./commands/rename.ts')).rename(values, words),
  }),
} satisfies Record<string, CommandInfo>;
