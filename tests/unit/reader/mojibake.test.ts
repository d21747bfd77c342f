import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findMojibake } from '../../../src/reader/mojibake.ts';
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
