import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  changeSiteFile,
  editAddress,
  lostComments,
  siteFileFault,
} from '../../../src/authoring/site-file.ts';
import { formatTerms, isTerms, parseTerms, withUsed } from '../../../src/authoring/terms.ts';

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

test('a document that ends before its file is added to before its end', () => {
  assert.equal(
    changeSiteFile('name: x\n...\n# More.\n', { name: 'y', base: '/b/' }),
    'name: y\n\nbase: /b/\n...\n# More.\n',
  );
});

test('line ends, the mark of UTF-8 and comments around values stay', () => {
  const text =
    '\ufeffname: x # Ours.\r\nseverities: # Gravest first.\r\n  - id: a # One.\r\n    name: "#1"\r\n  # Two.\r\n';
  const severities = [
    { id: 'b', name: 'B' },
    { id: 'c', name: 'C' },
  ];
  assert.equal(
    changeSiteFile(text, { name: 'y', base: '/', severities }),
    '\ufeffname: y # Ours.\r\nseverities: # Gravest first.\r\n  - id: b\r\n    name: B\r\n  - id: c\r\n    name: C\r\n  # Two.\r\n\r\nbase: /\r\n',
  );
  assert.deepEqual(lostComments(text, { name: 'y', severities }), [{ line: 3, text: '# One.' }]);
});

test('a setting that stands there without a value gets one', () => {
  assert.equal(changeSiteFile('base:\nname: x\n', { base: '/b/' }), 'base: /b/\nname: x\n');
});

test('what hangs together or stands between braces is refused', () => {
  const shared = 'name: x\nseverities: &s\n  - { id: a, name: &n A }\ncauseCategories: *s\n';
  assert.equal(
    siteFileFault(shared, { severities: [] }),
    'Found &s and &n in "severities". Expected no anchor and no alias there, as other settings may hang on it: write the value itself in each place, or change "severities" by hand.',
  );
  assert.equal(
    siteFileFault(shared, { causeCategories: [] })?.split('.')[0],
    'Found *s in "causeCategories"',
  );
  assert.equal(siteFileFault(shared, { name: 'y', url: 'https://a.example' }), undefined);
  assert.equal(
    siteFileFault('{ name: x }\n', { name: 'y', base: '/' }),
    'Found its settings between braces. Expected each on a line of its own, as in "name: Acme incidents", so that name and base can be changed and the rest stays as it is: write it so, or change them by hand.',
  );
  assert.equal(siteFileFault('{ name: x }\n', {}), undefined);
});
