import { isError, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { entryPath } from '../graph/routes.ts';
import { kindInfo, kinds } from '../model/kinds.ts';
import { EXAMPLE_FOLDER, placeOf } from '../reader/paths.ts';

/** Address of the page that shows a file of the content; undefined for what concerns no single page, such as site.yaml. */
export function pageOf(file: string, folder: string): string | undefined {
  if (!file.startsWith(`${folder}/`)) return undefined;
  const path = file.slice(folder.length + 1);
  const place = placeOf(path);
  if (!('fault' in place)) return entryPath(place.kind, place.id);
  // A file that has no meaning where it lies, in the folder of an incident.
  const parts = path.split('/').filter((part, index) => index > 0 || part !== EXAMPLE_FOLDER);
  const [top, incident] = parts;
  const isWithin = top === kindInfo.incidents.folder && parts.length > 2;
  return isWithin ? entryPath('incidents', incident!) : undefined;
}

/**
 * What is wrong with the entry that a page shows, and with its parts; and on every
 * page the errors that have no page of their own, such as those of site.yaml.
 *
 * @param path address of the page, without the base
 * @param isMissing whether there is no such page: then what is wrong with the incident that
 *   would hold it explains that
 */
export function faultsOfPage(
  diagnostics: readonly Diagnostic[],
  path: string,
  folder: string,
  isMissing = false,
): Diagnostic[] {
  const page = path.replace(/(?<=\/)diagram\/$/, '');
  // The list of a kind is no page of the entries that it names.
  const isList = page === '/' || kinds.some((kind) => page === `/${kindInfo[kind].folder}/`);
  return diagnostics.filter((one) => {
    const own = pageOf(one.file, folder);
    if (own === undefined) return isError(one);
    return !isList && (own.startsWith(page) || (isMissing && page.startsWith(own)));
  });
}
