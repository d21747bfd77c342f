import { compareDiagnostics, type Diagnostic } from './diagnostic.ts';
import { countLine } from './formats/report.ts';
import { block } from './formats/text.ts';

/**
 * All diagnostics as plain text, sorted, each as `file:line:column  severity  rule`
 * with its sentences below, and a count at the end. Empty for none.
 */
export function formatDiagnostics(diagnostics: readonly Diagnostic[]): string {
  if (diagnostics.length === 0) return '';
  const plain = { paint: (_style: unknown, text: string) => text };
  const blocks = diagnostics.toSorted(compareDiagnostics).map((one) => block(one, [], plain));
  return `${blocks.join('\n\n')}\n\n${countLine(diagnostics)}\n`;
}
