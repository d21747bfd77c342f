import { prepareReading } from '../../../../src/adapters/reading/index.ts';
import { checkSecrets } from '../../../../src/adapters/secrets/index.ts';
import { readBase } from '../../../../src/reader/read.ts';
import type { SourceFile } from '../../../../src/reader/source.ts';
import { aBase } from '../../../builders.ts';

/** A base as it is on one day, and how it is read. */
export interface Day {
  files: Map<string, Uint8Array>;
  /** Files that cannot be read that day, and links. */
  unread: Set<string>;
  links: Set<string>;
  trustedFolders: string[];
  hints: boolean;
}

export const aDay = (): Day => ({
  files: new Map(aBase().files),
  unread: new Set(),
  links: new Set(),
  trustedFolders: [],
  hints: true,
});

export const filesOf = ({ files, unread, links }: Day) =>
  [...files].map(([path, bytes]): SourceFile => {
    if (unread.has(path)) return { path, bytes: new Uint8Array(), unread: 'EACCES' };
    return links.has(path) ? { path, bytes: new Uint8Array(), irregular: true } : { path, bytes };
  });

/** Reads a base as `judgeFiles` does, with a cache in a folder or without one. */
export async function readDay(day: Day, cacheFolder?: string, program = 'the program') {
  const files = filesOf(day);
  const options = { folder: 'content', trustedFolders: day.trustedFolders };
  const reading = cacheFolder
    ? prepareReading(files, options, { cacheFrom: 0, cacheFolder, program: () => program })
    : undefined;
  const base = readBase(files, { ...options, hints: day.hints, parseAll: reading?.parseAll });
  const secrets = await checkSecrets(base, files, 'content', reading?.secrets);
  await reading?.keep();
  return { base, secrets };
}

export const textIn = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
