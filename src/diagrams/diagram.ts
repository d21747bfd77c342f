/** A diagram made from the graph: a picture as mermaid text, and the same in words. */
export interface Diagram {
  /** Name on its page, also the anchor of its full size: `cascade`, `whys-<step>`, `timeline` … */
  id: string;
  /** Its caption. */
  title: string;
  /** What the picture shows, in a sentence or two, for who cannot see it. */
  description: string;
  /** Mermaid text. Links are site paths, without the base. */
  source: string;
  /** The same content as nested lists. Nothing is said in the picture alone. */
  outline: OutlineItem[];
  /** What was left out of the picture and by which rule; the outline is always whole. */
  cut?: string;
}

/** One line of a diagram in words. */
export interface OutlineItem {
  text: string;
  /** Site path, without the base, of the page that it is about. */
  path?: string;
  children: OutlineItem[];
}
