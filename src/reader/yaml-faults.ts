import {
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  visit,
  type Document,
  type Node,
  type YAMLMap,
} from 'yaml';
import type { Position } from '../diagnostics/diagnostic.ts';
import type { YamlFault } from './yaml.ts';
import { tell } from './yaml-advice.ts';
import { hasTab } from './yaml-indents.ts';
import { placer } from './yaml-positions.ts';
import { openingsIn, withoutDashSpace, type Told } from './yaml-slips.ts';
import { spacesForTabs } from './yaml-tabs.ts';

/** Most slips of one text that are told; each that is worked out is looked for in all of it. */
export const MAX_SLIPS = 50;

/** A slip that is not worked out before it is told. */
interface Slip {
  offset: number;
  tell: () => Told;
  isTab?: () => boolean;
}

/**
 * What keeps a text from being YAML, in an author's words: one fault a line, as one slip makes the
 * parser stumble several times, and at most {@link MAX_SLIPS}; then one more says that there are others.
 *
 * @param document read without a look for keys that are there twice
 */
export function faultsOf(document: Document, text: string, firstLine: number): YamlFault[] {
  const at = placer(text, firstLine);
  const openings = openingsIn(document, text);
  const errors = [...document.errors, ...document.warnings];
  // Behind a bracket too many nothing is where the parser expects it.
  const lost = errors.findIndex(({ message }) => message.includes('in YAML stream'));
  const slips = onePerLine(
    [
      ...ownSlips(document, text),
      ...(lost === -1 ? errors : errors.slice(0, lost + 1)).map((error) => ({
        offset: error.pos[0],
        tell: () => tell(error, openings, text),
        isTab: () => hasTab(error, text),
      })),
    ].map((slip: Slip) => ({ slip, ...at(slip.offset) })),
  ).sort((a, b) => a.line - b.line);
  const faults = slips.slice(0, MAX_SLIPS).map(({ slip }): YamlFault => {
    const { offset = slip.offset, ...told } = slip.tell();
    return { ...at(offset), ...told };
  });
  const tab = slips.slice(0, MAX_SLIPS).findIndex(({ slip }) => slip.isTab?.());
  if (faults[tab]) {
    const fix = spacesForTabs(text, firstLine);
    if (fix) faults[tab].fix = fix;
  }
  const next = slips[MAX_SLIPS];
  const more = next && {
    line: next.line,
    column: next.column,
    message: `More is wrong from here on than the ${MAX_SLIPS} slips that are told of one file.`,
    help: 'Mend those that are told, and check again.',
  };
  return onePerLine(more ? [...faults, more] : faults);
}

function onePerLine<T extends Position>(faults: readonly T[]): T[] {
  const lines = new Set<number>();
  return faults.filter(({ line }) => lines.size < lines.add(line).size);
}

/** What the parser does not tell: aliases that lead nowhere or into themselves, and keys that no field has. */
function ownSlips(document: Document, text: string): Slip[] {
  const slips: Slip[] = [];
  const add = (offset: number, told: Told) => slips.push({ offset, tell: () => told });
  const isSound = document.errors.length === 0;
  const anchors = new Map<string, Node>();
  visit(document, {
    Alias: (_key, alias, path) => {
      const anchored = anchors.get(alias.source);
      if (anchored && !path.includes(anchored)) return;
      const why = anchored
        ? 'Circular alias (it stands within its own anchor)'
        : 'Unresolved alias (the anchor must be set before the alias)';
      add(alias.range?.[0] ?? 0, {
        message: `${why}: ${alias.source}.`,
        help: 'Put the text in quotes if it is no alias.',
      });
    },
    Node: (_key, node) => {
      const { anchor } = node as { anchor?: string };
      if (anchor && (isScalar(node) || isNode(node))) anchors.set(anchor, node as Node);
      if (isMap(node)) keySlips(node, text, isSound, add);
    },
  });
  return slips;
}

/** Keys of one block that stand there twice, and lists or blocks in the place of a key. */
function keySlips(
  { items }: YAMLMap,
  text: string,
  isSound: boolean,
  add: (offset: number, told: Told) => void,
): void {
  const known = new Set<unknown>();
  for (const { key } of items) {
    const offset = (isNode(key) && key.range?.[0]) || 0;
    if (isCollection(key) || isAlias(key)) {
      // A line that is not indented well makes such keys, too, and is told as such.
      if (!isSound) continue;
      add(offset, {
        message: 'A list, a block or an alias stands where a key belongs.',
        help: 'Put it in quotes if it is a text.',
      });
    } else if (isScalar(key)) {
      const name = String(key.value);
      if (!known.has(name)) known.add(name);
      else {
        const twice = {
          message: `The key "${name}" stands here a second time.`,
          help: 'Keep one of the two, or merge what they say.',
          isRepeated: true,
        };
        add(offset, (name.startsWith('-') && withoutDashSpace(offset, text)) || twice);
      }
    }
  }
}
