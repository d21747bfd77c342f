import { readFileSync } from 'node:fs';

/** The text of a file of the content as its author wrote it; undefined where it cannot be read. */
export function sourceText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
