import type { Block } from '../text/block.ts';
import { isHollow, isLead } from '../sections/statements.ts';
import { undecorated } from '../text/plain.ts';
import type { Chains } from './collect.ts';
import { whyOf } from './marker.ts';

/** Fewer numbered sentences under a heading of whys are no chain. */
const FEWEST = 3;
/** A longer item tells more than one answer. Our choice. */
const LONGEST = 300;

/**
 * A numbered list of sentences and nothing else under a heading of whys: each is the answer to
 * the one before, although none asks. True when it was taken.
 */
export function takeStatements(blocks: readonly Block[], chains: Chains): boolean {
  const items = blocks.filter(({ kind }) => kind === 'item');
  const isChain =
    items.length >= FEWEST &&
    items.every(
      (item, index) =>
        Number.parseInt(item.marker!, 10) === index + 1 &&
        item.ticked === undefined &&
        item.children.length === 0 &&
        item.text.length <= LONGEST &&
        !isHollow(item.text) &&
        !isLead(item.text) &&
        !/\?/.test(item.text) &&
        !IMPERATIVE.test(undecorated(item.text)) &&
        !whyOf(item.text, index + 1, true),
    );
  if (!isChain || blocks.some(({ kind }) => kind === 'table' || kind === 'fence')) return false;
  for (const [index, item] of items.entries()) {
    const answer = undecorated(item.text.replace(/^because\s+/i, ''));
    chains.why(
      { level: index + 1, answer, isUpdated: false, isStatement: true },
      item.from,
      item.to,
      'The list asks nothing; each item was taken for the answer to the one before.',
    );
  }
  return true;
}

/** What tells somebody to do something is an action, or how to ask why. */
const IMPERATIVE =
  /^(?:add|ask|assign|build|check|collect|create|define|describe|document|ensure|find|fix|gather|identify|implement|improve|make|move|remove|repeat|review|run|set|start|state|test|update|use|write)\b/i;
