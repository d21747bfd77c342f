import { visible } from '../../diagnostics/formats/text.ts';

/** Longest text of an author's that a comment repeats, in characters. */
const LONGEST = 200;

/**
 * A text of an author's as a piece of a line of Markdown that a host of code shows:
 * nothing in it is markup, HTML or a link, and it names nobody and no issue.
 * Hosts look for mentions and references (`@name`, `#1`, `!1`, `GH-1`) in text that is
 * already shown, where a backslash is gone; a space of no width keeps them from it.
 */
export function escapeMarkdown(text: string): string {
  const characters = [...visible(text.replace(/\s+/g, ' ').trim())];
  const short =
    characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : characters.join('');
  return short
    .replace(/[@#!~%$&](?=\S)|\bGH-(?=\d)|:(?=\/\/)|\bwww(?=\.)/gi, '$&\u200b')
    .replace(/[\\`*_[\]<>|~&$]/g, '\\$&');
}
