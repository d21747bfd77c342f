import type { KnowledgeBase } from '../adapters/knowledge-base.ts';
import type { Base } from '../reader/read.ts';

/** What the preview knows of the content at one moment. */
export interface Shown {
  /** The content as it was read, with everything that is wrong with it. */
  base: Pick<Base, 'entries' | 'diagnostics' | 'waiting'>;
  /** How diagnostics name the content folder. */
  folder: string;
  /** What pages are made from; undefined while there are no settings of the site to make them with. */
  pages?: KnowledgeBase;
  /** Names the state of the content, as a search index must know it. */
  edition: string;
  /** What stopped the program while it read. */
  failure?: Error;
  /** The text of a file, with LF; undefined for what is no text. */
  textOf: (file: string) => string | undefined;
}

/** The content while somebody writes: read once after each edit, and shared by all that shows it. */
export interface Preview {
  /** The newest reading; waits for one that is under way. */
  current(): Promise<Shown>;
  /** Reads the content again. */
  refresh(): Promise<Shown>;
  /** Calls back after each reading but the first. */
  onRead(listener: (shown: Shown) => unknown): void;
}

/**
 * The server's own code and the pages' code are loaded apart, so that what they
 * share can lie in no module of either.
 */
const KEY = Symbol.for('five-whys.preview');
const shared = globalThis as { [KEY]?: Preview };

/** The preview of this process; undefined in all others than that of `dev`. */
export const preview = (): Preview | undefined => shared[KEY];

/** Makes a preview that of this process. */
export function setPreview(own: Preview): void {
  shared[KEY] = own;
}
