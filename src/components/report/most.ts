/** Longest list on a page that is read in a meeting; `More` says what of a longer one is left out. */
export const MOST = 10;
