import type { Site } from '../model/site.ts';
import { readBase } from '../reader/read.ts';
import type { SourceFile } from '../reader/source.ts';
import type { SiteChanges } from './site-file.ts';
import { withUsed } from './terms.ts';

/**
 * Adds to the vocabularies of changed settings what entries use and they would lack: an
 * entry that is kept stays sound.
 *
 * @param site the settings before the change
 * @returns the changes, and the ids that were added
 */
export function withTermsInUse(
  changes: SiteChanges,
  site: Site,
  entries: readonly SourceFile[],
  folder: string,
): { changes: SiteChanges; added: string[] } {
  // Without the settings any word of a vocabulary passes.
  const read = readBase(entries, { folder }).entries;
  const severities = withUsed(
    changes.severities ?? site.severities,
    read.flatMap((one) => (one.kind === 'incidents' ? one.data.severity : [])),
    site.severities,
  );
  const causeCategories = withUsed(
    changes.causeCategories ?? site.causeCategories,
    read.flatMap((one) => (one.kind === 'rootCauses' ? one.data.category : [])),
    site.causeCategories,
  );
  const isChanged = (one: { added: string[] }, wish: unknown) => wish || one.added.length > 0;
  return {
    changes: {
      ...changes,
      ...(isChanged(severities, changes.severities) && { severities: severities.terms }),
      ...(isChanged(causeCategories, changes.causeCategories) && {
        causeCategories: causeCategories.terms,
      }),
    },
    added: [...severities.added, ...causeCategories.added],
  };
}
