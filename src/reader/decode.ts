import type { Position } from '../diagnostics/diagnostic.ts';

/** Bytes → text, strictly: what is not UTF-8 is a fault, never a replacement character. */
export type Decoded = { text: string } | { text?: undefined; position: Position; byte: number };

/** Decodes UTF-8, drops a byte order mark and turns CRLF into LF. */
export function decode(bytes: Uint8Array): Decoded {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text: text.replaceAll('\r\n', '\n') };
  } catch {
    const offset = firstInvalid(bytes);
    return { position: positionIn(bytes, offset), byte: bytes[offset] ?? 0 };
  }
}

/** Offset of the first byte that no UTF-8 text can have there. */
function firstInvalid(bytes: Uint8Array): number {
  // A streaming decoder accepts an unfinished character at the end, so the
  // longest prefix that it accepts ends within the faulty sequence.
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (accepts(bytes.subarray(0, middle))) low = middle;
    else high = middle - 1;
  }
  while (low > 0 && (bytes[low - 1]! & 0xc0) === 0x80 && (bytes[low]! & 0xc0) !== 0x80) low--;
  return low > 0 && bytes[low - 1]! >= 0xc0 ? low - 1 : low;
}

function accepts(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function positionIn(bytes: Uint8Array, offset: number): Position {
  const before = new TextDecoder().decode(bytes.subarray(0, offset));
  const lines = before.split('\n');
  return { line: lines.length, column: lines.at(-1)!.length + 1 };
}
