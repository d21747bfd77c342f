import { incidentIdOf, nameOf } from '../model/entry.ts';
import { kindInfo, type Kind } from '../model/kinds.ts';

/** The only place that knows which address belongs to what. Paths are given without the base. */

/** Address of an entry. */
export function entryPath(kind: Kind, id: string): string {
  const { folder, nested } = kindInfo[kind];
  if (!nested) return `/${folder}/${id}/`;
  return `${entryPath('incidents', incidentIdOf(id))}${folder}/${nameOf(id)}/`;
}

/** Address of the list of a kind. */
export const listPath = (kind: Kind) => `/${kindInfo[kind].folder}/`;

/** Address of the page that shows the diagrams of an entry's page at full size. */
export const diagramPath = (path: string) => `${path}diagram/`;

export const tagPath = (tag: string) => `/tags/${tag}/`;

/** Address of the page that documents a rule on good analyses. */
export const rulePath = (id: string) => `${pagePaths.rules}${id}/`;

/** Address of the page that tells every field of a sort of file, by its folder. */
export const referencePath = (folder: string) => `${pagePaths.reference}${folder}/`;

/** Addresses that are no entry and no tag. */
export const pagePaths = {
  home: '/',
  search: '/search/',
  tags: '/tags/',
  about: '/about/',
  map: '/map/',
  report: '/report/',
  trends: '/trends/',
  checklist: '/checklist/',
  guide: '/guide/',
  fiveWhys: '/guide/five-whys/',
  write: '/guide/write/',
  reference: '/guide/reference/',
  rules: '/guide/rules/',
} as const;

/** A path as it stands in a page of a site that is published under a base. */
export const withBase = (base: string, path: string) => base + path.replace(/^\//, '');
