import { didYouMean } from '../diagnostics/suggest.ts';
import { entryPath } from '../graph/routes.ts';
import { nameOf, type AnyEntry } from '../model/entry.ts';
import { kinds } from '../model/kinds.ts';
import { EXAMPLE_FOLDER } from '../reader/paths.ts';
import { wordOf } from './words.ts';

/**
 * The entry that somebody means: by its address without the first slash (`root-causes/no-limit`,
 * `incidents/checkout-down/steps/queue-fills`), by the path of its file or folder, or by its id
 * alone where no other entry has that. Else what is wrong, in sentences.
 */
export function findEntry(
  words: string,
  entries: readonly AnyEntry[],
  folder: string,
): { entry: AnyEntry } | { fault: string } {
  const path = words.replaceAll('\\', '/').replace(/^\.\//, '');
  const inside = path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path;
  const address = inside
    .replace(new RegExp(`^${EXAMPLE_FOLDER}/`), '')
    .replace(/^\/|\/$/g, '')
    .replace(/(?:\/index)?\.(?:mdx?|yaml)$/, '');
  const singular = kinds.flatMap((kind) => {
    const word = `${wordOf(kind)}/`;
    return address.startsWith(word) ? [`${kind} ${address.slice(word.length)}`] : [];
  });
  const found = entries.filter(
    ({ kind, id }) => addressOf(kind, id) === address || singular.includes(`${kind} ${id}`),
  );
  const named = found.length > 0 ? found : entries.filter(({ id }) => nameOf(id) === address);
  if (named.length === 1) return { entry: named[0]! };
  if (named.length > 1) {
    const all = named.map(({ kind, id }) => addressOf(kind, id));
    return { fault: `Found "${words}", which may be ${all.join(' or ')}. Expected one of them.` };
  }
  const known = entries.flatMap(({ kind, id }) => [addressOf(kind, id)]);
  const near =
    didYouMean(address, known) ??
    didYouMean(
      address,
      entries.map(({ id }) => id),
    );
  return {
    fault: [
      `Found "${words}", which is no entry. Expected its address, such as root-causes/no-limit, or the path of its file.`,
      near,
    ]
      .filter(Boolean)
      .join('\n'),
  };
}

const addressOf = (kind: AnyEntry['kind'], id: string) =>
  entryPath(kind, id).replace(/^\/|\/$/g, '');
