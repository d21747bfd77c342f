import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findLost, findMojibake } from '../../../src/reader/mojibake.ts';
import { aBase, CAUSE, encode, oneFault } from '../../builders.ts';

const WRONG = (found: string) =>
  `Found "${found}", a character that was read in the wrong encoding. Expected the character itself.`;

test('mojibake is reported with the character that was meant', () => {
  assert.equal(
    aBase().edit(CAUSE, 'What has', 'First â†’ what has').report(),
    oneFault(`${CAUSE}:3:16`, 'mojibake', WRONG('â†’'), 'Write "→".'),
  );
});

test('mojibake of which bytes are lost is reported without a guess', () => {
  assert.equal(
    aBase().body(CAUSE, '\nIt said ðŸ¡ here.').report(),
    oneFault(
      `${CAUSE}:8:9`,
      'mojibake',
      WRONG('ðŸ'),
      'Some of its bytes are lost: look up what the source says here.',
    ),
  );
});

for (const label of ['windows-1252', 'windows-1254']) {
  for (const meant of [
    '→',
    '—',
    '’',
    '“',
    '…',
    '≥',
    '✓',
    '🚀',
    '💡',
    '中',
    'ü',
    'é',
    '°',
    '»',
    '│',
    '└',
    '■',
  ]) {
    test(`${meant} that was read as ${label} is found and mended`, () => {
      const found = new TextDecoder(label).decode(encode(meant));
      const [fault, ...more] = findMojibake(`one\nab ${found} c`);
      assert.deepEqual(more, []);
      assert.partialDeepStrictEqual(fault, { line: 2, column: 4, found, meant });
    });
  }
}

test('every damaged word is reported, in order', () => {
  const found = findMojibake('Ã¼ber naÃ¯ve\nÂ° and â€œquoted');
  assert.deepEqual(
    found.map(({ line, column, meant }) => [line, column, meant]),
    [
      [1, 1, 'ü'],
      [1, 9, 'ï'],
      [2, 1, '°'],
      [2, 8, '“'],
    ],
  );
});

const real = [
  'German: Größe, ÄÖÜ äöüß, „Übergröße“ – »ähnlich« … 5 €',
  'Turkish: İĞŞ ığş çöü, “Değişiklik” öğle',
  'Polish: Zażółć gęślą jaźń, ŻÓŁĆ, „źdźbło”',
  'French: œuvre, naïve, à côté, ÊTRE, garçon, « été… »',
  'French, closed after an accent by a no-break space: « arrivé\u00a0», « là\u00a0», « prêt-à\u00a0»',
  'English: “the café…” and “the fiancé”—gone',
  'Czech: Příliš žluťoučký kůň úpěl ďábelské ódy, „tréž“',
  'Portuguese: NÃO, SÃO PAULO, CORAÇÕES, ÂNGULO',
  'Spanish: ¿Qué? ¡Sí! 1.ª “está…”',
  'Scandinavian: Ærø, Åland, blåbærsyltetøj, Ísafjörður',
  'Vietnamese: Việt Nam, Đà Nẵng',
  'Greek and Russian: Ελληνικά, Русский, “и…”',
  'Chinese and Japanese: 中文，漢字。「かな」',
  'Arrows and signs: → ⇒ ↔ ≤ ≥ ≈ ± × ÷ − ½ µs °C §2 ©®™ ✓ ✗',
  'Emoji: 🚀 ✅ ⚠️ 👩‍💻 🇩🇪 1️⃣',
  'Quotes: “a” ‘b’ „c“ «d» ‹e› it’s — yes – no…',
];
for (const text of real) {
  test(`real text is left alone. ${text}`, () => {
    assert.deepEqual(findMojibake(text), []);
  });
}

test('a megabyte that is one word is read to its end', () => {
  for (const [word, ...expected] of [
    ['ä'],
    ['é”—'],
    ['漢'],
    ['e\u0301'],
    ['אâx'],
    ['ää→Ã¼', 'Ã¼'],
  ]) {
    const text = word!.repeat(Math.ceil(1e6 / word!.length));
    assert.deepEqual(
      findMojibake(text).map(({ found }) => found),
      expected,
    );
  }
});

test('two letters of Greek or Cyrillic are found by standing side by side', () => {
  const found = (text: string) => findMojibake(text).map(({ meant }) => meant);
  assert.deepEqual(found('Ð¿Ñ€Ð¸Ð²ÐµÑ‚'), ['п']);
  assert.deepEqual(found('Î±Î²Î³'), ['α']);
  assert.deepEqual(found('CAFÉ® É’, МОСКВА, Ελλάδα'), []);
});

const oneWarning = (...fault: Parameters<typeof oneFault>) =>
  oneFault(...fault)
    .replace('  error  ', '  warning  ')
    .replace('1 error', '1 warning');
const LOST =
  'Found "\ufffd" (U+FFFD), which stands for a character that was lost. Expected the character itself.';
const LOST_HELP =
  'Its bytes are lost: look up what the source says here, or set the sign as `code` if it is meant.';

test('a sign that a program wrote for lost bytes is reported, once for each run', () => {
  assert.equal(
    aBase().body(CAUSE, '\nThe queue\ufffd was full.').report(),
    oneWarning(`${CAUSE}:8:10`, 'mojibake', LOST, LOST_HELP),
  );
  assert.equal(
    aBase().edit(CAUSE, 'What has', 'Wh\ufffdt has').report(),
    oneWarning(`${CAUSE}:3:12`, 'mojibake', LOST, LOST_HELP),
  );
  assert.equal(
    aBase().body(CAUSE, '\nThe \ufffd\ufffd was full.').report(),
    oneWarning(
      `${CAUSE}:8:5`,
      'mojibake',
      'Found "\ufffd" (U+FFFD), 2 times, which stands for characters that were lost. Expected the characters themselves.',
      'Their bytes are lost: look up what the source says here, or set the sign as `code` if it is meant.',
    ),
  );
});

for (const [what, text, columns] of [
  ['in code', 'It printed `\ufffd` and `` a`\ufffd ``, over `two\nlines \ufffd`.', []],
  ['in a fence', '```\n\ufffd\n\n\ufffd\n```', []],
  ['behind code', '`a` \ufffd `b`', [5]],
  ['behind a backtick that nothing closes', 'a ` \ufffd\n\n`b', [5]],
  ['behind a fence', '```\na\n```\n\ufffd', [1]],
] as const) {
  test(`U+FFFD is shown as such in code alone: ${what}`, () => {
    assert.deepEqual(
      findLost(text).map(({ column }) => column),
      columns,
    );
  });
}

test('very much code is read once', { timeout: 20_000 }, () => {
  assert.equal(findLost(`${'`a` '.repeat(250_000)}\ufffd`).length, 1);
});

test('U+FFFD that was read in the wrong encoding is lost as well', () => {
  assert.equal(
    aBase().body(CAUSE, '\nIt said ï¿½ here.').report(),
    oneFault(
      `${CAUSE}:8:9`,
      'mojibake',
      WRONG('ï¿½'),
      'Some of its bytes are lost: look up what the source says here.',
    ),
  );
});

test('UTF-8 that was read as ISO 8859-1 is found and mended', () => {
  const found = 'â\u0080\u0099';
  assert.equal(
    aBase().body(CAUSE, `\nIt${found}s full.`).report(),
    oneFault(`${CAUSE}:8:3`, 'mojibake', WRONG('â\ufffd\ufffd'), 'Write "’".'),
  );
  assert.deepEqual(findMojibake(found), [{ line: 1, column: 1, found, meant: '’' }]);
});
