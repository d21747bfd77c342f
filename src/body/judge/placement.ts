import type { Element, Nodes, Parents } from 'hast';
import { isOfBlock, isOfLine } from '../elements/index.ts';
import type { FoundFault } from '../faults.ts';
import { isJsx, isParagraph, isShown, type JsxElement } from '../tree/nodes.ts';
import { offsetOf } from '../tree/positions.ts';
import { blocksIn, isOfBoth, wordsWithin } from '../tree/words-within.ts';

/**
 * Whether what an author wrote may stand where it stands. HTML lets a browser move or
 * break what may not: a link in a link ends the outer one, a block ends its paragraph.
 */

/** What stands around a node. */
export interface Around {
  parent: Parents | JsxElement;
  /** The link that the node stands in, as messages name it. */
  link?: string;
}

/** What stands around the children of a node. */
export function aroundChildren(node: Parents | JsxElement, { link }: Around): Around {
  const outer = isLink(node) ? (isJsx(node) ? `<${node.name}>` : 'a link') : link;
  return { parent: node, ...(outer !== undefined && { link: outer }) };
}

/** What is wrong with the place of a node, or with what stands in it; undefined where nothing is. */
export function placementFault(node: Nodes | JsxElement, around: Around): FoundFault | undefined {
  const fault = linkFault(node, around) ?? (isJsx(node) ? jsxFault(node, around) : undefined);
  return fault && { at: offsetOf(node), rule: 'body-placement', ...fault };
}

type Fault = Partial<FoundFault> & Pick<FoundFault, 'message'>;

function linkFault(node: Nodes | JsxElement, { link }: Around): Fault | undefined {
  if (link === undefined || !isLink(node)) return undefined;
  const inner = isJsx(node) ? `<${node.name}>` : nameOfLink(node as Element);
  return {
    message: `Found ${inner} within ${link}. Expected no link within another.`,
    help:
      link === 'a link'
        ? `Put ${inner} before the link or behind it, or leave one of the two out.`
        : `Leave one of the two out, or write ${link} without words and ${inner} behind it.`,
  };
}

/** Whether a node becomes a link. */
const isLink = (node: Nodes | JsxElement): boolean =>
  isJsx(node)
    ? node.name === 'Ref' || node.name === 'Cite'
    : node.type === 'element' && node.tagName === 'a';

function nameOfLink({ properties }: Element): string {
  return properties.dataFootnoteRef === undefined
    ? `the link to "${String(properties.href ?? '')}"`
    : 'a footnote';
}

function jsxFault(node: JsxElement, { parent }: Around): Fault | undefined {
  const name = node.name ?? '';
  if (name === 'summary') return isFirstOf(parent, node) ? wordsFault(node) : summaryFault;
  if (isOfLine(name)) return wordsFault(node);
  if (!isOfBlock(name)) return undefined;
  const isInLine =
    node.type === 'mdxJsxTextElement' || /^(?:p|h[1-6])$/.test((parent as Element).tagName ?? '');
  if (isInLine) {
    return {
      message: `Found <${name}> within a line of text. Expected it on lines of its own.`,
      help: `Put an empty line before <${name}> and after it.`,
    };
  }
  return name === 'details' ? detailsFault(node) : undefined;
}

const summaryFault: Fault = {
  message: 'Found <summary> that does not begin <details>. Expected it first, once, in <details>.',
  help: 'Write <details>, below it <summary>words</summary>, and then what it unfolds.',
};

function isFirstOf(parent: Around['parent'], node: JsxElement): boolean {
  const first = parent.children.filter(isShown)[0];
  return isJsx(parent) && parent.name === 'details' && (first as unknown) === node;
}

function detailsFault(node: JsxElement): Fault | undefined {
  const holds = ({ children }: Pick<Parents, 'children'>): boolean =>
    children.some((child) =>
      isJsx(child) ? (child as JsxElement).name === 'summary' : isParagraph(child) && holds(child),
    );
  // One that stands elsewhere in it is a fault of its own.
  if (holds(node as unknown as Parents)) return undefined;
  return {
    message: 'Found <details> without <summary>. Expected it first, with what <details> unfolds.',
    help: 'Write <summary>words</summary> on the line after <details>.',
  };
}

/** What holds the words of a line may stand around one paragraph, and around no other block. */
function wordsFault(node: JsxElement): Fault | undefined {
  const { name } = node;
  // What may hold no blocks is judged with all that lies in it.
  if (isOfBoth(node) || wordsWithin(node)) return undefined;
  const blocks = blocksIn(node);
  const wrong = blocks.find(({ what }) => what !== 'a paragraph') ?? blocks[1] ?? blocks[0]!;
  const what = wrong.what === 'a paragraph' ? 'a second paragraph' : wrong.what;
  return {
    at: wrong.at,
    message: `Found ${what} within <${name}>. Expected words alone, as they stand in a line.`,
    help: `Write <${name}> and </${name}> around the words of one line.`,
  };
}
