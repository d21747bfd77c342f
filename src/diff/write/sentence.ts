import type { EntryRef, Piece } from '../finding.ts';

/** How the pieces of a sentence are written. */
export interface Writer {
  own(text: string): string;
  entry(entry: EntryRef): string;
  quote(text: string): string;
}

/** A sentence in one line, by way of a writer. */
export const write = (pieces: readonly Piece[], writer: Writer): string =>
  pieces.map((piece) => writePiece(piece, writer)).join('');

function writePiece(piece: Piece, writer: Writer): string {
  if (typeof piece === 'string') return writer.own(piece);
  if ('entry' in piece) return writer.entry(piece.entry);
  return 'quote' in piece ? writer.quote(piece.quote) : write(piece.parts, writer);
}

/** Without any markup: titles stand in quotation marks. */
export const plain: Writer = {
  own: (text) => text,
  entry: ({ title }) => `"${title}"`,
  quote: (text) => text,
};
