import { createHash } from 'node:crypto';
import type { Base } from '../reader/read.ts';
import { FORMAT } from '../search/protocol.ts';

/**
 * Names a state of the content: the same for the same content and settings, drafts
 * in lists or not. The search page and the index carry it, so that one can tell that the other is not
 * of the same build.
 */
export function editionOf(
  { site, entries }: Pick<Base, 'site' | 'entries'>,
  withDrafts = false,
): string {
  const hash = createHash('sha256').update(JSON.stringify([FORMAT, site, withDrafts]));
  for (const { kind, id, data, body } of entries) {
    hash.update(JSON.stringify([kind, id, data, body]));
  }
  return hash.digest('hex').slice(0, 12);
}
