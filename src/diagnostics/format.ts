import { compareDiagnostics, isError, type Diagnostic } from './diagnostic.ts';

/**
 * All diagnostics as text, sorted, each as `file:line:column  severity  rule`
 * with its sentences below, and a count at the end. Empty for none.
 */
export function formatDiagnostics(diagnostics: readonly Diagnostic[]): string {
  if (diagnostics.length === 0) return '';
  const blocks = diagnostics.toSorted(compareDiagnostics).map(formatOne);
  return `${blocks.join('\n\n')}\n\n${count(diagnostics)}\n`;
}

function formatOne({ file, line, column, severity, rule, message, help }: Diagnostic): string {
  const sentences = [message, ...(help ? [help] : [])].flatMap((text) => text.split('\n'));
  return [
    `${file}:${line}:${column}  ${severity}  ${rule}`,
    ...sentences.map((text) => `  ${text}`),
  ].join('\n');
}

function count(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(isError).length;
  const warnings = diagnostics.length - errors;
  const files = new Set(diagnostics.map((one) => one.file)).size;
  const parts = [
    ...(errors ? [plural(errors, 'error')] : []),
    ...(warnings ? [plural(warnings, 'warning')] : []),
  ];
  return `${parts.join(' and ')} in ${plural(files, 'file')}.`;
}

const plural = (amount: number, noun: string) => `${amount} ${noun}${amount === 1 ? '' : 's'}`;
