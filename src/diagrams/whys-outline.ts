import { proseToText } from '../body/prose.ts';
import { wordsOf } from '../format/words.ts';
import type { WhyNode } from '../graph/nodes.ts';
import type { OutlineItem } from './diagram.ts';
import { endOf, supportOf } from './why-words.ts';

const joins = {
  all: 'All of these answers were needed together',
  any: 'Any one of these answers was enough',
};

/**
 * A tree of whys in words: each answer with what it rests on, and with what it
 * leads to. Under an answer that was ruled out nothing is left open.
 */
export function whysOutline(whys: readonly WhyNode[], isUnderHeld = true): OutlineItem[] {
  return whys.map((node) => {
    const { data, children } = node;
    const isHeld = isUnderHeld && !data.rejected;
    const text = [data.question, proseToText(data.because)].filter(Boolean).join(' ');
    const answers = whysOutline(children, isHeld);
    return {
      text: data.rejected ? `Ruled out: ${text}` : text,
      children: [
        ...leaf(supportOf(node)),
        ...(data.combine && answers.length > 1
          ? [{ text: joins[data.combine], children: answers }]
          : answers),
        ...endItems(node, isHeld),
      ],
    };
  });
}

function endItems(node: WhyNode, isHeld: boolean): OutlineItem[] {
  const { rootCause } = node;
  const end = endOf(node);
  if (rootCause) {
    const text = `${isHeld ? 'Root cause' : 'Root cause, ruled out'}: ${rootCause.title}`;
    return [{ text, path: rootCause.path, children: [] }];
  }
  return end && isHeld ? leaf(`The chain ends here: ${wordsOf(end).toLowerCase()}`) : [];
}

const leaf = (text: string): OutlineItem[] => (text === '' ? [] : [{ text, children: [] }]);
