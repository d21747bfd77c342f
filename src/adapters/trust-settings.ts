import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import type { Diagnostic, Position } from '../diagnostics/diagnostic.ts';
import { mapOf } from '../diagnostics/source-map.ts';
import { didYouMean, nearest } from '../diagnostics/suggest.ts';
import { show } from '../diagnostics/value-words.ts';

/** What an owner writes of trust, and where. */
export interface TrustSettings {
  /** Folders as they are written, each with its place. */
  named: { name: string; at: Position }[];
  faults: Omit<Diagnostic, 'file' | 'severity'>[];
}

const BLOCK = 'fiveWhys';
const LIST = 'trustedFolders';
const FORM = `"${BLOCK}": { "${LIST}": [] }`;

/** Finds `fiveWhys.trustedFolders` in the text of package.json. */
export function trustSettingsIn(text: string): TrustSettings {
  const { positionAt } = mapOf(text);
  const settings: TrustSettings = { named: [], faults: [] };
  const fault = (rule: string, offset: number, message: string, help: string) =>
    settings.faults.push({ rule, ...positionAt(offset), message, help });

  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true });
  if (errors.length > 0 || !root) {
    // What follows the first is mostly of its making.
    const { error = 0, offset = 0 } = errors[0] ?? {};
    fault(
      'json-syntax',
      // What is missing at the end is missing behind the last letter.
      Math.min(offset, text.trimEnd().length),
      `Found JSON that cannot be read: ${wordsOf(error)}.`,
      'Mend it: until then no folder is trusted, and npm starts no command.',
    );
    return settings;
  }

  /** The value of a key that stands once in a block; what is near to it is meant for it. */
  const valueOf = (block: Node, key: string, isOwn: boolean): Node | undefined => {
    const pairs = (block.children ?? []).map(({ children }) => children as [Node, Node]);
    const [first, ...more] = pairs.filter(([{ value }]) => value === key);
    for (const [again] of more) {
      fault(
        'duplicate-key',
        again.offset,
        `Found the key "${key}" twice. Expected each key once.`,
        'Merge the two, or take one of them out.',
      );
    }
    for (const [other] of pairs) {
      const name = other.value as string;
      // Beside the block stands what is npm's and other programs'.
      if (name === key || (!isOwn && !isSlip(name, key))) continue;
      const help =
        nearest(name, [key]) && first
          ? `"${key}" is there already: merge the two, or take this one out.`
          : (didYouMean(name, [key]) ?? 'Take it out.');
      fault('unknown-key', other.offset, `Found the unknown key "${name}". Expected ${key}.`, help);
    }
    return more.length > 0 ? undefined : first?.[1];
  };

  if (root.type !== 'object') {
    fault(
      'wrong-type',
      root.offset,
      `Found ${found(root)}. Expected the fields of a package.`,
      'Take the package.json that came with the program.',
    );
    return settings;
  }
  const block = valueOf(root, BLOCK, false);
  if (!block) return settings;
  if (block.type !== 'object') {
    fault(
      'wrong-type',
      block.offset,
      `Found ${found(block)} for "${BLOCK}". Expected a block with "${LIST}".`,
      `Write ${FORM} with paths in the brackets, or take it out.`,
    );
    return settings;
  }
  const list = valueOf(block, LIST, true);
  if (!list) return settings;
  if (list.type !== 'array') {
    const folder = list.type === 'string' ? `["${list.value as string}"]` : undefined;
    fault(
      'wrong-type',
      list.offset,
      `Found ${found(list)} for "${LIST}". Expected a list of folders of the content.`,
      folder
        ? `Put it into brackets: "${LIST}": ${folder}.`
        : `Write "${LIST}": [] with paths in the brackets, or take it out.`,
    );
    return settings;
  }
  for (const item of list.children ?? []) {
    if (item.type === 'string') {
      settings.named.push({ name: item.value as string, at: positionAt(item.offset) });
    } else {
      fault(
        'wrong-type',
        item.offset,
        `Found ${found(item)} in "${LIST}". Expected the path of a folder of the content.`,
        'Write a path in quotes, or take it out.',
      );
    }
  }
  return settings;
}

const found = ({ type, value }: Node) =>
  type === 'null'
    ? 'null'
    : show(type === 'object' ? {} : type === 'array' ? [] : (value as unknown));

/** A key that was meant as another; a part of it may be anybody's. */
const isSlip = (name: string, key: string) =>
  name.length > key.length - 3 && nearest(name, [key]) !== undefined;

/** "ColonExpected" as "colon expected". */
const wordsOf = (error: number) =>
  printParseErrorCode(error)
    .replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .toLowerCase();
