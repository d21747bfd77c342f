/**
 * Stands in a text for what is not its authors' words. It pairs with nothing: two signs "`" would
 * make code of all words between them.
 */
export const BLOT = '\ufffc';

/** A text with code, addresses of links and what it quotes blotted out: those are not its authors' words. */
export const unquoted = (text: string) =>
  text.replace(/``[^]+?``|`[^`]+`|(?<=\]\()[^)\s]+|https?:\/\/\S+|"[^"]+"|“[^“”]+”/g, (found) =>
    found.replace(/[^\n]/g, BLOT),
  );
