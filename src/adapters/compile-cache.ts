import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

/**
 * Keeps what the program's own files were compiled to, which takes as long as a check of a small
 * base. It holds for modules that are loaded after this, in this thread. Where nothing can be
 * written, nothing is kept.
 */
export function keepCompiled(): void {
  enableCompileCache(join(import.meta.dirname, '../../.cache/compiled'));
}
