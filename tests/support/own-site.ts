import { readFileSync } from 'node:fs';
import type { Site } from '../../src/model/site.ts';
import { readBase } from '../../src/reader/read.ts';
import { SITE_FILE } from '../../src/reader/paths.ts';

/** The settings of the project's own site, which are sound. */
export const ownSite = (): Site =>
  readBase([{ path: SITE_FILE, bytes: readFileSync(`content/${SITE_FILE}`) }], {
    folder: 'content',
  }).site!;
