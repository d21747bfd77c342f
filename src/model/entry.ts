import type { BodyFormat } from '../body/parse.ts';
import type { DataOf } from './index.ts';
import type { Kind } from './kinds.ts';

/** One validated file of the base. */
export interface Entry<K extends Kind = Kind> {
  kind: K;
  /** Unique among its kind; `<incident>/<name>` for what lives in an incident's folder. */
  id: string;
  /** Path of the file, relative to the root of the project. */
  file: string;
  /** True for an entry that came with the program and may be dropped. */
  example: boolean;
  data: DataOf[K];
  body: string;
  format: BodyFormat;
  /** True for MDX in a folder that the owner trusts: its body is a module, and may run code. */
  isTrusted?: boolean;
}

/** An entry of any kind, with the data of that kind. */
export type AnyEntry = { [K in Kind]: Entry<K> }[Kind];

/** Id of the incident that a step or a remediation belongs to. */
export function incidentIdOf(id: string): string {
  const end = id.indexOf('/');
  return end === -1 ? id : id.slice(0, end);
}

/** Last part of an id: the name within its folder. */
export const nameOf = (id: string) => id.slice(id.lastIndexOf('/') + 1);
