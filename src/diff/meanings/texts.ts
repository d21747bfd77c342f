import type { AnyNode } from '../../graph/nodes.ts';
import { kinds } from '../../model/kinds.ts';
import { bodyChange, wordsOf } from '../body-change.ts';
import type { BodyPart } from '../body-parts.ts';
import type { Detector } from '../comparison.ts';
import { name, refOf, type Finding } from '../finding.ts';
import type { Pair } from '../pairs.ts';

/**
 * Texts below the front matter of which more than the wording changed. A text that may
 * run code is told of whatever changed in it, as the parser leaves code out.
 */
export const texts: Detector = ({ of }) =>
  kinds.flatMap((kind): Pair<AnyNode>[] => of[kind].kept).flatMap(findingOf);

function findingOf({ before, after }: Pair<AnyNode>): Finding[] {
  const about = { entry: refOf(after), fields: ['body'] };
  const change = bodyChange(before, after);
  const { added = [], removed = [] } = change ?? {};
  const facts = { added: added.map(factOf), removed: removed.map(factOf) };
  const words = change ? wordsOf(change) : [];
  const details = words.length > 0 ? [': ', ...words] : [];
  if ((before.isTrusted || after.isTrusted) && before.body !== after.body) {
    return [
      {
        ...about,
        meaning: 'trusted-text-changed',
        sentence: [name(after), ': text that may run code rewritten', ...details],
        facts,
      },
    ];
  }
  if (!change) return [];
  const lost = amountOfProof(removed) > amountOfProof(added);
  return [
    {
      ...about,
      meaning: lost ? 'text-lost-evidence' : 'text-rewritten',
      sentence: [name(after), `: text ${verbOf(before.body, after.body)}`, ...details],
      facts,
    },
  ];
}

/** Sorts of parts that show what a text says to be so. */
const proof = new Set(['piece of evidence', 'citation']);

const amountOfProof = (parts: readonly BodyPart[]) =>
  parts.filter(({ sort }) => proof.has(sort)).length;

function verbOf(before: string, after: string): string {
  if (before.trim() === '') return 'written';
  return after.trim() === '' ? 'taken out' : 'rewritten';
}

const factOf = ({ sort, what }: BodyPart) => ({ sort, ...(what !== undefined && { what }) });
