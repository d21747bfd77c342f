import type { Root } from 'hast';
import { markdownToHast, markdownToMdast, mdxToHast, mdxToMdast } from 'satteri';
import type { BodyFormat } from '../parse.ts';

/** What the parser reads of bodies beyond Markdown's core: tables, footnotes and the like. */
const features = { gfm: true, frontmatter: false, smartPunctuation: false };

/** A node of Markdown's tree, which keeps what HTML has no place for. */
export interface Branch {
  type: string;
  children?: Branch[];
  /** Of a footnote or a link: what names it, in lower case. */
  identifier?: string;
  /** Of the definition of a link: where it leads, and what pops up over it. */
  url?: string;
  title?: string | null;
  /** Of a block of code. */
  lang?: string | null;
}

// The types of the parser's trees know no nodes of MDX.

/**
 * A text as elements of HTML.
 *
 * @throws where MDX cannot be read, with line and column
 */
export const toElements = (text: string, format: BodyFormat) =>
  (format === 'mdx' ? mdxToHast : markdownToHast)(text, { features }) as unknown as Root;

/**
 * A text as Markdown's own tree.
 *
 * @throws where MDX cannot be read, with line and column
 */
export const toMarkdownTree = (text: string, format: BodyFormat) =>
  (format === 'mdx' ? mdxToMdast : markdownToMdast)(text, { features }) as unknown as Branch;
