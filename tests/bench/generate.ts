import { nameOf, type AnyEntry, type Entry } from '../../src/model/entry.ts';
import { IMPACT } from '../../src/model/kinds.ts';
import type { Site } from '../../src/model/site.ts';
import { DAY_MS, toMs } from '../../src/model/time.ts';
import { incidentStatuses, remediationStatuses } from '../../src/model/vocabulary.ts';
import { provesSomething } from '../../src/rules/remediations.ts';
import { readCorpus, type Corpus } from './corpus.ts';
import { createLexicon } from './lexicon.ts';
import { createNames } from './names.ts';
import { createRandom } from './random.ts';
import { createRenewer, type Choices } from './renew.ts';
import { createShared, entry, termOf } from './shared.ts';
import { written } from './written.ts';

/** The last day on which an incident begins, and how many days before it the first may. */
const NEWEST = '2026-06-30';
const SPAN = 5 * 365;
const machines = [
  'gateway',
  'database',
  'queue',
  'cache',
  'scheduler',
  'service',
  'cluster',
  'proxy',
];
const isWord = (text: string) => /^[a-z]{4,12}$/.test(text);

/**
 * A base of so many incidents, the same in every run: steps, remediations, whys and
 * timelines in the number and length of the example's, N^0.7 root causes that the
 * incidents share very unevenly, and N^0.5 learnings and as many services. What
 * fields hold passes the schemas of `site`, the entries can be joined, and no rule
 * finds an error in them.
 *
 * Each incident has the form of one of the example's (without its one outlier),
 * its sentences are drawn from the same field of all of them, and each word that
 * belongs to one incident is exchanged; so common words stay common while rare
 * ones grow with N.
 *
 * The example, measured without the outlier: 7 steps, 8 remediations, 17 whys, 15
 * events of a timeline and 4,201 words in the record of an incident with its parts
 * (medians); 4,448 different words in 64,143, growing as the number of words to the
 * power 0.55 (Heaps' law). What this makes: 7 steps, 8 remediations, 17 whys,
 * 4,000 words; 4,061 different ones in 17 incidents, 11,100 in 100, 45,204 in 1,000 and
 * 114,578 in the 18.6 million words of 5,000, a power of 0.58.
 *
 * @param longest bytes of the longest incident, with its parts, that one may have the form of
 */
export function generateEntries(
  incidents: number,
  site: Site,
  longest: number = Infinity,
): AnyEntry[] {
  const corpus = readCorpus();
  if (!corpus) throw new Error('Found no content/example: new texts are made from those in it.');
  const forms = corpus.incidents.filter((one) => bytesOf(one) <= longest);
  const random = createRandom(incidents);
  const lexicon = createLexicon(corpus.rare, random);
  const renew = createRenewer(corpus, lexicon, random);
  const { pick } = random;

  const { idOf, names } = createNames();
  const titled = (kind: 'rootCauses' | 'learnings', count: number) =>
    names(kind, count, () => renew.text(`${kind}.title`, 'One.'));
  const term = termOf(random);

  const causes = titled('rootCauses', Math.round(incidents ** 0.7));
  const services = names(
    'services',
    Math.round(incidents ** 0.5),
    () => `${lexicon.draw('Rail')} ${pick(machines)}`,
  );
  const learnings = titled('learnings', Math.round(incidents ** 0.5));
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
  const choices: Choices = {
    rootCauses: ids(causes),
    services: ids(services),
    people: names(
      'people',
      3 + Math.round(incidents ** 0.4),
      () => `Team ${lexicon.draw('Rail')}`,
    ).map(({ title }) => title),
    tags: ids(
      names('tags', 10 + Math.round(2 * incidents ** 0.5), () => pick(corpus.rare.filter(isWord))),
    ),
  };

  const entries: AnyEntry[] = [];
  const incidentIds: string[] = [];
  for (let count = 0; count < incidents; count++) {
    lexicon.nextIncident();
    const like = pick(forms);
    const { times } = like.incident.data;
    const begun = toMs(NEWEST) - random.below(SPAN) * DAY_MS;
    const days = Math.round((begun - toMs((times.started ?? times.detected)!)) / DAY_MS);
    const few = random.some(choices.services, 1 + like.incident.data.services.length);
    const own: Choices = { ...choices, services: few };
    const data = renew.data(like.incident.data, 'incidents', days, own);
    const id = idOf('incidents', data.title);
    incidentIds.push(id);
    const status = random.chance(0.9) ? 'resolved' : pick(incidentStatuses);
    entries.push(
      entry(
        'incidents',
        id,
        {
          ...data,
          severity: term(site.severities),
          status,
          times: timesOf(data.times, status),
          analysisStatus: random.chance(0.02) ? 'draft' : 'published',
          kind: term(site.incidentKinds),
          environments: [pick(site.environments).id],
          detection: { ...data.detection!, method: pick(site.detectionMethods).id },
          supersededBy: undefined,
          tracker: { id: `OPS-${1000 + count}` },
        },
        renew.body(like.incident.body),
      ),
    );
    const steps = new Map(
      like.steps.map((step) => {
        const renewed = renew.data(step.data, 'steps', days, own);
        return [nameOf(step.id), { renewed, step, name: idOf(id, renewed.title) }];
      }),
    );
    const stepNames = (list: readonly string[]) =>
      list.flatMap((name) => (name === IMPACT ? IMPACT : (steps.get(name)?.name ?? [])));
    for (const { renewed, step, name } of steps.values()) {
      const leadsTo = stepNames(step.data.leadsTo);
      entries.push(entry('steps', `${id}/${name}`, { ...renewed, leadsTo }, renew.body(step.body)));
    }
    for (const { data: old, body } of like.remediations) {
      const renewed = renew.data(old, 'remediations', days, own);
      entries.push(
        entry(
          'remediations',
          `${id}/${idOf(id, renewed.title)}`,
          {
            ...renewed,
            ...progressOf(pick(remediationStatuses), renewed),
            priority: pick(site.priorities).id,
            owner: random.pickFirst(choices.people),
            ...(renewed.addresses && {
              addresses: { ...renewed.addresses, steps: stepNames(old.addresses!.steps) },
            }),
          },
          renew.body(body),
        ),
      );
    }
  }
  const shared = createShared({ corpus, random, lexicon, renew, choices, site });
  return [...entries, ...shared({ causes, learnings, services, incidents: incidentIds })];
}

/** How long the files of an incident and its parts are. */
const bytesOf = ({ incident, steps, remediations }: Corpus['incidents'][number]) =>
  [incident, ...steps, ...remediations].reduce(
    (sum, entry) => sum + Buffer.byteLength(written(entry).text),
    0,
  );

/** The times that an incident of some status can have had. */
function timesOf(
  { mitigated, resolved, ...times }: Entry<'incidents'>['data']['times'],
  status: (typeof incidentStatuses)[number],
) {
  return {
    ...times,
    ...(mitigated && status !== 'investigating' && { mitigated }),
    ...(resolved && status === 'resolved' && { resolved }),
  };
}

/** A status that has been drawn, or a near one where a remediation does not say what that demands, with its days. */
function progressOf(
  drawn: (typeof remediationStatuses)[number],
  { statusReason, verification, doneOn, verifiedOn }: Entry<'remediations'>['data'],
) {
  const status =
    drawn === 'dropped' && !statusReason
      ? 'planned'
      : drawn === 'verified' && !provesSomething(verification)
        ? 'done'
        : drawn;
  return {
    status,
    doneOn: status === 'done' || status === 'verified' ? doneOn : undefined,
    verifiedOn: status === 'verified' ? verifiedOn : undefined,
  };
}
