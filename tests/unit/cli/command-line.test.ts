import assert from 'node:assert/strict';
import { afterEach, beforeEach, test, type TestContext } from 'node:test';
import { readOptions } from '../../../src/adapters/options.ts';
import { parseCommandLine } from '../../../src/cli/command-line/command-line.ts';
import type { CommandInfo } from '../../../src/cli/command-line/command.ts';
import { commands } from '../../../src/cli/commands.ts';
import { UsageError } from '../../../src/cli/usage-error.ts';
import { usage } from '../../../src/cli/command-line/usage.ts';

const parse = (...args: string[]) => parseCommandLine(args, commands);
const NAMES = Object.keys(commands).join(', ');

// The command line writes the options of the run into the environment.
const before = { ...process.env };
const restore = () => {
  for (const name of Object.keys(process.env)) {
    if (/^(?:KB_|npm_config_(?:audience|fix))/.test(name)) delete process.env[name];
  }
};
beforeEach(restore);
afterEach(() => {
  restore();
  Object.assign(process.env, before);
});

const USAGE = `\n${usage(commands)}`;

const CHECK_USAGE = `
Usage: npm run check -- [options]
  check               report everything that is wrong with the content
Options:
  --content           folder of the content (content)
  --format            how faults are told: text, json, github, sarif (text)
  --hints             tell hints one by one, too
  --fix               mend in the files what can be mended without thinking
  --changed           tell only what the branch changed since it left another, such as origin/main
  --watch             check again after each edit
  --audience          public or internal
  --help              say this
`;

const defaults = {
  content: undefined,
  format: 'text',
  hints: false,
  fix: false,
  changed: undefined,
  watch: false,
  audience: undefined,
};

/** The whole message with which a command line is refused. */
function refusal(...args: string[]): string {
  try {
    parse(...args);
  } catch (error) {
    assert.ok(error instanceof UsageError, String(error));
    return error.message;
  }
  return 'It was accepted.';
}

test('a command is found, with the defaults of its options', () => {
  const { name, values, words } = parse('check');
  assert.deepEqual({ name, values, words }, { name: 'check', values: defaults, words: [] });
  assert.deepEqual(readOptions(), {
    content: 'content',
    asOf: undefined,
    base: undefined,
    url: undefined,
    audience: undefined,
    drafts: false,
    edition: undefined,
  });
});

test('options may stand on either side of the command', () => {
  const { name, values } = parse('--out', 'site', 'serve', '--port=8080');
  const expected = { content: undefined, base: undefined, out: 'site', port: 8080 };
  assert.deepEqual({ name, values }, { name: 'serve', values: expected });
});

test('options of the run are handed on through the environment', () => {
  const flags = ['--base', '/kb/', '--url', 'https://a.example', '--audience', 'internal'];
  parse('build', '--content', 'tests', '--as-of', '2026-01-31', '--drafts', ...flags);
  assert.deepEqual(readOptions(), {
    content: 'tests',
    asOf: '2026-01-31',
    edition: undefined,
    base: '/kb/',
    url: 'https://a.example',
    audience: 'internal',
    drafts: true,
  });
});

test('a folder of the content that is not there is named', () => {
  assert.equal(
    refusal('check', '--content', 'nowhere'),
    'Found "nowhere" for --content, which is not there. Expected a folder that is there.',
  );
  assert.equal(
    refusal('check', '--content', 'README.md'),
    'Found "README.md" for --content, which is a file. Expected a folder that is there.',
  );
  const long = 'a'.repeat(5000);
  assert.equal(
    refusal('check', '--content', long),
    `Found "${long}" for --content, which is out of reach (ENAMETOOLONG). Expected a folder that is there.`,
  );
});

test('an option that npm kept to itself is refused, not passed over', () => {
  process.env.npm_config_audience = 'internal';
  assert.equal(
    refusal('build'),
    'Found --audience before "--", where npm keeps it to itself. Write it after: npm run build -- --audience <value>',
  );
});

