import { readOptions } from '../adapters/options.ts';
import { withBase } from '../graph/routes.ts';
import type { Site } from '../model/site.ts';

/** Where the pages of a site are, for links in a report; undefined where no address was given. */
export const siteAddress = (url: string | undefined, { base }: Site): string | undefined =>
  url && new URL(withBase(readOptions().base ?? base, '/'), url).href;
