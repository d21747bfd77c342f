import type { Desk } from '../../authoring/desk.ts';

/** What drafts are made with: the base as it is, the day, and a digest. */
export interface ImportDesk extends Pick<Desk, 'site' | 'graph' | 'taken' | 'today'> {
  /** Twelve hexadecimal digits that stand for a text. */
  digest: (text: string) => string;
  /** A few letters that follow from a text: the same for the same one, on every machine. */
  tailOf: (text: string) => string;
}