test("what another command takes, or nothing, is npm's own", () => {
  process.env.npm_config_fix = 'true';
  assert.equal(parse('serve').name, 'serve');
});

test('the usage lists every command', () => {
  assert.equal(
    usage({ check: commands.check, dev: commands.dev }),
    `Usage: npm run <command> -- [options]
  check               report everything that is wrong with the content
  dev                 show edits in the browser while you write
The options of a command: npm run <command> -- --help
`,
  );
});

test('an option is of one sort, whatever the command', () => {
  const sorts = new Map<string, string>();
  for (const { flags } of Object.values(commands)) {
    for (const [name, { type }] of Object.entries(flags)) {
      assert.equal(sorts.get(name) ?? type, type, name);
      sorts.set(name, type);
    }
  }
});

test('no command is refused with the usage', () => {
  assert.equal(refusal(), `Found no command. Expected one of ${NAMES}.\n${USAGE}`);
});

test('an unknown command is refused with the nearest one', () => {
  assert.equal(
    refusal('chekc'),
    `Found the command "chekc". Expected one of ${NAMES}.\nDid you mean "check"?\n${USAGE}`,
  );
  assert.equal(
    refusal('toString'),
    `Found the command "toString". Expected one of ${NAMES}.\n${USAGE}`,
  );
});

const MISPLACED =
  'Is it the value of an option? Options stand after "--", or npm keeps them to itself.';

test('a second command is refused', () => {
  assert.equal(
    refusal('check', 'build', 'x'),
    `Found "build x" after "check". Expected options only.\n${MISPLACED}\n${CHECK_USAGE}`,
  );
});

test('an unknown option is refused with the nearest one', () => {
  assert.equal(
    refusal('check', '--contnet', 'a'),
    `Found the unknown option "--contnet".\nDid you mean --content?\n${CHECK_USAGE}`,
  );
  assert.equal(refusal('check', '--zzz'), `Found the unknown option "--zzz".\n${CHECK_USAGE}`);
  assert.equal(refusal('check', '-x'), `Found the unknown option "-x".\n${CHECK_USAGE}`);
});

test('an option without its value, or with one that it does not take, is refused', () => {
  assert.equal(
    refusal('check', '--content'),
    `Found --content without a value. Expected --content=<value>.\n${CHECK_USAGE}`,
  );
  assert.equal(
    refusal('check', '--content', '--fix'),
    `Found --content without a value. Expected --content=<value>.\n${CHECK_USAGE}`,
  );
  assert.equal(
    refusal('check', '--fix=yes'),
    `Found a value for --fix. Expected --fix alone.\n${CHECK_USAGE}`,
  );
});

test('the options of a check are handed to it', () => {
  const flags = ['--format', 'sarif', '--hints', '--fix', '--changed', 'origin/main'];
  assert.deepEqual(parse('check', ...flags).values, {
    ...defaults,
    format: 'sarif',
    hints: true,
    fix: true,
    changed: 'origin/main',
  });
  assert.equal(parse('check', '--watch').values.watch, true);
});

test('an option that means nothing to the command is refused with those that know it', () => {
  assert.equal(
    refusal('build', '--fix'),
    'Found --fix, which means nothing to build. It is an option of check.',
  );
  assert.equal(
    refusal('check', '--port', '80'),
    'Found --port, which means nothing to check. It is an option of serve, dev.',
  );
});

test('files are not mended while they are edited', () => {
  assert.equal(
    refusal('check', '--fix', '--watch'),
    'Found --fix beside --watch. Expected one of the two: files should not change while you edit them.',
  );
});

test('an option of one value is written once, and one of many as often as wanted', () => {
  assert.equal(
    refusal('check', '--changed', 'a', '--changed=b', '--changed', 'c'),
    'Found --changed 3 times: "a", "b", "c". Expected it once.',
  );
  assert.deepEqual(parse('check', '--fix', '--fix').values, { ...defaults, fix: true });
  const { values } = parse('new', 'learning', '--practice', 'a', '--practice', 'b');
  assert.deepEqual(values.practice, ['a', 'b']);
});

