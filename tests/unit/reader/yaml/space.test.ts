import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aBase, INCIDENT } from '../../../builders.ts';

/** White space before a line that is no indentation: told once, at its line, whatever else is wrong around it. */

const WHYS = `whys:
  - question: Why was it full?
    because: >-
      Orders came in.
    sources: [log]
  - id: limit
    question: Why was there no limit?
    because: Nobody set one.
    sources: [log]
  - of: limit
    question: Why did nobody?
    because: >-
      It was not known.
    rootCause: no-limit
    sources: [log]
`;
const OLD = `whys:
  - because: The queue was full.
  - because: Nothing limited it.
    rootCause: no-limit
`;

/** What is told of an incident whose whys, on its lines from 9 on, have some lines replaced. */
const told = (changes: Record<string, string>) => {
  const whys = Object.entries(changes).reduce((text, [line, other]) => {
    assert.ok(text.split(`${line}\n`).length > 1, line);
    return text.replace(`${line}\n`, `${other}\n`);
  }, WHYS);
  return aBase().edit(INCIDENT, OLD, whys).report();
};

const UNREAD = 'Found YAML that cannot be read:';
const tab = (line: number) => `content/${INCIDENT}:${line}:1  error  yaml-syntax
  ${UNREAD} A tab stands in the indentation.
  Indent with spaces, two for each level.
`;
const hardSpace = (place: string) => `content/${INCIDENT}:${place}  error  yaml-syntax
  ${UNREAD} The white space U+00A0 (no-break space) stands in the indentation.
  Take it out, and indent with plain spaces, two for each level.
`;
const sign = (place: string) => `content/${INCIDENT}:${place}  error  yaml-syntax
  ${UNREAD} A text begins with "@", which means something else in YAML.
  Put the text in quotes.
`;

test('the whys are sound as they stand', () => {
  assert.equal(told({}), '');
});

test('a tab before an item makes up no key that is there twice, beside a fault in another item', () => {
  const tabbed = { '  - id: limit': '\t- id: limit' };
  assert.equal(told(tabbed), `${tab(14)}\n1 error in 1 file.\n`);
  assert.equal(
    told({ ...tabbed, '    question: Why did nobody?': '    question: @Why' }),
    `${tab(14)}\n${sign('19:15')}\n2 errors in 1 file.\n`,
  );
  assert.equal(
    told({ ...tabbed, '    question: Why did nobody?': '    question: *nowhere' }),
    `${tab(14)}
content/${INCIDENT}:19:15  error  yaml-syntax
  ${UNREAD} Unresolved alias (the anchor must be set before the alias): nowhere.
  Put the text in quotes if it is no alias.

2 errors in 1 file.
`,
  );
});

test('a fault beside a tab in one item is told as what it is', () => {
  assert.equal(
    told({
      '    question: Why was there no limit?': '\t\tquestion: Why was there no limit?',
      '    because: Nobody set one.': '    because: @nobody',
    }),
    `${tab(15)}\n${sign('16:14')}\n2 errors in 1 file.\n`,
  );
  assert.equal(
    told({ '    because: Nobody set one.': '\t\tbecause: @nobody' }),
    `${tab(16)}\n${sign('16:12')}\n2 errors in 1 file.\n`,
  );
});

test('what stands behind a tab is told where it is written', () => {
  assert.equal(
    told({ '    because: Nobody set one.': '\t\tbecause: *nowhere' }),
    `${tab(16)}
content/${INCIDENT}:16:12  error  yaml-syntax
  ${UNREAD} Unresolved alias (the anchor must be set before the alias): nowhere.
  Put the text in quotes if it is no alias.

2 errors in 1 file.
`,
  );
});

test('a number that is lost behind a tab is told once', () => {
  const base = aBase().fields(
    INCIDENT,
    'impact:\n  affected:\n\t\t- what: users\n\t\t  count: 1e999',
  );
  assert.equal(
    base.report(),
    `${tab(17)}
${tab(18)}
content/${INCIDENT}:18:12  error  lost-text
  Found 1e999, which YAML reads as the number Infinity. Expected a number that stays as it is written.
  Put it in quotes if it is a text, or write the number that is meant.

3 errors in 1 file.
`,
  );
});

test('a field with a tab before it is not taken for the words of a text above it', () => {
  assert.equal(
    told({
      '  - of: limit': '\t- of: limit',
      '    rootCause: no-limit': '\t  rootCause: @limit',
    }),
    `${tab(18)}\n${tab(22)}\n${sign('22:15')}\n3 errors in 1 file.\n`,
  );
});

test('tabs are told once, however wide they would have to be', () => {
  for (const tabs of ['\t', '\t\t', '\t\t\t', '\t\t\t\t\t']) {
    assert.equal(
      told({ '  - id: limit': `${tabs}- id: limit` }),
      `${tab(14)}\n1 error in 1 file.\n`,
    );
    assert.equal(
      told({ '    because: Nobody set one.': `${tabs}because: Nobody set one.` }),
      `${tab(16)}\n1 error in 1 file.\n`,
    );
  }
});

test('a no-break space before a line is told where it stands, alone and beside another fault', () => {
  const hard = { '    because: Nobody set one.': '   \u00a0because: Nobody set one.' };
  assert.equal(told(hard), `${hardSpace('16:4')}\n1 error in 1 file.\n`);
  assert.equal(
    told({ ...hard, '    question: Why did nobody?': '    question: @Why' }),
    `${hardSpace('16:4')}\n${sign('19:15')}\n2 errors in 1 file.\n`,
  );
});

test('a space without width before a line is told where it stands, and keeps the line in its block', () => {
  const zero = (place: string) =>
    hardSpace(place).replace('U+00A0 (no-break space)', 'U+200B (zero-width space)');
  const question = '    question: Why was there no limit?';
  const item = { '  - id: limit': '\u200b  - id: limit' };
  assert.equal(told({ [question]: `\u200b${question}` }), `${zero('15:1')}\n1 error in 1 file.\n`);
  assert.equal(told(item), `${zero('14:1')}\n1 error in 1 file.\n`);
  assert.equal(
    told({ ...item, '    because: Nobody set one.': '    because: @nobody' }),
    `${zero('14:1')}\n${sign('16:14')}\n2 errors in 1 file.\n`,
  );
  // What looks like a field with such a space may be none without it.
  assert.equal(told({ 'whys:': '\u200b"whys:' }), `${zero('9:1')}\n1 error in 1 file.\n`);
});

test('a no-break space that belongs to a text in a block is not told beside another fault', () => {
  const text = { '      It was not known.': '      \u00a0It was not known.' };
  assert.equal(told(text), '');
  assert.equal(
    told({ ...text, '    question: Why did nobody?': '    question: @Why' }),
    `${sign('19:15')}\n1 error in 1 file.\n`,
  );
});
