/** Chance that falls alike for the same text (mulberry32, public domain). */
export function seeded(text: string): () => number {
  let state = 0;
  for (let index = 0; index < text.length; index++) {
    state = (Math.imul(state, 31) + text.charCodeAt(index)) | 0;
  }
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
