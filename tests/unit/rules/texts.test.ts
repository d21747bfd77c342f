import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { schemasFor } from '../../../src/model/index.ts';
import { fieldsOf, refTarget, unwrap } from '../../../src/model/introspect.ts';
import { kinds } from '../../../src/model/kinds.ts';
import { readBase } from '../../../src/reader/read.ts';
import { BLOT, unquoted } from '../../../src/rules/blot.ts';
import { proseKeys } from '../../../src/rules/fields.ts';
import { phrases as belittling } from '../../../src/rules/list/belittling-word.ts';
import { phrases as inconsiderate } from '../../../src/rules/list/inconsiderate-language.ts';
import { phraseFinder } from '../../../src/rules/retext.ts';
import type { Rule, Subject } from '../../../src/rules/rule.ts';
import { findIn, firstIn, stringsOf, textsOf } from '../../../src/rules/texts.ts';

const site = readFileSync('tests/fixtures/rules/site.yaml');
const head = `---
title: The queue filled up
summary: Nobody could order.
severity: sev1
status: resolved
analysisStatus: draft
kind: outage
times: { started: 2026-03-02T09:14Z }
`;

/** What a rule sees of one incident. */
function look<T>(text: string, see: (subject: Subject) => T, ext = 'md'): T {
  let seen: { value: T } | undefined;
  const files = [
    { path: 'site.yaml', bytes: site },
    { path: `incidents/queue-full/index.${ext}`, bytes: Buffer.from(`${head}${text}`) },
  ];
  const rule = {
    id: 'look',
    severity: 'hint',
    kinds: ['incidents'],
    check: (subject: Subject) => {
      seen = { value: see(subject) };
    },
  } as unknown as Rule;
  const { diagnostics } = readBase(files, { folder: 'content', rules: [rule] });
  assert.ok(seen, JSON.stringify(diagnostics));
  return seen.value;
}

/** Every place of a word in the texts of an incident: its role, line and column. */
const placesOf = (text: string, word: string, ext?: string) =>
  look(
    text,
    (subject) =>
      textsOf(subject).flatMap((one) =>
        [...one.text.matchAll(new RegExp(word, 'g'))].map(({ index }) => {
          const { line, column } = one.at(index);
          return `${one.role} ${line}:${column}`;
        }),
      ),
    ext,
  );

test('every field with text is known to hold prose, or to hold none', () => {
  // Ids, names of people and machines, places to find things, choices, dates.
  const silent = new Set(
    'alias aliases archiveUrl area asked at author authors category commit currency digest due doneOn ended environments field file files from id kind lines method of on owner owners priority published repository reviewers rule severity started state supersededBy tags unit url verifiedOn why written acknowledged detected mitigated resolved'.split(
      ' ',
    ),
  );
  const unknown = kinds.flatMap((kind) =>
    fieldsOf(schemasFor(undefined)[kind]).flatMap(({ path, schema }) => {
      const key = path.split('.').at(-1)!;
      const { type } = unwrap(schema).def as { type: string };
      return type !== 'string' || refTarget(schema) || proseKeys.has(key) || silent.has(key)
        ? []
        : [`${kind}.${path}`];
    }),
  );
  assert.deepEqual(unknown, []);
});

test('a text has the role of its field', () => {
  const roles = look(
    `whys:
  - { because: One, evidence: [{ kind: log, at: shop.log, text: Two }] }
trigger: Three
wentWell: [Four]
references: [{ id: five, title: Five, notPublic: true }]
timeline: [{ at: 2026-03-02, text: Six }]
---
## Seven

Eight
`,
    (subject) => textsOf(subject).map(({ role, text }) => `${role} ${text}`),
  );
  assert.deepEqual(roles, [
    'title The queue filled up',
    'summary Nobody could order.',
    'cause Three',
    'cause One',
    'quote Two',
    'account Four',
    'account Six',
    'source Five',
    'heading Seven',
    'paragraph Eight',
  ]);
});

test('words stand where the author wrote them, however YAML folds them', () => {
  const text = `whys:
  - because: >-
      A needle at first, and then on the next line, after
      some words, another needle, and the
      needle that begins a line.
  - because: "a needle in quotes: with \\"signs\\" and a needle"
contributingFactors:
  - needle alone
  - |
    A list item that is a text,
    with a needle.
---
`;
  assert.deepEqual(placesOf(text, 'needle'), [
    'cause 11:9',
    'cause 12:27',
    'cause 13:7',
    'cause 14:17',
    'cause 14:56',
    'cause 16:5',
    'cause 19:12',
  ]);
});

test('words of a body stand where the author wrote them', () => {
  const body = `---

A needle, *a needle* and a
needle after &amp; a needle.

- needle one
  needle two

| head   | needle |
| ------ | ------ |
| needle | c      |

<Note title="x">

A needle.

</Note>
`;
  assert.deepEqual(placesOf(body, 'needle', 'mdx'), [
    'paragraph 11:3',
    'paragraph 11:14',
    'paragraph 12:1',
    'paragraph 12:22',
    'paragraph 14:3',
    'paragraph 15:3',
    'paragraph 17:12',
    'paragraph 19:3',
    'paragraph 23:3',
  ]);
});

