import { readdirSync } from 'node:fs';
import { relative } from 'node:path';

/** Addresses (from "/") of the files that the site publishes as they are; empty without the folder. */
export function readPublicFiles(folder = 'public'): Set<string> {
  try {
    const found = readdirSync(folder, { recursive: true, withFileTypes: true });
    return new Set(
      found
        .filter((item) => item.isFile())
        .map(
          (item) => `/${relative(folder, `${item.parentPath}/${item.name}`).replaceAll('\\', '/')}`,
        ),
    );
  } catch {
    return new Set();
  }
}
