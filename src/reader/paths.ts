import { kindInfo, kinds, type Kind, SLUG, IMPACT } from '../model/kinds.ts';
import { slugify } from '../model/slugify.ts';
import { didYouMean } from '../diagnostics/suggest.ts';

/** What a path under the content folder names. */
export type Place = { kind: Kind; id: string; incident?: string } | { fault: PlaceFault };

/** What is wrong with a path. */
export interface PlaceFault {
  rule: string;
  message: string;
  help?: string;
  /** The folder that has the wrong name, where it is one: all that lies in it has the same fault. */
  folder?: string;
}

export const SITE_FILE = 'site.yaml';

/**
 * Folder of entries that came with the program as examples. It is laid out like
 * the content folder itself; its entries have the same addresses as others.
 */
export const EXAMPLE_FOLDER = 'example';

/** True for a path, relative to the content folder, of an example. */
export const isExample = (path: string) => path.startsWith(`${EXAMPLE_FOLDER}/`);

/** Folders of the kinds that live in no other entry's. */
export const topFolders = kinds
  .filter((kind) => !kindInfo[kind].nested)
  .map((kind) => kindInfo[kind].folder);

/** Folders of the kinds that live in the folder of an incident. */
export const nestedFolders = kinds
  .filter((kind) => kindInfo[kind].nested)
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
  const within = inExample ? `${EXAMPLE_FOLDER}/` : '';
  const file = segments.at(-1)!;
  const extension = /\.[^.]+$/.exec(file)?.[0] ?? '';
  const name = file.slice(0, file.length - extension.length);

  if (!topFolders.includes(segments[0]!)) {
    return segments.length === 1
      ? unknownFile(segments[0]!, inExample)
      : unknownFolder(
          segments[0]!,
          [...topFolders, ...(inExample ? [] : [EXAMPLE_FOLDER])],
          within,
        );
  }
  const kind = kindAt(segments, name);
  if (!kind) {
    const [top, owner, folder] = segments;
    return segments.length > 3 &&
      top === kindInfo.incidents.folder &&
      !nestedFolders.includes(folder!)
      ? unknownFolder(folder!, nestedFolders, `${within}${top}/${owner}/`)
      : misplaced(path);
  }
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
      const isFolder = part === incident;
      const better = slugify(part);
      return fault(
        'invalid-id',
        `Found "${part}" as an id. Expected lower-case letters and digits, joined by hyphens.`,
        better && `Rename ${isFolder ? 'the folder' : 'it'} to "${better}".`,
        isFolder ? `${within}${kindInfo.incidents.folder}/${part}` : undefined,
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

function unknownFile(found: string, inExample: boolean): Place {
  const known = inExample ? topFolders : [SITE_FILE, ...topFolders, EXAMPLE_FOLDER];
  return fault(
    'unknown-file',
    `Found the file "${found}", which holds no kind of entry. Expected one of ${known.join(', ')}.`,
    didYouMean(found, known) ?? ELSEWHERE,
  );
}

/** @param within path of the folder that it lies in, with `/` at its end; empty for the content folder */
function unknownFolder(found: string, known: readonly string[], within: string): Place {
  const place = within === '' ? '' : ` in ${within}`;
  return fault(
    'unknown-folder',
    `Found the folder "${found}"${place}, which holds no kind of entry. Expected one of ${known.join(', ')}.`,
    didYouMean(found, known) ?? ELSEWHERE,
    `${within}${found}`,
  );
}

const ELSEWHERE =
  'Take it out of the content, or move its files to where entries of their kind live.';

function misplaced(path: string): Place {
  const lower = path.toLowerCase();
  const isNear = lower !== path && 'kind' in placeOf(lower);
  return fault(
    'unknown-file',
    `Found "${path}", which is not where an entry lives. Expected one of ${kinds.map((kind) => kindInfo[kind].example).join(', ')}.`,
    isNear
      ? `Rename it to "${lower.replace(/^.*\//, '')}".`
      : 'Move it there; pictures and other attachments belong into public/.',
  );
}

const fault = (rule: string, message: string, help?: string, folder?: string): Place => ({
  fault: { rule, message, help, ...(folder !== undefined && { folder }) },
});