test('all that is wrong is told at once', () => {
  process.env.npm_config_audience = 'internal';
  assert.equal(
    refusal('check', '--contnet', 'a', '-fix', 'b', '--port=1', '--fix', '--watch', '--format=xml'),
    `Found the unknown option "--contnet".
Did you mean --content?
Found the unknown option "-fix".
Did you mean --fix?
Found --audience before "--", where npm keeps it to itself. Write it after: npm run check -- --audience <value>
Found --port, which means nothing to check. It is an option of serve, dev.
Found "xml" for --format. Expected text, json, github or sarif.
Found --fix beside --watch. Expected one of the two: files should not change while you edit them.
${CHECK_USAGE}`,
  );
  assert.equal(
    refusal('chekc', '--formt', 'xml'),
    `Found the command "chekc". Expected one of ${NAMES}.
Did you mean "check"?
Found the unknown option "--formt".
Did you mean --format?
${USAGE}`,
  );
});

test('a word behind an unknown option may be its value, and is not told', () => {
  const unknown = (command: 'check' | 'diff') =>
    `Found the unknown option "--zzz".\n\n${usage(commands, command)}`;
  assert.equal(refusal('check', '--zzz', 'a'), unknown('check'));
  assert.equal(refusal('diff', '--zzz', 'main'), unknown('diff'));
  assert.equal(refusal('diff', 'main', '--zzz', 'a', 'b'), unknown('diff'));
  assert.equal(
    refusal('check', '--zzz=1', 'a'),
    `Found the unknown option "--zzz".\nFound "a" after "check". Expected options only.\n${MISPLACED}\n${CHECK_USAGE}`,
  );
});

test('an option behind a second "--" is none', () => {
  assert.equal(
    refusal('check', '--', '--content', '-fix'),
    `Found "--content -fix" after "check". Expected options only.\nIs it an option? Behind a second "--" there are none: write "--" once.\n${CHECK_USAGE}`,
  );
});

for (const [name, info] of Object.entries(commands) as [string, CommandInfo][]) {
  const { min, max, form } = info.words ?? { min: 0, max: 0, form: '' };
  const own = Array.from({ length: min }, (_, index) => `word${index}`);
  const how = `\n${usage(commands, name, own[0])}`;
  const valued = Object.entries(info.flags).filter(([, { type }]) => type === 'string');

  test(`${name}: what it does not know is refused`, () => {
    assert.equal(refusal(name, ...own, '--zzz'), `Found the unknown option "--zzz".\n${how}`);
    const words = Array.from({ length: max + 1 }, (_, index) => `word${index}`);
    assert.equal(
      refusal(name, ...words),
      `Found "${words.join(' ')}" after "${name}". Expected ${max === 0 ? 'options only' : form}.\n${MISPLACED}\n\n${usage(commands, name, words[0])}`,
    );
  });

  test(`${name}: an option without its value, with an empty one or with two is refused`, () => {
    for (const [flag, { expected, isMany }] of valued) {
      const missing = `Found --${flag} without a value. Expected --${flag}=<value>.\n${how}`;
      assert.equal(refusal(name, ...own, `--${flag}`), missing);
      assert.equal(
        refusal(name, ...own, `--${flag}`, '--zzz'),
        `Found the unknown option "--zzz".\n${missing}`,
      );
      const empty = `Found "" for --${flag}. Expected ${expected}.`;
      assert.equal(refusal(name, ...own, `--${flag}=`), empty);
      assert.equal(refusal(name, ...own, `--${flag}`, ''), empty);
      assert.equal(
        refusal(name, ...own, `--${flag}=`, `--${flag}=`),
        isMany
          ? `${empty}\n${empty}`
          : `${empty}\n${empty}\nFound --${flag} twice: "", "". Expected it once.`,
      );
    }
  });
}

