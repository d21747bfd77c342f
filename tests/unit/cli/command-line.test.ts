import assert from 'node:assert/strict';
import { afterEach, beforeEach, test, type TestContext } from 'node:test';
import { readOptions } from '../../../src/adapters/options.ts';
import { parseCommandLine, UsageError, type Command } from '../../../src/cli/command-line.ts';

const check: Command = () => Promise.resolve(0);
const build: Command = () => Promise.resolve(1);
const dev: Command = () => Promise.resolve(2);
const serve: Command = () => Promise.resolve(3);
const commands = { check, build, serve, dev };
const parse = (...args: string[]) => parseCommandLine(args, commands);

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

const USAGE = `
Usage: npm run <command> -- [options]
  check               report everything that is wrong with the content
  build               check the content and build the site
  serve               serve the built site on this machine
  dev                 show edits in the browser while you write
  schemas             write the JSON Schemas that editors complete by
Options:
  --content           folder of the content (content)
  --format            how faults are told: text, json, github, sarif (text)
  --hints             tell hints one by one, too
  --fix               mend in the files what can be mended without thinking
  --changed           tell only what the branch changed since it left another, such as origin/main
  --watch             check again after each edit
  --out               folder of the built site (dist)
  --base              path that the site is published under, such as /kb/
  --url               address that the site is published at
  --audience          public or internal
  --as-of             day as of which "overdue" is judged, YYYY-MM-DD
  --port              first port to try (4321)
  --help              say this
`;

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
  out: 'dist',
  port: 4321,
  format: 'text',
  hints: false,
  fix: false,
  changed: undefined,
  watch: false,
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
  assert.deepEqual(parse('check'), { command: check, options: defaults });
  assert.deepEqual(readOptions(), {
    content: 'content',
    asOf: undefined,
    base: undefined,
    url: undefined,
    audience: undefined,
    edition: undefined,
  });
});

test('options may stand on either side of the command', () => {
  const parsed = parse('--out', 'site', 'serve', '--port=8080');
  assert.deepEqual(parsed, { command: serve, options: { ...defaults, out: 'site', port: 8080 } });
});

test('options of the run are handed on through the environment', () => {
  const flags = ['--base', '/kb/', '--url', 'https://a.example', '--audience', 'internal'];
  parse('build', '--content', 'tests', '--as-of', '2026-01-31', ...flags);
  assert.deepEqual(readOptions(), {
    content: 'tests',
    asOf: '2026-01-31',
    edition: undefined,
    base: '/kb/',
    url: 'https://a.example',
    audience: 'internal',
  });
});

test('a folder of the content that is not there is named', () => {
  assert.equal(
    refusal('check', '--content', 'nowhere'),
    'Found "nowhere" for --content. Expected a folder that is there.',
  );
});

test('an option that npm kept to itself is refused, not passed over', () => {
  process.env.npm_config_audience = 'internal';
  assert.equal(
    refusal('build'),
    'Found --audience before "--", where npm keeps it to itself. Write it after: npm run <command> -- --audience <value>',
  );
});

test('no command is refused with the usage', () => {
  assert.equal(refusal(), `Found no command. Expected one of check, build, serve, dev.\n${USAGE}`);
});

test('an unknown command is refused with the nearest one', () => {
  assert.equal(
    refusal('chekc'),
    `Found the command "chekc". Expected one of check, build, serve, dev.\nDid you mean "check"?\n${USAGE}`,
  );
  assert.equal(
    refusal('toString'),
    `Found the command "toString". Expected one of check, build, serve, dev.\n${USAGE}`,
  );
});

test('a second command is refused', () => {
  assert.equal(
    refusal('check', 'build', 'x'),
    `Found "build x" after "check". Expected options only.\n${CHECK_USAGE}`,
  );
});

test('an unknown option is refused with the nearest one', () => {
  assert.equal(
    refusal('check', '--contnet', 'a'),
    `Found the unknown option "--contnet".\nDid you mean --content?\n${USAGE}`,
  );
  assert.equal(refusal('check', '--zzz'), `Found the unknown option "--zzz".\n${USAGE}`);
});

test('an option without its value, or with one that it does not take, is refused', () => {
  assert.equal(
    refusal('check', '--content'),
    `Found --content without a value. Expected --content=<value>.\n${USAGE}`,
  );
  assert.equal(
    refusal('check', '--content', '--fix'),
    `Found --content without a value. Expected --content=<value>.\n${USAGE}`,
  );
  assert.equal(
    refusal('check', '--fix=yes'),
    `Found a value for --fix. Expected --fix alone.\n${USAGE}`,
  );
});

test('the options of a check are handed to it', () => {
  const flags = ['--format', 'sarif', '--hints', '--fix', '--changed', 'origin/main'];
  assert.deepEqual(parse('check', ...flags).options, {
    ...defaults,
    format: 'sarif',
    hints: true,
    fix: true,
    changed: 'origin/main',
  });
  assert.equal(parse('check', '--watch').options.watch, true);
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
    'Found --fix before "--", where npm keeps it to itself. Write it after: npm run <command> -- --fix',
  );
});

/** What a command prints, and its exit code. */
async function printed(context: TestContext, ...args: string[]) {
  const { command, options } = parse(...args);
  const write = context.mock.method(process.stdout, 'write', () => true);
  const code = await command(options);
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
