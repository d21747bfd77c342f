/** Something told over time: a chart, the sentence that it says, and the numbers that both are made from. */
export interface TrendFigure {
  /** Anchor on the page. */
  id: string;
  title: string;
  reading: string;
  definition: string;
  /** Static SVG; undefined where there is nothing to draw. */
  svg?: string;
  table: Table;
  /** The same numbers by what incidents have in common. */
  groups?: GroupTable[];
}

export interface Table {
  head: string[];
  rows: (string | number)[][];
}

export interface GroupTable extends Table {
  /** "By severity". */
  title: string;
  /** Which groups have no row, and why; empty where each has one. */
  rest: string;
}

/** A chart is named by its title and what it says. */
export const named = (title: string, reading: string) => `Chart: ${title}. ${reading}`;
