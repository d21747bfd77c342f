import type { Random } from './random.ts';

/** How often a word that belongs to one incident is one of that incident's earlier ones. */
const AGAIN = 0.4;
/**
 * Discount and strength of the Pitman–Yor process by which words come up: after
 * `n` draws of `v` words the next is new with probability
 * `(STRENGTH + DISCOUNT * v) / (n + STRENGTH)`, and else one drawn before, the
 * more likely the more often it was. So `v` grows as n^DISCOUNT (Pitman and Yor,
 * "The two-parameter Poisson–Dirichlet distribution", 1997). With both figures
 * 17 incidents have the words that the example's 17 have.
 */
const DISCOUNT = 0.55;
const STRENGTH = 5000;
/** Share of new words that are names of machines, errors and the like, not words. */
const IDENTIFIERS = 0.15;

/** Words that are special to few incidents: what a base has ever more of. */
export interface Lexicon {
  /** A word in place of `like`, which gives a new one its look. */
  draw(like: string): string;
  /** From here on words are those of another incident. */
  nextIncident(): void;
}

/** A lexicon whose new words are made from the beginnings and ends of `seeds`. */
export function createLexicon(seeds: readonly string[], random: Random): Lexicon {
  const plain = seeds.filter((word) => /^[a-z]{4,14}$/.test(word));
  const words: string[] = [];
  const drawn: number[] = [];
  let own: string[] = [];

  const word = () => {
    const [first, last] = [random.pick(plain), random.pick(plain)];
    const cut = Math.ceil(first.length / 2);
    return first.slice(0, cut) + last.slice(Math.floor(last.length / 2));
  };
  const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1);
  const number = (digits: number) => String(random.below(10 ** digits)).padStart(digits, '0');
  const identifiers = [
    () => `${word()}-${random.pick(['api', 'db', 'edge', 'worker'])}-${number(2)}`,
    () => `${word()}-${number(3)}.${random.pick(['eu', 'us', 'ap'])}-${random.below(4)}.internal`,
    () => `ERR_${word().toUpperCase()}_${number(4)}`,
    () => capital(word()) + capital(word()) + random.pick(['Error', 'Client', 'Timeout', 'Pool']),
    () => `${word()}_${word()}`,
    () => `${word()}/${word()}.${random.pick(['py', 'ts', 'go', 'yaml'])}`,
    () => `${number(5)}${random.below(2 ** 28).toString(16)}`,
  ];
  const invent = (like: string) => {
    if (!/\p{L}/u.test(like)) return like.replace(/\d/g, () => number(1));
    const isName = /\d|\p{Ll}\p{Lu}|[^\p{L}\p{N}'’-]/u.test(like);
    if (isName || random.chance(IDENTIFIERS)) return random.pick(identifiers)();
    return /^\p{Lu}/u.test(like) ? capital(word()) : word();
  };
  const draw = (like: string) => {
    const chance = (STRENGTH + DISCOUNT * words.length) / (drawn.length + STRENGTH);
    const place = random.chance(chance) ? words.push(invent(like)) - 1 : random.pick(drawn);
    drawn.push(place);
    return words[place]!;
  };
  return {
    draw(like) {
      if (own.length > 0 && random.chance(AGAIN)) return random.pick(own);
      const found = draw(like);
      own.push(found);
      return found;
    },
    nextIncident() {
      own = [];
    },
  };
}
