/** What documents are made of. */
export type BlockKind =
  | 'heading'
  | 'item'
  | 'table'
  | 'fence'
  | 'quote'
  | 'html'
  | 'comment'
  | 'rule'
  | 'definition'
  | 'paragraph';

/** A row of a table. */
export interface Row {
  cells: string[];
  line: number;
  /** Its last line; that of a table of HTML may be another than the first. */
  to: number;
}

/** A part of a document, with its lines. */
export interface Block {
  kind: BlockKind;
  /** First line, from 1. */
  from: number;
  /** Last line, with all that lies within. */
  to: number;
  indent: number;
  /** Own text, without the marker; lines are kept apart by a line feed. */
  text: string;
  /** Of a heading: 1 to 6. */
  level?: number;
  /** Of an item: `-`, `1.` … */
  marker?: string;
  /** Of an item with a box: whether it is ticked. */
  ticked?: boolean;
  /** Of a fence: what stands behind its opening marks. */
  info?: string;
  head?: string[];
  /** Of a table: the last line before its rows. */
  headTo?: number;
  rows?: Row[];
  /** What lies within an item. */
  children: Block[];
}

/** All blocks with those that lie within items, in order. */
export function* everyBlock(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    yield* everyBlock(block.children);
  }
}
