import toLatin from '@sindresorhus/slugify';

/**
 * A text in the form of `SLUG` (kinds.ts), in Latin letters: "Größe & Gewicht" becomes
 * `groesse-and-gewicht`. Empty where nothing of it can be written so.
 */
export const slugify = (text: string): string =>
  // Ligatures, fractions and the like are letters and digits only after this.
  toLatin(text.normalize('NFKC'), { decamelize: false })
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
