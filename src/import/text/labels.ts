/** A line that gives a name to what follows: `**Severity:** Major`, `Created by: …`. */
export interface Labelled {
  label: string;
  /** What stands behind the label on its line, or nothing. */
  value: string;
  isBold: boolean;
}

const BOLD =
  /^(?:\*\*|__)([^*_\n][^*\n]{0,100}?)(?:(:)(?:\*\*|__)|(?:\*\*|__)\s*(:|[-–—](?=\s)|$))\s*/;
const BARE = /^([A-Za-z][\w '’/()-]{1,40}?)\s*:(?=\s|$)\s*/;

/** Reads the label at the beginning of a text, in bold or (with `bare`) without. */
export function labelOf(text: string, bare = false): Labelled | undefined {
  const head = text.slice(0, 160).replace(/^(?:[\p{Extended_Pictographic}\ufe0f]\s*)+/u, '');
  const skipped = text.length - text.slice(160).length - head.length;
  const match = BOLD.exec(head) ?? (bare ? BARE.exec(head) : null);
  if (!match) return undefined;
  return {
    label: match[1]!.trim(),
    value: text.slice(skipped + match[0].length).trim(),
    isBold: match[0].startsWith('*') || match[0].startsWith('_'),
  };
}
