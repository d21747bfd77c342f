import assert from 'node:assert/strict';
import { test } from 'node:test';
import { proseLinks } from '../../../src/body/links.ts';

test('links are found in every text of some data, with the path of the text', () => {
  const data = {
    summary: 'See [a](/a/) and [b](/b/).',
    whys: [{ because: 'No link.' }, { because: 'See ![c](/c.png).', confidence: undefined }],
    count: 3,
    nothing: null,
  };
  assert.deepEqual(proseLinks(data), [
    { href: '/a/', path: ['summary'] },
    { href: '/b/', path: ['summary'] },
    { href: '/c.png', isImage: true, path: ['whys', 1, 'because'] },
  ]);
});

test('code that looks like a link is none', () => {
  assert.deepEqual(proseLinks({ text: 'Call `a[0](x)`.' }), []);
});
