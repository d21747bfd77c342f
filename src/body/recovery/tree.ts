import type { Root } from 'hast';
import { crossingsIn } from '../tags/containers.ts';
import type { Faults, FoundFault } from '../faults.ts';
import { roundsFor } from '../limits/density.ts';
import type { Masked } from '../tree/mask.ts';
import { mayHoldTags } from '../tags/lone-tags.ts';
import { overlapIn } from '../tags/overlaps.ts';
import { judgePairs } from './pairs.ts';
import type { BodyFormat } from '../parse.ts';
import { toElements } from '../tree/parser.ts';
import { applied, type Edit } from './edits.ts';
import { isOfPair, type Recovery } from './recover.ts';
import { stopOf, type Stop } from '../tree/stop.ts';
import { judgeSuspects } from './suspects.ts';
import { walkTags, type Walk } from '../tags/tag-walk.ts';
import { crossedFault } from './unclosed.ts';

/** How a text is made a tree, and where what is wrong with it is told. */
export interface TreeOptions {
  format: BodyFormat;
  /** Undefined where nothing was masked; what keeps it from being parsed is taken out of its text. */
  masked: Masked | undefined;
  faults: Faults;
  recovery: Recovery;
  /** Line of the file on which the body begins, from 1. */
  firstLine: number;
}

/** The parser's tree, after taking out what it stops at; undefined where that is not all that is wrong. */
export function treeOf(source: string, options: TreeOptions): Root | undefined {
  const { format, masked, faults, recovery, firstLine } = options;
  if (format === 'md') return toElements(source, 'md');
  if (!masked) return trustedTree(source, options);
  const rounds = roundsFor(source);
  for (let round = 0; round < rounds && !faults.isFull; round += 1) {
    const { text } = masked;
    let walk: Walk | undefined;
    try {
      walk = mayHoldTags(text) ? walkTags(text) : undefined;
      const crossings = walk ? crossingsIn(walk) : [];
      if (crossings.length === 0) return toElements(text, 'mdx');
      const edits = crossings.flatMap((one) => recovery.judgeCrossing(one));
      masked.text = applied(text, edits);
    } catch (error) {
      const stop = stopOf(error, text);
      if (!'<{'.includes(text[stop.at] ?? ' ')) {
        faults.add(unknownStop(stop, firstLine));
        return undefined;
      }
      masked.text = applied(text, editsAt(stop, masked, walk, recovery));
      // What was mended already, and is still no tag, is kept from the parser.
      const sign = { start: stop.at, end: stop.at + 1, letter: 'x' };
      if (masked.text === text) masked.text = applied(text, [sign]);
    }
  }
  faults.stop();
  return undefined;
}

/** Reports what the parser stopped at, and all else that it would stop at for the same reason. */
function editsAt(
  { at, message, openedAt }: Stop,
  masked: Masked,
  walk: Walk | undefined,
  recovery: Recovery,
): Edit[] {
  if (masked.text[at] === '{') return [{ start: at, end: at + 1, letter: masked.brace }];
  if (!isOfPair(message)) return judgeSuspects(at, masked, recovery);
  return walk ? judgePairs(walk, recovery) : recovery.judgePair(at, openedAt);
}

/** What the parser gets of a body that its owner lets run code. */
function trustedTree(source: string, { faults, firstLine }: TreeOptions): Root | undefined {
  const text = endedText(source);
  try {
    const at = overlapIn(text);
    if (at === undefined) return toElements(text, 'mdx');
    faults.add(crossedFault(source, at));
  } catch (error) {
    faults.add(unknownStop(stopOf(error, text), firstLine));
  }
  return undefined;
}

/**
 * Code that ends in a backslash, behind which nothing stands, makes Sätteri 0.10.5 read
 * beyond its end and end the process.
 */
export const endedText = (source: string) => `${source}\n`;

function unknownStop({ at, message }: Stop, firstLine: number): FoundFault {
  const inFile = message.replaceAll(/\((\d+):(\d+)\)/g, (_, line, column) => {
    return `(${Number(line) + firstLine - 1}:${column})`;
  });
  const help = 'Take out what stands there, piece by piece, until it can be read.';
  return { at, rule: 'body-syntax', message: `${inFile}.`, help };
}
