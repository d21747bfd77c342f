import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { readOptions } from '../../../src/adapters/options.ts';
import { parseCommandLine, UsageError, type Command } from '../../../src/cli/command-line.ts';

const check: Command = () => Promise.resolve(0);
const build: Command = () => Promise.resolve(1);
const parse = (...args: string[]) => parseCommandLine(args, { check, build });

// The command line writes the options of the run into the environment.
const before = { ...process.env };
const restore = () => {
  for (const name of Object.keys(process.env)) {
    if (/^(?:KB_|npm_config_audience)/.test(name)) delete process.env[name];
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
Options:
  --content           folder of the content (content)
  --out               folder of the built site (dist)
  --base              path that the site is published under, such as /kb/
  --url               address that the site is published at
  --audience          public or internal
  --as-of             day as of which "overdue" is judged, YYYY-MM-DD
  --port              first port to try (4321)`;

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
  assert.deepEqual(parse('check'), { command: check, options: { out: 'dist', port: 4321 } });
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
  const parsed = parse('--out', 'site', 'build', '--port=8080');
  assert.deepEqual(parsed, { command: build, options: { out: 'site', port: 8080 } });
});

test('options of the run are handed on through the environment', () => {
  const flags = ['--base', '/kb/', '--url', 'https://a.example', '--audience', 'internal'];
  parse('check', '--content', 'tests', '--as-of', '2026-01-31', ...flags);
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
  assert.equal(refusal(), `Found no command. Expected one of check, build.\n${USAGE}`);
});

test('an unknown command is refused with the nearest one', () => {
  assert.equal(
    refusal('chekc'),
    `Found the command "chekc". Expected one of check, build.\nDid you mean "check"?\n${USAGE}`,
  );
  assert.equal(
    refusal('toString'),
    `Found the command "toString". Expected one of check, build.\n${USAGE}`,
  );
});

test('a second command is refused', () => {
  assert.equal(
    refusal('check', 'build', 'x'),
    `Found "build x" after "check". Expected options only.\n${USAGE}`,
  );
});

test('an unknown option is refused with the nearest one', () => {
  assert.equal(
    refusal('check', '--contnet', 'a'),
    `Found the unknown option "--contnet".\nDid you mean "content"?\n${USAGE}`,
  );
  assert.equal(refusal('check', '--zzz'), `Found the unknown option "--zzz".\n${USAGE}`);
});

test('an option without its value is refused with the usage', () => {
  assert.ok(refusal('check', '--content').endsWith(`\n${USAGE}`));
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
      refusal('check', `--${flag}`, value),
      `Found "${value}" for --${flag}. Expected ${expected}.`,
    );
  });
}
