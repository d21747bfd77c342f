import {
  DAY_MS,
  isInstant,
  isMonth,
  toMs,
  withoutTilde,
  type Moment,
} from '../../src/model/time.ts';
import { linesOf, sentencesIn, type Corpus } from './corpus.ts';
import type { Lexicon } from './lexicon.ts';
import type { Random } from './random.ts';

/** Fields whose values are words of a closed set, or point within the incident: they stay. */
const kept =
  /^(?:better|bound|combine|confidence|currency|id|kind|of|phase|sources|state|status|stop|unit|url|archiveUrl|repository|visibility)$/;

/** What the values of some fields are drawn from. */
export interface Choices {
  /** Ids. */
  rootCauses: readonly string[];
  services: readonly string[];
  people: readonly string[];
  tags: readonly string[];
}

export type Renewer = ReturnType<typeof createRenewer>;

/** Writes data and bodies anew: the same form, other texts, times and references. */
export function createRenewer({ sentences }: Corpus, lexicon: Lexicon, random: Random) {
  const sentence = (key: string, like: string) => {
    const pieces = random.pick(sentences.get(key) ?? [[like]]);
    return pieces.map((piece, at) => (at % 2 === 1 ? lexicon.draw(piece) : piece)).join('');
  };
  /** A text with as many sentences as `like` has, all from texts of the same field. */
  const text = (key: string, like: string) =>
    sentencesIn(like)
      .map((one) => sentence(key, one))
      .join(' ') || like;

  return {
    text,
    body: (like: string) =>
      linesOf(like)
        .map(({ mark, text: line }) => mark + text(mark.startsWith('#') ? 'heading' : 'body', line))
        .join('\n\n'),
    /** `days` later; `key` is the field that the value stands in, such as `steps.whys`. */
    data<T>(value: T, key: string, days: number, choices: Choices): T {
      const renew = (inner: unknown, path: string): unknown => {
        const name = path.slice(path.lastIndexOf('.') + 1);
        if (kept.test(name)) return inner;
        if (typeof inner === 'string') {
          if (name === 'rootCause') return random.pickFirst(choices.rootCauses);
          if (name === 'service') return random.pickFirst(choices.services);
          if (name === 'owner' || name === 'author') return random.pickFirst(choices.people);
          if (name === 'commit')
            return random
              .below(2 ** 32)
              .toString(16)
              .padStart(8, '0');
          return isMoment(inner) ? shift(inner, days) : text(path, inner);
        }
        if (Array.isArray(inner)) {
          const list = listOf(name, choices);
          if (list) return random.some(list, inner.length);
          return inner.map((item) => renew(item, path));
        }
        if (typeof inner !== 'object' || inner === null) return inner;
        return Object.fromEntries(
          Object.entries(inner).map(([own, item]) => [own, renew(item, `${path}.${own}`)]),
        );
      };
      return renew(value, key) as T;
    },
  };
}

/** Lists that are drawn as a whole. */
function listOf(name: string, choices: Choices): readonly string[] | undefined {
  if (name === 'rootCauses' || name === 'services' || name === 'tags') return choices[name];
  if (name === 'dependsOn') return choices.services;
  if (/^(?:owners|authors|reviewers)$/.test(name)) return choices.people;
  return /^(?:aliases|related)$/.test(name) ? [] : undefined;
}

const isMoment = (value: string) => {
  const bare = withoutTilde(value);
  return isInstant(bare) || isMonth(bare) || /^\d{4}-\d{2}-\d{2}$/.test(bare);
};

/** A moment so many days later, as fine as it was. */
export function shift(moment: Moment, days: number): Moment {
  const bare = withoutTilde(moment);
  const later = new Date(toMs(moment) + days * DAY_MS).toISOString();
  const about = moment.slice(0, moment.length - bare.length);
  if (isMonth(bare)) return about + later.slice(0, 7);
  return about + (isInstant(bare) ? later : later.slice(0, 10));
}
