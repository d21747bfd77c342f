/** What was compared, as the command line found it. */
export interface About {
  /** What the change is compared with: its name, and the commit at which the two parted. */
  base: { name: string; commit: string };
  /** What changed; undefined for the files as they are, committed or not. */
  head: { name: string; commit: string } | undefined;
  /** Address that the site is published at, with its base path and a slash at its end; undefined for no links. */
  url: string | undefined;
}

/** A commit as people read it. */
export const shortCommit = (commit: string) => commit.slice(0, 10);
