import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EVERY, toHtml } from '../../../src/search/html.ts';
import type { RecordSection } from '../../../src/search/record.ts';
import { weights } from '../../../src/search/weights.ts';
import { normalize } from '../../../src/search/words.ts';
import { aRecord } from './text-index.ts';

test('a record is a page with its row, its fields and its sections; the top of the page has one heading', () => {
  const record = aRecord({
    title: 'The queue filled up',
    ids: ['queue-full', '#1176'],
    names: ['Billing', 'Software'],
    card: { when: '1 May 2025', severity: 'Critical', services: 'Billing', status: 'resolved' },
    sections: [
      {
        at: '',
        title: 'The queue filled up',
        texts: ['Nobody could order.', 'For hours.'],
        weight: 2,
      },
      { at: '#account', title: 'What happened', texts: ['It grew.'] },
      { at: 'steps/full/', title: 'Full', texts: [] },
      { at: '', title: 'Rest', texts: ['So.'], weight: 0.5 },
    ],
  });
  assert.deepEqual(toHtml(record, 'en'), {
    url: '/incidents/outage/',
    content: `<html lang="en"><body><main data-pagefind-body>
<i data-pagefind-meta="ids[data-v]" data-v="queuefull 1176"></i>
<i data-pagefind-meta="names[data-v]" data-v="Billing Software"></i>
<i data-pagefind-meta="kind[data-v]" data-v="incidents"></i>
<i data-pagefind-meta="every[data-v]" data-v="zzeveryrecord"></i>
<i data-pagefind-meta="when[data-v]" data-v="1 May 2025"></i>
<i data-pagefind-meta="severity[data-v]" data-v="Critical"></i>
<i data-pagefind-meta="services[data-v]" data-v="Billing"></i>
<i data-pagefind-meta="status[data-v]" data-v="resolved"></i>
<h1 id="top" data-pagefind-weight="3" data-pagefind-meta="title">The queue filled up</h1>
<div data-pagefind-weight="2"><p>Nobody could order.</p>
<p>For hours.</p></div>
<h2 id="#account" data-pagefind-weight="3">What happened</h2>
<div data-pagefind-weight="1"><p>It grew.</p></div>
<h2 id="steps/full/" data-pagefind-weight="3">Full</h2>
<div data-pagefind-weight="1"></div>

<div data-pagefind-weight="0.5"><p>So.</p></div>
</main></body></html>`,
  });
});

test('the title of a service is a field of its own, and all its words weigh what its kind does', () => {
  const sections: RecordSection[] = [
    { at: '', title: 'Billing', texts: ['It bills.'], weight: 2 },
    { at: '#more', title: 'More', texts: ['So.'] },
  ];
  const prior = weights.prior.services;
  const heading = weights.heading * prior;
  assert.ok(prior < weights.prior.incidents);
  const { content } = toHtml(aRecord({ kind: 'services', title: 'Billing', sections }), 'en');
  assert.equal(
    content,
    `<html lang="en"><body><main data-pagefind-body>
<i data-pagefind-meta="kind[data-v]" data-v="services"></i>
<i data-pagefind-meta="every[data-v]" data-v="zzeveryrecord"></i>
<h1 id="top" data-pagefind-weight="${heading}" data-pagefind-meta="service">Billing</h1>
<div data-pagefind-weight="${2 * prior}"><p>It bills.</p></div>
<h2 id="#more" data-pagefind-weight="${heading}">More</h2>
<div data-pagefind-weight="${prior}"><p>So.</p></div>
</main></body></html>`,
  );
});

test('what every record holds is one word, as the index keeps it', () => {
  assert.equal(normalize(EVERY), EVERY);
});

test('every text ends as a sentence does, also one that ends in a quotation', () => {
  const texts = ['A word', 'Is it so?', 'Wait…', 'It said “stop.”', 'It said "stop"', 'A list:'];
  const { content } = toHtml(aRecord({ sections: [{ at: '', title: '', texts }] }), 'en');
  assert.deepEqual(
    [...content.matchAll(/<p>(.*)<\/p>/g)].map(([, text]) => text),
    ['A word.', 'Is it so?', 'Wait…', 'It said “stop.”.', 'It said &quot;stop&quot;.', 'A list:.'],
  );
});

test('nothing of a record is markup, wherever it stands', () => {
  const evil = `</p></h1><script>"'&lt;&`;
  const safe = `&lt;/p&gt;&lt;/h1&gt;&lt;script&gt;&quot;'&amp;lt;&amp;`;
  const record = aRecord({
    title: evil,
    names: [evil],
    card: { when: evil, severity: evil, services: evil, status: evil, note: evil },
    sections: [
      { at: '', title: evil, texts: [evil] },
      { at: evil, title: evil, texts: [evil, evil] },
    ],
  });
  const { content } = toHtml(record, evil);
  assert.equal(content.split(safe).length - 1, 13);
  const tags = new Set([...content.matchAll(/<\/?([^\s>]*)/g)].map(([, name]) => name));
  assert.deepEqual([...tags].sort(), ['body', 'div', 'h1', 'h2', 'html', 'i', 'main', 'p']);
  assert.ok(!content.includes(evil));
});

test('an id is one word, whatever it is written with', () => {
  const { content } = toHtml(aRecord({ ids: ['queue-full"', 'ÉTÉ', 'PAY-12'] }), 'en');
  assert.ok(content.includes('"ids[data-v]" data-v="queuefull ete pay12"'), content);
});