test('code, addresses and what is quoted are no words of the authors', () => {
  const text = `whys:
  - because: The \`needle\` of "a needle", [it](/needle/), https://kb.example/needle and “a needle”
---
The \`needle\`, [it](/needle/) and "a needle".

> A needle.

<Quote>

A needle.

</Quote>

\`\`\`text
needle
\`\`\`
`;
  assert.deepEqual(placesOf(text, 'needle', 'mdx'), []);
});

test('words between two pieces of code, and between two quotations, are seen', () => {
  const words = '`one` needle `two` needle "three" needle “four” needle';
  const text = `whys: [{ because: '${words}' }]\n---\n${words}\n`;
  assert.equal(placesOf(text, 'needle').length, 8);
  assert.equal(unquoted(unquoted(words)), unquoted(words));
});

test('words are found across the end of a line, in a list and at a break too', () => {
  const found = (body: string) =>
    look(
      `---\n${body}\n`,
      (subject) =>
        findIn(subject, /sanity check/g, ['paragraph']).map(({ words, text, index }) => {
          const { line, column } = text.at(index);
          return `${words} ${line}:${column}`;
        }),
      'mdx',
    );
  assert.deepEqual(found('It was a sanity\ncheck.'), ['sanity check 10:10']);
  assert.deepEqual(found('- It was a sanity  \n  check.'), ['sanity check 10:12']);
  assert.deepEqual(found('It was a sanity<br />check.'), ['sanity check 10:10']);
  assert.deepEqual(found('It was a sanity\n\ncheck.'), []);
});

test('what fills itself in stands between words, and a break of a line parts them', () => {
  const body = 'We see <Metric of="orders" /> see ![a queue](/q.svg) see one<br />two.';
  assert.deepEqual(
    look(
      `---\n${body}\n`,
      (subject) => textsOf(subject, ['paragraph']).map(({ text }) => text),
      'mdx',
    ),
    [`We see ${BLOT} see ${BLOT} see one two.`],
  );
});

test('a break is one space with what stands around it, and words behind it keep their places', () => {
  const body =
    'The thin <br />\nneedle, thin<br /> needle, thin<br />*needle*.\n\nThin  \n needle.\n';
  const found = (subject: Subject) =>
    textsOf(subject, ['paragraph']).flatMap(({ text, at }) =>
      [...text.matchAll(/thin needle/gi)].map(({ index }) => at(index + 5)),
    );
  assert.deepEqual(look(`---\n${body}`, found, 'mdx'), [
    { line: 11, column: 1 },
    { line: 11, column: 20 },
    { line: 11, column: 39 },
    { line: 14, column: 2 },
  ]);
});

test('what is blotted out leaves the rest where it was', () => {
  const text = 'It says "no" and “never”, see `who` and [it](/who/).';
  assert.equal(
    unquoted(text),
    'It says ```` and ```````, see ````` and [it](`````).'.replaceAll('`', BLOT),
  );
  assert.equal(unquoted('Two “open “one”'), 'Two “open `````'.replaceAll('`', BLOT));
  assert.equal(firstIn(text, /never/), null);
  assert.equal(firstIn(text, /\bsee\b/)?.index, text.indexOf('see'));
});

test('a pattern finds the beginning and the end of a text, whatever stands before and after it', () => {
  const text = `wentWrong: [First one, One in the middle, And the last one]
---
## One of these

And this one
`;
  const found = (pattern: RegExp) =>
    look(text, (subject) => findIn(subject, pattern, ['cause']).map(({ text }) => text.text));
  assert.deepEqual(found(/^One\b/g), ['One in the middle']);
  assert.deepEqual(found(/\bone$/g), ['First one', 'And the last one']);
  assert.deepEqual(found(/^one$/g), []);
});

test('what is looked for in code has the place of every string and line', () => {
  const text = `whys:
  - because: One
    evidence: [{ kind: log, at: needle.log }]
---
\`\`\`text
a needle
\`\`\`
`;
  const places = look(text, (subject) =>
    stringsOf(subject).flatMap((one) => {
      const index = one.text.indexOf('needle');
      const at = one.exactAt(index);
      return index === -1 ? [] : [`${at?.line}:${at?.column}`];
    }),
  );
  assert.deepEqual(places, ['11:33', '14:3']);
});

test('a place that is not sure is none for an edit, and the text itself for people', () => {
  // Written with an escape, the word does not stand in the file as it is read.
  const text = 'trigger: { text: "one\\u0020n\\u0065edle" }\n---\n';
  const [at, exactAt] = look(text, (subject) => {
    const found = textsOf(subject).find(({ role }) => role === 'cause')!;
    return [found.at(4), found.exactAt(4)];
  });
  assert.deepEqual([at, exactAt], [{ line: 9, column: 18 }, undefined]);
});

test('retext knows every phrase that is looked for', () => {
  for (const phrase of [...inconsiderate, ...belittling]) {
    const find = phraseFinder([phrase]);
    const found = look(`trigger: The ${phrase} was there\n---\n`, (subject) =>
      find(subject, ['cause']).map(({ words, index }) => `${index} ${words}`),
    );
    assert.deepEqual(found, [`4 ${phrase}`]);
  }
});
