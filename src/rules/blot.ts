/**
 * Stands in a text for what is not its authors' words. It pairs with nothing: two signs "`" would
 * make code of all words between them.
 */
export const BLOT = '\ufffc';
