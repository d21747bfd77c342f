/** What the parser reads of bodies beyond Markdown's core: tables, footnotes and the like. */
export const features = { gfm: true, frontmatter: false, smartPunctuation: false };
