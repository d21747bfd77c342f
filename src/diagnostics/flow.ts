/** What YAML reads as a text although nothing marks it as one, within [ ] and { } too. */
const PLAIN = /^[\p{L}\d…/~][\p{L}\p{M}\d ._/~@+%()'…:-]*$/u;
const OTHER = /^(?:true|false|null|yes|no|on|off|y|n|~)$/i;

/** A value as an author writes it on one line: `{ rule: no-owner, reason: … }`. */
export function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).map(([key, inner]) => `${key}: ${flow(inner)}`);
    return `{ ${fields.join(', ')} }`;
  }
  return typeof value === 'string' && !isPlain(value)
    ? `'${value.replaceAll("'", "''")}'`
    : String(value);
}

const isPlain = (text: string) =>
  PLAIN.test(text) &&
  !OTHER.test(text) &&
  !/:(?: |$)|\s$/.test(text) &&
  Number.isNaN(Number(text)) &&
  !/^[\d_]+$/.test(text);
