import { nodesOf } from '../../graph/by-path.ts';
import type { Detector } from '../comparison.ts';
import { name, quote, refOf, type Finding } from '../finding.ts';

/** References, in fields and in bodies, that led somewhere and lead nowhere now. */
export const dangling: Detector = ({ before, after, now }) => {
  const earlierFiles = new Map(
    nodesOf(before.graph).map((node) => [node.file, now(node)?.file ?? node.file]),
  );
  const isDangling = ({ rule }: { rule: string }) => rule === 'unknown-reference';
  const known = new Set(
    before.diagnostics
      .filter(isDangling)
      .map(({ file, message }) => `${earlierFiles.get(file) ?? file} ${message}`),
  );
  const nodes = new Map(nodesOf(after.graph).map((node) => [node.file, node]));
  return after.diagnostics
    .filter((one) => isDangling(one) && !known.has(`${one.file} ${one.message}`))
    .flatMap(({ file, line, column, message }): Finding[] => {
      const node = nodes.get(file);
      // What cannot be read is told as such.
      if (!node) return [];
      return [
        {
          meaning: 'reference-dangling',
          entry: refOf(node),
          part: `${line}:${column}`,
          sentence: [name(node), `, line ${line}: `, quote(message.replace(/\.$/, ''))],
          facts: { line, column, message },
        },
      ];
    });
};
