import type { AnyEntry, Entry } from '../../src/model/entry.ts';
import { kindInfo, type Kind } from '../../src/model/kinds.ts';
import type { Site } from '../../src/model/site.ts';
import { rootCauseStatuses } from '../../src/model/vocabulary.ts';
import type { Corpus } from './corpus.ts';
import type { Lexicon } from './lexicon.ts';
import type { Random } from './random.ts';
import type { Choices, Renewer } from './renew.ts';

type SharedKind = 'rootCauses' | 'learnings' | 'services';
interface Named {
  id: string;
  title: string;
}

/** An entry as the reader gives it; its data are not checked. */
export function entry<K extends Kind>(kind: K, id: string, data: object, body: string): AnyEntry {
  const file = `content/${kindInfo[kind].folder}/${id}.md`;
  return { kind, id, file, example: false, data, body, format: 'md' } as unknown as AnyEntry;
}

/** Draws ids from a vocabulary, its last terms more often: what is gravest is rarest. */
export const termOf = (random: Random) => (terms: readonly { id: string }[]) =>
  random.pickFirst(terms.toReversed()).id;

/** Makes the entries that incidents have in common, from the names that incidents know them by. */
export function createShared({
  corpus,
  random,
  lexicon,
  renew,
  choices,
  site,
}: {
  corpus: Corpus;
  random: Random;
  lexicon: Lexicon;
  renew: Renewer;
  choices: Choices;
  site: Site;
}) {
  const { pick } = random;
  const term = termOf(random);
  const made = <K extends SharedKind>(
    kind: K,
    list: readonly Named[],
    own: (place: number, data: Entry<K>['data']) => object,
  ) =>
    list.map(({ id, title }, place) => {
      lexicon.nextIncident();
      const like = pick(corpus.others[kind] as Entry<K>[]);
      const data = renew.data(like.data, kind, 0, choices);
      return entry(kind, id, { ...data, title, ...own(place, data) }, renew.body(like.body));
    });

  return ({
    causes,
    learnings,
    services,
    incidents,
  }: {
    causes: readonly Named[];
    learnings: readonly Named[];
    services: readonly Named[];
    /** Ids. */
    incidents: readonly string[];
  }): AnyEntry[] => [
    ...made('rootCauses', causes, (place, { statusReason }) => {
      const status = pick(rootCauseStatuses);
      return {
        category: term(site.causeCategories),
        status: status === 'accepted' && !statusReason ? 'active' : status,
        // An earlier one, so that no family is in a circle.
        family: place > 0 && random.chance(0.2) ? causes[random.below(place)]!.id : undefined,
      };
    }),
    ...made('learnings', learnings, () => ({
      incidents: random.some(incidents, 1 + random.below(6)),
    })),
    ...made('services', services, (place) => ({
      dependsOn: random.some(choices.services.slice(0, place), random.below(4)),
    })),
  ];
}
