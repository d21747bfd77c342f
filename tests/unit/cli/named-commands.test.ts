import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkCommand } from '../../../src/cli/named-commands.ts';

const NAMES = ['KB_CONTENT', 'KB_AUDIENCE'] as const;

/** A command for a run that was asked for some content and readers. */
function commandIn(
  environment: Partial<Record<(typeof NAMES)[number], string>>,
  wanted?: Parameters<typeof checkCommand>[0],
): string {
  const before = NAMES.map((name) => [name, process.env[name]] as const);
  const set = (name: string, value: string | undefined) => {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  };
  for (const name of NAMES) set(name, environment[name]);
  try {
    return checkCommand(wanted);
  } finally {
    for (const [name, value] of before) set(name, value);
  }
}

test('a check that is named is one of the same content for the same readers', () => {
  assert.equal(commandIn({}), 'npm run check');
  assert.equal(commandIn({}, { hints: true }), 'npm run check -- --hints');
  assert.equal(
    commandIn({ KB_CONTENT: 'docs/kb', KB_AUDIENCE: 'internal' }, { changed: 'origin/main' }),
    'npm run check -- --changed origin/main --content docs/kb --audience internal',
  );
});

test('what a shell would take apart stands in quotes', () => {
  assert.equal(
    commandIn({ KB_CONTENT: "it's a base" }, { hints: true, changed: 'HEAD~1' }),
    String.raw`npm run check -- --hints --changed 'HEAD~1' --content 'it'\''s a base'`,
  );
});