test('an unknown format is refused with the nearest one', () => {
  assert.equal(
    refusal('check', '--format', 'githb'),
    'Found "githb" for --format. Expected text, json, github or sarif.\nDid you mean "github"?',
  );
  assert.equal(
    refusal('check', '--changed', ''),
    'Found "" for --changed. Expected a branch or a commit.',
  );
});

test('a switch that npm kept to itself is shown without a value', () => {
  process.env.npm_config_fix = 'true';
  assert.equal(
    refusal('check'),
    'Found --fix before "--", where npm keeps it to itself. Write it after: npm run check -- --fix',
  );
});

/** What a command prints, and its exit code. */
async function printed(context: TestContext, ...args: string[]) {
  const { run } = parse(...args);
  const write = context.mock.method(process.stdout, 'write', () => true);
  const code = await run();
  const text = write.mock.calls.map((call) => String(call.arguments[0])).join('');
  write.mock.restore();
  return { code, text };
}

test('help is the usage of the command, or of all, and no fault', async (context) => {
  for (const args of [['--help'], ['-h']]) {
    assert.deepEqual(await printed(context, ...args), { code: 0, text: USAGE.slice(1) });
  }
  assert.deepEqual(await printed(context, 'check', '--help'), {
    code: 0,
    text: CHECK_USAGE.slice(1),
  });
});

test('help with a kind lists what that kind takes, and without one all by kind', async (context) => {
  const learning = `  --title             its title, one plain sentence
  --summary           what it is about, in a sentence or two
  --incident          an incident that taught it, by its id; as often as needed
  --root-cause        a root cause that it guards against, by its id; as often as needed
  --practice          what follows for daily work; as often as needed
`;
  const each = `  --content           folder of the content (content)
  --id                its id, instead of one made from the title
  --defaults          ask nothing, and take what is usual for what is not given
  --help              say this
`;
  const own = `Usage: npm run new -- learning [options]
  new                 write the skeleton of a new entry
Options:
${learning}${each}`;
  assert.deepEqual(await printed(context, 'new', 'learning', '--help'), { code: 0, text: own });
  assert.deepEqual(await printed(context, 'new', '--help', 'learning'), { code: 0, text: own });
  const { text } = await printed(context, 'new', '--help');
  assert.deepEqual(
    text.split('\n').filter((line) => !line.startsWith('  ')),
    [
      'Usage: npm run new -- <incident|root-cause|step|remediation|learning|service> [options]',
      'Options of an incident:',
      'Options of a root cause:',
      'Options of a cascade step:',
      'Options of a remediation:',
      'Options of a learning:',
      'Options of a service:',
      'Options of each:',
      '',
    ],
  );
  assert.ok(text.includes(`Options of a learning:\n${learning}`), text);
  assert.ok(text.endsWith(`Options of each:\n${each}`), text);
  assert.deepEqual(await printed(context, 'new', 'incidnt', '--help'), { code: 0, text });
  assert.equal(
    refusal('new', 'learning', '--titel', 'x'),
    `Found the unknown option "--titel".\nDid you mean --title?\n\n${own}`,
  );
});

const day = 'a day, such as 2026-01-31';
const path = 'a path that starts and ends with a slash, such as /kb/';
const address = 'an address that starts with https:// or http://';
const port = 'a number from 1 to 65535';
const badValues: [flag: string, value: string, expected: string][] = [
  ['as-of', '2026-02-30', day],
  ['as-of', 'today', day],
  ['base', 'kb', path],
  ['base', '/kb', path],
  ['base', '//evil.example/', path],
  ['url', 'a.example', address],
  ['url', 'javascript:alert(1)', address],
  ['audience', 'all', 'public or internal'],
  ['port', '0', port],
  ['port', '65536', port],
  ['port', '80a', port],
];
for (const [flag, value, expected] of badValues) {
  test(`--${flag} ${value} is refused`, () => {
    assert.equal(
      refusal(flag === 'port' ? 'serve' : 'build', `--${flag}`, value),
      `Found "${value}" for --${flag}. Expected ${expected}.`,
    );
  });
}
