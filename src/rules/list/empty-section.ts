import type { RootContent } from 'hast';
import { isJsx } from '../../body/tree/nodes.ts';
import { bodyOf } from '../blocks.ts';
import { rule } from '../rule.ts';

/**
 * Tells nearly every body without parsing it: true where what looks like a heading
 * is followed by another or by the end, blank lines and comments aside.
 */
function isSuspicious(body: string): boolean {
  let isOpen = false;
  for (const line of body.split('\n')) {
    if (/^\s*(?:\{\/\*.*\*\/\}|<!--.*-->)?\s*$/.test(line)) continue;
    const isHeading = /^ {0,3}(?:#{1,6}(?:\s|$)|(?:=+|-{2,})\s*$)/.test(line);
    if (isOpen && isHeading) return true;
    isOpen = isHeading;
  }
  return isOpen;
}

const levelOf = (node: RootContent) =>
  node.type === 'element' ? Number(/^h([1-6])$/.exec(node.tagName)?.[1] ?? 0) : 0;

/** True for what readers see: no blank lines, no comments. */
const isContent = (node: RootContent) =>
  node.type === 'text' ? node.value.trim() !== '' : node.type === 'element' || isJsx(node);

export const emptySection = rule({
  id: 'empty-section',
  severity: 'warning',
  demand: 'Every heading has something beneath it.',
  reason:
    'A heading promises an answer. With nothing beneath it readers cannot tell whether there was nothing to say or nobody said it.',
  sources: [
    {
      title: 'Google, Site Reliability Engineering, chapter 15: No Postmortem Left Unreviewed',
      url: 'https://sre.google/sre-book/postmortem-culture/',
    },
  ],
  bad: '## What helped\n\n## What is left\n\nTwo remediations are planned.',
  good: '## What is left\n\nTwo remediations are planned.',
  kinds: ['incidents', 'steps', 'rootCauses', 'remediations', 'learnings'],
  alone: true,
  local: true,
  check(subject, breach) {
    const { node, bodyLine } = subject;
    if (!isSuspicious(node.body)) return;
    const nodes = bodyOf(subject).children.filter(isContent);
    for (const [index, heading] of nodes.entries()) {
      const level = levelOf(heading);
      const next = nodes[index + 1];
      const isLast = next === undefined || (levelOf(next) > 0 && levelOf(next) <= level);
      if (level === 0 || !isLast) continue;
      const { line = 1, column = 1 } = heading.position?.start ?? {};
      breach(
        { line: line + bodyLine - 1, column },
        'Found a heading with nothing beneath it. Expected text before the next heading of its level.',
        'Write what belongs there, or take the heading out.',
      );
    }
  },
});
