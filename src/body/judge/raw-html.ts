import { markdownFor } from '../advice.ts';
import { knownNames } from '../elements/index.ts';
import type { FoundFault } from '../faults.ts';
import type { Inspection } from './inspect.ts';
import { offsetOf } from '../tree/positions.ts';
import { tagAt } from '../tags/tags.ts';

/** HTML in Markdown, which is left out of the page, as its author wrote it. */
export interface Raw {
  value: string;
}

/** Judges a piece of HTML in Markdown. Comments alone are no fault, where they end. */
export function inspectRaw(node: Raw, { faults, source, openedHtml }: Inspection): void {
  const start = offsetOf(node);
  const open = node.value.lastIndexOf('<!--');
  if (open !== -1 && !node.value.includes('-->', open + 2)) faults.add(openComment(start + open));
  // Comments are left out of the page; what stands on their lines would vanish with them.
  const value = node.value.replace(/<!--[^]*?(?:-->|$)/g, (comment) => ' '.repeat(comment.length));
  const from = value.search(/\S/);
  if (from === -1) return;
  const { name, kind } = tagAt(value, from);
  // What opened it is the fault.
  if (kind === 'close' && openedHtml.has(name) && /^<[^<>]*>$/.test(value.trim())) return;
  if (kind === 'open') openedHtml.add(name);
  const at = start + from;
  const found = value.slice(from).split('\n')[0]!.trimEnd();
  if (!value.startsWith('<', from)) {
    faults.add({
      at,
      rule: 'body-html',
      message: `Found the text "${found}" behind a comment. Expected the comment on lines of its own, as all of its last line is left out with it.`,
      help: 'Begin the text on a new line, after an empty one.',
    });
    return;
  }
  faults.add({
    at: source.startsWith('<', at) ? at : start,
    rule: 'body-html',
    message: `Found the HTML "${found}". Expected Markdown.`,
    help: knownNames.includes(name)
      ? `Name the file .mdx instead of .md to use <${name}>.`
      : (markdownFor(name) ?? 'Write it in Markdown, or set it as `code` if it should be seen.'),
  });
}

const openComment = (at: number): FoundFault => ({
  at,
  rule: 'lost-text',
  message:
    'Found "<!--" without "-->": all that follows is left out with it. Expected "-->" behind the comment.',
  help: 'Write "-->" where the comment ends, or \\<!-- if the signs are meant as they are.',
});
