import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRandom, type Random } from '../../../bench/random.ts';
import { aBase, CAUSE, encode, INCIDENT, SITE } from '../../../builders.ts';
import { aDay, readDay, textIn, type Day } from './a-day.ts';
import { aFolder } from '../a-folder.ts';

/** What happens to a base from one day to the next. */

const words = [
  'A calm day.',
  'A disastrous day.',
  'The the queue was full.',
  'Somebody should have been told, obviously.',
  'TODO',
  'It fell from 50 to 37, by 25 %.',
  'The log is in /home/jsmith/shop.log.',
  'Café and cafe\u0301.',
  'See [it](/root-causes/no-limit/) and [that](/nowhere/).',
  'Ada Lovelace deployed it.',
  'A â†’ B',
  `ghp_${'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8'}`,
];
const fields = [
  'tags: [queue]',
  'owners: [Ada Lovelace]',
  'status: solved',
  'title: Again',
  'unknown: 1',
  'supersededBy: other',
  'family: cause-1',
  'category: process',
  'visibility: internal',
  'aliases: [no-limit]',
  'broken: "',
  'wentWell: [The alarm rang, and somebody came, it helped]',
  'silenced: [{ rule: urgency-word, reason: It was one. }]',
  'silenced: [{ rule: secret, reason: It opens nothing. }]',
];
const bodies = [
  '# One\n\n## Two\n',
  '<Timeline />\n',
  '{1 + 1}\n',
  '<Cite source="log" />\n',
  '- [ ] x\n',
];
const settings = [
  'language: de',
  'rules: [{ rule: urgency-word, severity: off }]',
  'rules: [{ rule: urgency-word, severity: error }, { rule: secret, severity: off }]',
  'rules: [{ rule: nothing, severity: hint }]',
  'audience: internal',
  'unknown: 1',
  'broken: "',
];

const aCause = (random: Random) =>
  `---\ntitle: Cause ${random.below(9)}\nsummary: ${JSON.stringify(random.pick(words))}\ncategory: software\nstatus: active\n---\n${random.pick(words)}\n`;

const remakes: ((day: Day, random: Random, path: string, text: string) => void)[] = [
  ({ files }, random) =>
    files.set(`root-causes/cause-${random.below(4)}.md`, encode(aCause(random))),
  ({ files }, random) =>
    files.set(`root-causes/cause-${random.below(4)}.mdx`, encode(aCause(random))),
  ({ files }, random) =>
    files.set(
      `incidents/outage/steps/step-${random.below(3)}.md`,
      encode(
        `---\ntitle: Step\nsummary: ${JSON.stringify(random.pick(words))}\nleadsTo: [impact]\nsources: [log]\n---\n`,
      ),
    ),
  ({ files }, random) => files.set('notes.txt', encode(random.pick(words))),
  ({ files }, _random, path) => files.delete(path),
  ({ files }, random, path) => {
    const bytes = files.get(path)!;
    files.delete(path);
    files.set(path.replace(/[^/]+(?=\.)/, `renamed-${random.below(3)}`), bytes);
  },
  ({ files }, random, path, text) =>
    files.set(
      path,
      encode(text.replace(/summary: .*/, () => `summary: ${JSON.stringify(random.pick(words))}`)),
    ),
  ({ files }, random, path, text) =>
    files.set(path, encode(text.replace('\n---\n', () => `\n${random.pick(fields)}\n---\n`))),
  ({ files }, random, path, text) =>
    files.set(path, encode(`${text}\n${random.pick([...words, ...bodies])}\n`)),
  ({ files }, random, path, text) =>
    files.set(path, encode(text.replace('published', random.pick(['draft', 'superseded'])))),
  ({ files }, _random, path, text) => files.set(path, encode(text.slice(0, text.length / 2))),
  ({ files }, _random, path) => files.set(path, Uint8Array.of(0x2d, 0xff)),
  ({ files }) => void files.set(INCIDENT, aBase().files.get(INCIDENT)!),
  ({ files }) => void files.set(SITE, aBase().files.get(SITE)!),
  ({ files }, random) =>
    void files.set(SITE, encode(`${textIn(aBase().files.get(SITE)!)}${random.pick(settings)}\n`)),
  ({ files }, random) =>
    void files.set(
      SITE,
      encode(
        textIn(aBase().files.get(SITE)!).replace(
          'id: software',
          `id: ${random.pick(['software', 'process'])}`,
        ),
      ),
    ),
  (day) => void (day.hints = !day.hints),
  (day) =>
    void (day.trustedFolders = day.trustedFolders.length > 0 ? [] : ['incidents', 'root-causes']),
  ({ unread }, _random, path) => (unread.delete(path) ? undefined : unread.add(path)),
  ({ links }, _random, path) => (links.delete(path) ? undefined : links.add(path)),
];

function edit(day: Day, random: Random): void {
  const path = random.pick([...day.files.keys(), INCIDENT, CAUSE]);
  const bytes = day.files.get(path);
  random.pick(remakes)(day, random, bytes ? path : SITE, textIn(bytes ?? new Uint8Array()));
  if (day.files.size === 0) day.files.set(SITE, aBase().files.get(SITE)!);
}

test('whatever is edited, a base is read with a cache as without one', async (context) => {
  for (let seed = 1; seed <= 200; seed++) {
    const random = createRandom(seed);
    const folder = aFolder(context, {});
    const day = aDay();
    for (let step = 0; step < 4; step++) {
      const [{ base, secrets }, plain] = [await readDay(day, folder), await readDay(day)];
      assert.deepEqual(base, plain.base, `sequence ${seed}, step ${step}`);
      assert.deepEqual(secrets, plain.secrets, `sequence ${seed}, step ${step}`);
      for (let count = random.below(3); count >= 0; count--) edit(day, random);
    }
  }
});
