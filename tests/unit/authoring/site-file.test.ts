import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  changeSiteFile,
  editAddress,
  formatTerms,
  isTerms,
  parseTerms,
  withUsed,
} from '../../../src/authoring/site-file.ts';

const SITE = `# Decided once.
name: Five Whys
url: https://a.example # of the site
base: /

# Gravest first.
severities:
  - id: sev1
    name: Critical
    description: Everything is gone.

  - { id: sev2, name: Major }

causeCategories: [{ id: a, name: A }]
environments:
- id: ci
  name: CI
`;

test('settings are changed where they stand, and all else stays byte for byte', () => {
  const severities = [{ id: 'p1', name: 'P1: worst' }];
  assert.equal(
    changeSiteFile(SITE, { name: 'Acme: learnt', url: 'https://b.example', severities }),
    SITE.replace('name: Five Whys', 'name: "Acme: learnt"')
      .replace('https://a.example', 'https://b.example')
      .replace(/- id: sev1[^]*Major \}/, '- id: p1\n    name: "P1: worst"'),
  );
});

test('a list on the line of its key is written beneath it', () => {
  assert.equal(
    changeSiteFile(SITE, {
      causeCategories: [
        { id: 'b', name: 'B' },
        { id: 'c', name: 'C' },
      ],
    }),
    SITE.replace(' [{ id: a, name: A }]', '\n  - id: b\n    name: B\n  - id: c\n    name: C'),
  );
});

test('a setting that the file lacks is added at its end', () => {
  const repository = { url: 'https://c.example', edit: 'https://c.example/edit/' };
  assert.equal(
    changeSiteFile(SITE, { repository }),
    `${SITE}\nrepository:\n  url: https://c.example\n  edit: https://c.example/edit/\n`,
  );
});

test('without a change the file is as it was', () => {
  assert.equal(changeSiteFile(SITE, { name: undefined }), SITE);
});

test('terms are read from a line; one that was there keeps its description', () => {
  const before = [{ id: 'sev1', name: 'Critical', description: 'Everything is gone.' }];
  assert.deepEqual(parseTerms(' sev1 = Worst, Größere Störung ,, x=a=b', before), [
    { id: 'sev1', name: 'Worst', description: 'Everything is gone.' },
    { id: 'groessere-stoerung', name: 'Größere Störung' },
    { id: 'x', name: 'a=b' },
  ]);
  assert.equal(formatTerms(before), 'sev1=Critical');
});

test('a line of terms needs one at least, with ids that can be written, each once', () => {
  for (const line of ['Critical', 'sev1=Critical, Major']) assert.ok(isTerms(line), line);
  for (const line of ['', ' , ', 'P0=Worst', '💥', 'a=A, a=B']) assert.ok(!isTerms(line), line);
});

test('what entries use is added to a vocabulary, with the name that it had', () => {
  const terms = [{ id: 'p1', name: 'P1' }];
  const before = [{ id: 'sev1', name: 'Critical' }];
  assert.deepEqual(withUsed(terms, ['sev1', 'old', 'p1', 'sev1'], before), {
    terms: [...terms, { id: 'old', name: 'old' }, { id: 'sev1', name: 'Critical' }],
    added: ['old', 'sev1'],
  });
});

test('files of a repository are edited where its host has them', () => {
  assert.equal(editAddress('https://github.com/a/b.git'), 'https://github.com/a/b/edit/main/');
  assert.equal(
    editAddress('https://gitlab.a.example/b/'),
    'https://gitlab.a.example/b/-/edit/main/',
  );
});
