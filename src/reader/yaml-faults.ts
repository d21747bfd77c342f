import { isNode, isScalar, visit, type Document, type Node } from 'yaml';
import type { Position } from '../diagnostics/diagnostic.ts';
import type { YamlFault } from './yaml.ts';
import { tell } from './yaml-advice.ts';
import { placer } from './yaml-positions.ts';
import { spacesForTabs } from './yaml-tabs.ts';

/** Everything that keeps a text from being YAML, in an author's words. */
export function faultsOf(document: Document, text: string, firstLine: number): YamlFault[] {
  const at = placer(text, firstLine);
  // One slip makes the parser stumble several times on its line.
  const all = [...document.errors, ...document.warnings];
  // Behind a bracket too many nothing is where the parser expects it.
  const lost = all.findIndex(({ message }) => message.includes('in YAML stream'));
  const errors = onePerLine(
    (lost === -1 ? all : all.slice(0, lost + 1)).map((error) => ({ error, ...at(error.pos[0]) })),
  );
  const faults = errors.map(({ error }): YamlFault => {
    const { message, help, offset = error.pos[0] } = tell(error, document, text);
    return { ...at(offset), message, help };
  });
  const tab = errors.findIndex(({ error }) => error.code === 'TAB_AS_INDENT');
  if (tab !== -1) {
    const fix = spacesForTabs(text, firstLine);
    if (fix) faults[tab]!.fix = fix;
  }
  return onePerLine([...aliasFaults(document, at), ...faults]);
}

const onePerLine = <T extends Position>(faults: readonly T[]): T[] =>
  faults.filter(({ line }, index) => faults.findIndex((other) => other.line === line) === index);

/** Aliases that lead nowhere or into themselves; the parser would throw on them. */
function aliasFaults(document: Document, at: (offset: number) => Position): YamlFault[] {
  const faults: YamlFault[] = [];
  const anchors = new Map<string, Node>();
  visit(document, {
    Alias: (_key, alias, path) => {
      const anchored = anchors.get(alias.source);
      if (anchored && !path.includes(anchored)) return;
      const why = anchored
        ? 'Circular alias (it stands within its own anchor)'
        : 'Unresolved alias (the anchor must be set before the alias)';
      faults.push({
        ...at(alias.range?.[0] ?? 0),
        message: `${why}: ${alias.source}.`,
        help: 'Put the text in quotes if it is no alias.',
      });
    },
    Node: (_key, node) => {
      const { anchor } = node as { anchor?: string };
      if (anchor && (isScalar(node) || isNode(node))) anchors.set(anchor, node as Node);
    },
  });
  return faults;
}
