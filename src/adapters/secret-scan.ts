import type { Position } from '../diagnostics/diagnostic.ts';
import { decode } from '../reader/decode.ts';
import type { SourceFile } from '../reader/source.ts';
import { mayHoldSecret } from './secret-signs.ts';

/** Something in a file that must not be there. */
export interface Secret extends Position {
  /** What it is, in the scanner's words, without the secret itself. */
  what: string;
}

/** The secrets in each file, by its path; only files in which there are some. */
export async function scanFiles(files: readonly SourceFile[]): Promise<Map<string, Secret[]>> {
  const found = new Map<string, Secret[]>();
  for (const { path, bytes } of files) {
    const text = decode(bytes).text ?? '';
    if (!mayHoldSecret(text)) continue;
    // Few bases need the scanner; to load it takes longer than to read a small one.
    const { secretsIn } = await import('./secret-scanner.ts');
    const secrets = await secretsIn(text);
    if (secrets.length > 0) found.set(path, secrets);
  }
  return found;
}
