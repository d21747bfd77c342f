import { kindInfo, kinds, type Kind, SLUG, IMPACT } from '../model/kinds.ts';
import { slugify } from '../model/slugify.ts';
import { didYouMean } from '../diagnostics/suggest.ts';

/** What a path under the content folder names. */
export type Place =
  | { kind: Kind; id: string; incident?: string }
  | { fault: { rule: string; message: string; help?: string } };

export const SITE_FILE = 'site.yaml';

/**
 * Folder of entries that came with the program as examples. It is laid out like
 * the content folder itself; its entries have the same addresses as others.
 */
export const EXAMPLE_FOLDER = 'example';

/** True for a path, relative to the content folder, of an example. */
export const isExample = (path: string) => path.startsWith(`${EXAMPLE_FOLDER}/`);

const topFolders = kinds
  .filter((kind) => !kindInfo[kind].nested)
  .map((kind) => kindInfo[kind].folder);

/**
 * The entry that a path stands for. Ids come from paths alone: a step's is
 * `<incident>/<step>`, so that it is one of a kind in the whole base.
 *
 * @param path relative to the content folder, with `/`
 */
export function placeOf(path: string): Place {
  const segments = path.split('/');
  const inExample = segments[0] === EXAMPLE_FOLDER && segments.length > 1;
  if (inExample) segments.shift();
  const file = segments.at(-1)!;
  const extension = /\.[^.]+$/.exec(file)?.[0] ?? '';
  const name = file.slice(0, file.length - extension.length);

  if (!topFolders.includes(segments[0]!)) {
    return unknownFolder(segments[0]!, segments.length === 1, inExample);
  }
  const kind = kindAt(segments, name);
  if (!kind) return misplaced(path);
  const { extensions, one } = kindInfo[kind];
  if (!extensions.includes(extension)) {
    return fault(
      'unknown-file',
      `Found a file with the extension "${extension}". Expected ${extensions.join(' or ')} for ${kindInfo[kind].aOne}.`,
      'Rename it, or move pictures and other attachments to public/.',
    );
  }
  const incident = segments[0] === kindInfo.incidents.folder ? segments[1] : undefined;
  const own = kind === 'incidents' ? incident! : name;
  for (const part of kindInfo[kind].nested ? [incident!, own] : [own]) {
    if (!SLUG.test(part)) {
      const better = slugify(part);
      return fault(
        'invalid-id',
        `Found "${part}" as an id. Expected lower-case letters and digits, joined by hyphens.`,
        better && `Rename it to "${better}".`,
      );
    }
  }
  if (kind === 'steps' && own === IMPACT) {
    return fault(
      'invalid-id',
      `Found a ${one} called "${IMPACT}". Expected another id, as "leadsTo: [${IMPACT}]" means the harm itself.`,
      'Rename the file after what failed.',
    );
  }
  return kindInfo[kind].nested
    ? { kind, id: `${incident}/${own}`, incident: incident! }
    : { kind, id: own };
}

function kindAt(segments: string[], name: string): Kind | undefined {
  if (segments[0] !== kindInfo.incidents.folder) {
    return segments.length === 2
      ? kinds.find((kind) => kindInfo[kind].folder === segments[0])
      : undefined;
  }
  if (segments.length === 3 && name === 'index') return 'incidents';
  if (segments.length !== 4) return undefined;
  return kinds.find((kind) => kindInfo[kind].nested && kindInfo[kind].folder === segments[2]);
}

function unknownFolder(found: string, isFile: boolean, inExample: boolean): Place {
  const own = inExample ? [] : [EXAMPLE_FOLDER];
  const known = [...(isFile && !inExample ? [SITE_FILE] : []), ...topFolders, ...own];
  return fault(
    isFile ? 'unknown-file' : 'unknown-folder',
    `Found the ${isFile ? 'file' : 'folder'} "${found}", which holds no kind of entry. Expected one of ${known.join(', ')}.`,
    didYouMean(found, known) ??
      'Take it out of the content, or move its files to where entries of their kind live.',
  );
}

function misplaced(path: string): Place {
  return fault(
    'unknown-file',
    `Found "${path}", which is not where an entry lives. Expected one of ${kinds.map((kind) => kindInfo[kind].example).join(', ')}.`,
    'Move it there; pictures and other attachments belong into public/.',
  );
}

const fault = (rule: string, message: string, help?: string): Place => ({
  fault: { rule, message, help },
});
