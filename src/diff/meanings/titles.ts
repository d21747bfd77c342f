import { isDraft } from '../../graph/drafts.ts';
import type { AnyNode } from '../../graph/nodes.ts';
import { kinds } from '../../model/kinds.ts';
import type { Detector } from '../comparison.ts';
import { name, quote, refOf, type Finding } from '../finding.ts';
import type { Pair } from '../pairs.ts';

/** Titles that readers know already: lists, links and search show them. That of a draft is wording. */
export const titles: Detector = ({ of }) =>
  kinds
    .flatMap((kind): Pair<AnyNode>[] => of[kind].kept)
    .filter(({ before, after }) => before.title !== after.title && !isDraft(before))
    .map(({ before, after }): Finding => ({
      meaning: 'title-changed',
      entry: refOf(after),
      sentence: [name(after), ' was called ', quote(before.title), ' before'],
      facts: { from: before.title, to: after.title },
      fields: ['title'],
    }));
