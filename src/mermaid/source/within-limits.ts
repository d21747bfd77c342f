import { limits } from '../config.ts';
import { cutEdges, cutText, type Trial } from './cut-edges.ts';
import { cutLabels, type Cut } from './cut-labels.ts';
import { kindWord } from './lines.ts';

/** The kinds that are cut where they are too large; others cannot be without losing their sense. */
const CAN_BE_CUT = /^(?:flowchart|graph|swimlane-beta|agentflow-beta)\b/;

const isEdgeLimit = (error: unknown) =>
  /^Edge limit exceeded/.test(String((error as Error).message));

/** The parts of mermaid that are needed to find out what it can draw. */
export interface Reader {
  parse(text: string): Promise<unknown>;
  /** Number of edges of a flowchart. */
  countEdges(text: string): Promise<number>;
}

/**
 * Draws what of a source is within the limits.
 *
 * @returns what `drawTree` gives, and the text that it was drawn from
 * @throws what mermaid says of the source as its author wrote it
 */
export async function drawWithinLimits<Tree extends object>(
  source: string,
  drawTree: (text: string) => Promise<Tree>,
  reader: Reader,
): Promise<Tree & Cut> {
  const { text, warnings } = withinLimits(source);
  try {
    return { text, warnings, ...(await drawTree(text)) };
  } catch (error) {
    const cut = isEdgeLimit(error) ? await cutEdges(text, trialBy(reader)) : undefined;
    if (!cut) throw text === source ? error : await firstError(error, source, reader);
    return { ...cut, warnings: [...warnings, ...cut.warnings], ...(await drawTree(cut.text)) };
  }
}

function withinLimits(source: string): Cut {
  if (CAN_BE_CUT.test(kindWord(source))) {
    const { text, warnings } = cutText(source);
    const labels = cutLabels(text);
    return { ...labels, warnings: [...warnings, ...labels.warnings] };
  }
  const { length } = source;
  if (length <= limits.text) return { text: source, warnings: [] };
  throw new Error(`The diagram has ${length} characters; at most ${limits.text} are drawn.`);
}

/** The lines of a shortened source are not those of its author. */
async function firstError(error: unknown, source: string, { parse }: Reader): Promise<unknown> {
  try {
    await parse(source);
    return error;
  } catch (first) {
    return isEdgeLimit(first) ? error : first;
  }
}

const trialBy =
  ({ countEdges }: Reader): Trial =>
  async (text) => {
    try {
      return { edges: await countEdges(text) };
    } catch (error) {
      return isEdgeLimit(error) ? 'too many' : 'broken';
    }
  };
