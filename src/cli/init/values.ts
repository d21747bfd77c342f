import { editAddress, type SiteChanges } from '../../authoring/site-file.ts';
import { parseTerms } from '../../authoring/terms.ts';
import type { Site } from '../../model/site.ts';

/** What may become of the entries that came with the program. */
export const exampleWishes = ['keep', 'remove', 'restore'] as const;
export type ExampleWish = (typeof exampleWishes)[number];

/** What the command line gives to `init`. */
export interface InitValues {
  name?: string | undefined;
  description?: string | undefined;
  url?: string | undefined;
  base?: string | undefined;
  repository?: string | undefined;
  severities?: string | undefined;
  categories?: string | undefined;
  examples?: ExampleWish | undefined;
}

/** What `init` is to do. */
export interface Wishes {
  changes: SiteChanges;
  examples: ExampleWish;
}

/** Settings as lines of text, made into settings of a site. */
export function wishesOf(values: InitValues, site: Site): Wishes {
  const { name, description, url, base, repository, severities, categories } = values;
  return {
    changes: {
      name,
      description,
      url,
      base,
      repository: repository === undefined ? undefined : repositoryOf(repository),
      severities: severities === undefined ? undefined : parseTerms(severities, site.severities),
      causeCategories:
        categories === undefined ? undefined : parseTerms(categories, site.causeCategories),
    },
    examples: values.examples ?? 'keep',
  };
}

function repositoryOf(address: string) {
  const url = address.replace(/\/+$/, '');
  return { url, edit: editAddress(url) };
}
