import { basePath } from '../adapters/base-path.ts';
import { withBase } from '../graph/routes.ts';

/** A site path as a link of this build, under whatever base it is published. */
export const href = (path: string) => withBase(basePath(), path);
