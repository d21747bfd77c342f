import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aBase, CAUSE, INCIDENT, oneFault } from '../../builders.ts';

const CAUSE_PAGE = '/root-causes/no-limit/';
const linking = (href: string) => aBase().body(INCIDENT, `\nSee [it](${href}).`);

const unsafe = (place: string, href: string, help: string) =>
  oneFault(
    `${INCIDENT}:${place}`,
    'unsafe-link',
    `Found a link to "${href}". Expected https://, http://, mailto:, "#…", or a path of this site that starts with "/".`,
    help,
  );

const good = [
  CAUSE_PAGE,
  `${CAUSE_PAGE}#references`,
  `${CAUSE_PAGE}?from=here`,
  '/',
  '/about/',
  '/tags/',
  '/incidents/',
  '/files/report.pdf',
  '#root-causes',
  'https://example.org/',
  'mailto:ops@example.org',
];
for (const href of good) {
  test(`a link may lead to ${href}`, () => {
    assert.equal(linking(href).report(), '');
  });
}

test('a link to the page of a tag needs an entry with the tag', () => {
  assert.equal(linking('/tags/queues/').fields(CAUSE, 'tags: [queues]').report(), '');
  assert.equal(
    linking('/tags/queues/').report(),
    oneFault(
      `${INCIDENT}:17:5`,
      'unknown-reference',
      'Found a link to "/tags/queues/", where there is no page. Expected the address of an entry.',
      'Write the address that is meant, or leave the words without a link.',
    ),
  );
});

test('a link to no page is reported with the nearest one', () => {
  assert.equal(
    linking('/root-causes/no-limits/').report(),
    oneFault(
      `${INCIDENT}:17:5`,
      'unknown-reference',
      'Found a link to "/root-causes/no-limits/", where there is no page. Expected the address of an entry.',
      'Did you mean "/root-causes/no-limit/"?',
    ),
  );
});

const PAGE = 'Write the address of a page, from https:// on, or leave the words without a link.';
for (const [href, help] of [
  ['javascript:alert(1)', PAGE],
  ['JavaScript:alert(1)', PAGE],
  ['data:text/html,x', PAGE],
  ['ftp://files.example', PAGE],
  ['//evil.example', 'Write "https://evil.example".'],
  ['www.wiki.example/a?b', 'Write "https://www.wiki.example/a?b".'],
  ['wiki.example/a', 'Write "https://wiki.example/a".'],
  ['wiki.example', 'Write "https://wiki.example".'],
  ['ops@mail.example', 'Write "mailto:ops@mail.example".'],
  ['', 'Write the address between "(" and ")", or leave the words without them.'],
  [
    'page.md',
    'Put the file into public/ and write its path from "/" on, or leave the words without a link.',
  ],
] as const) {
  test(`an unsafe link is refused: ${href}`, () => {
    assert.equal(linking(href).report(), unsafe('17:5', href, help));
    const [, written] = /^Write "(.*)"\.$/.exec(help) ?? [];
    if (written !== undefined) assert.equal(linking(written).report(), '');
  });
}

test('a picture is a file of this site, and told as what it is', () => {
  const base = aBase().body(INCIDENT, '\n![A graph](javascript:alert(1))');
  assert.equal(
    base.report(),
    oneFault(
      `${INCIDENT}:17:1`,
      'unsafe-link',
      'Found the image "javascript:alert(1)". Expected a path of this site that starts with "/".',
      'Put the file into public/ and write its path: public/images/queue.svg is /images/queue.svg.',
    ),
  );
});

test('a link to an internal page is refused in a public build only', () => {
  const base = linking(CAUSE_PAGE).fields(CAUSE, 'visibility: internal');
  const expected = oneFault(
    `${INCIDENT}:17:5`,
    'hidden-link',
    `Found a link to "${CAUSE_PAGE}", which is internal. Expected a page that every reader of this site can open.`,
    'Leave the words without a link, or take "visibility: internal" out of that entry.',
  );
  assert.equal(base.report(), expected);
  assert.equal(base.report({ audience: 'public' }), expected);
  assert.equal(base.report({ audience: 'internal' }), '');
});

test('what lies in the folder of an internal incident is internal too', () => {
  const base = aBase()
    .fields(INCIDENT, 'visibility: internal')
    .step('one', 'leadsTo: [impact]')
    .body(CAUSE, '\n[One](/incidents/outage/steps/one/)');
  assert.equal(
    base.report(),
    oneFault(
      `${CAUSE}:8:1`,
      'hidden-link',
      'Found a link to "/incidents/outage/steps/one/", which is internal. Expected a page that every reader of this site can open.',
      'Leave the words without a link, or take "visibility: internal" out of that entry.',
    ),
  );
});

test('an internal page may link to an internal page, as no public build has either', () => {
  const base = linking(CAUSE_PAGE)
    .fields(CAUSE, 'visibility: internal')
    .fields(INCIDENT, 'visibility: internal');
  assert.equal(base.report(), '');
});

test('links in fields are judged like links in bodies', () => {
  const expected = oneFault(
    `${CAUSE}:3:10`,
    'unknown-reference',
    'Found a link to "/nowhere/at/all/", where there is no page. Expected the address of an entry.',
    'Write the address that is meant, or leave the words without a link.',
  );
  const withSummary = (text: string) => aBase().edit(CAUSE, 'What has no limit grows.', text);
  assert.equal(withSummary('See [it](/nowhere/at/all/).').report(), expected);
  const byReference = withSummary('|\n  See [it][x].\n\n  [x]: /nowhere/at/all/');
  assert.equal(byReference.report(), expected);
});

test('a link to a file that is not there is reported with the nearest one', () => {
  const files = { publicFiles: new Set(['/files/report.pdf', '/images/a b.png']) };
  assert.equal(linking('/files/report.pdf#page=2').report(files), '');
  assert.equal(linking('/images/a%20b.png').report(files), '');
  const missing = (href: string, help: string) =>
    assert.equal(
      linking(href).report(files),
      oneFault(
        `${INCIDENT}:17:5`,
        'unknown-reference',
        `Found a link to "${href}", but there is no public${href}. Expected a file in public/, or the address of an entry.`,
        help,
      ),
    );
  missing('/files/repport.pdf', 'Did you mean "/files/report.pdf"?');
  missing('/root-causes/no-limit.html', 'Did you mean "/root-causes/no-limit/"?');
});

test('an address that is none is told the path that was meant', () => {
  const files = { publicFiles: new Set(['/images/b.png']) };
  const meant = (text: string, place: string, href: string, help: string) =>
    assert.equal(
      aBase().body(INCIDENT, `\n${text}`).report(files),
      oneFault(
        `${INCIDENT}:${place}`,
        'unsafe-link',
        text.startsWith('[')
          ? `Found a link to "${href}". Expected https://, http://, mailto:, "#…", or a path of this site that starts with "/".`
          : `Found the image "${href}". Expected a path of this site that starts with "/".`,
        help,
      ),
    );
  meant('![A graph](b.png)', '17:1', 'b.png', 'Did you mean "/images/b.png"?');
  meant(
    '[a](../root-causes/no-limit)',
    '17:1',
    '../root-causes/no-limit',
    `Did you mean "${CAUSE_PAGE}"?`,
  );
  meant(
    '<Figure src="/\\evil.example/b.png" alt="A graph." />',
    '17:9',
    '/\\evil.example/b.png',
    'Take the "\\" out, or write "/" in its place where folders are parted.',
  );
});
