import type { BodyComponent } from '../component.ts';
import type { Told } from '../faults.ts';
import { isShown, type JsxElement } from '../tree/nodes.ts';
import { offsetOf, writtenAs } from '../tree/positions.ts';
import { tagAt } from '../tags/tags.ts';

/** What is wrong with what stands between the tags of an element; undefined where nothing is. */
export function contentFault(
  node: JsxElement,
  component: BodyComponent | undefined,
  source: string,
): Omit<Told, 'at'> | undefined {
  const { name } = node;
  const isEmpty = !node.children.some(isShown);
  if (name === 'br') return isEmpty ? undefined : breakFault(node, source);
  if (component?.content === 'none' && !isEmpty) {
    return {
      message: `Found text between <${name}> and </${name}>. Expected <${name} /> alone.`,
      help: `Write " />" at the end of <${name}, take </${name}> out, and put the text ${component.place === 'block' ? 'into a paragraph of its own' : 'behind it'}.`,
    };
  }
  if (component?.content !== 'required' || !isEmpty) return undefined;
  const isClosed = tagAt(source, offsetOf(node)).kind === 'self-closing';
  return {
    message: `Found nothing in <${name}>. Expected text between <${name}> and </${name}>.`,
    help: isClosed
      ? `Write ">" instead of "/>", then the text, then </${name}>; or take <${name} /> out.`
      : 'Write it between the two tags, or take the component out.',
  };
}

function breakFault(node: JsxElement, source: string): Omit<Told, 'at'> {
  const start = offsetOf(node);
  const written = writtenAs(node, source);
  const inside = /^<br>([^]*)<\/br>$/.exec(written)?.[1];
  const fix = { start, end: start + written.length, text: `<br />${inside}` };
  return {
    message: 'Found text between <br> and </br>. Expected <br /> alone.',
    help: 'Write <br /> where the line breaks, and take </br> out.',
    ...(inside !== undefined && { fix }),
  };
}
