import type { Position } from '../diagnostics/diagnostic.ts';

/** Bytes → text, strictly: what is not UTF-8 is a fault, never a replacement character. */
export type Decoded = { text: string } | { text?: undefined; position: Position; byte: number };

const strict = new TextDecoder('utf-8', { fatal: true });

/** Decodes UTF-8, drops a byte order mark and turns CRLF into LF. */
export function decode(bytes: Uint8Array): Decoded {
  try {
    return { text: strict.decode(bytes).replaceAll('\r\n', '\n') };
  } catch {
    return firstInvalid(bytes);
  }
}

/**
 * The first byte that no UTF-8 text can have there: where the lenient reading
 * first stops giving back the bytes that it was made from.
 */
function firstInvalid(bytes: Uint8Array): Decoded {
  const encoder = new TextEncoder();
  let offset = 0;
  let [line, column] = [1, 1];
  for (const letter of new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)) {
    const encoded = encoder.encode(letter);
    if (encoded.some((byte, index) => byte !== bytes[offset + index])) break;
    offset += encoded.length;
    if (letter === '\n') [line, column] = [line + 1, 1];
    else if (letter !== '\uFEFF') column += letter.length;
  }
  return { position: { line, column }, byte: bytes[offset] ?? 0 };
}
