import type { ParsedFile } from '../../reader/parsed-file.ts';

/** What is to be kept of what a file says; undefined where its fields have faults, so that it is read again. */
export const jsonOf = (parsed: ParsedFile): Buffer | undefined =>
  parsed.entry && Buffer.from(JSON.stringify(parsed));

/** What a file says that was kept. */
export const parsedIn = (json: Buffer) => JSON.parse(json.toString()) as ParsedFile;

/** What is kept of a file that is no entry: that it holds no secret. */
export const NO_ENTRY = Buffer.from('null');
