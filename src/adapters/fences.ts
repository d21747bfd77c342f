import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { omissionsAt } from '../mermaid/cuts.ts';
import type { Base } from '../reader/read.ts';
import { drawFence } from './diagrams.ts';

/**
 * What is wrong with the diagrams in bodies: each is drawn, which is the only
 * way to know, and stays in the cache for the page that shows it. Lines are
 * those of the author's file.
 */
export async function checkFences({ fences }: Base): Promise<Diagnostic[]> {
  const found = await Promise.all(
    fences.map(async ({ file, line, column, source, title }): Promise<Diagnostic[]> => {
      const drawn = await drawFence({ source, title });
      if ('fault' in drawn) {
        const { fault } = drawn;
        const near = fault.near ? ` near \`${clip(fault.near)}\`` : '';
        return [
          {
            file,
            line: line + fault.line,
            column: column - 1 + fault.column,
            severity: 'error',
            rule: 'diagram-syntax',
            message: `Found a diagram that mermaid cannot draw${near}: ${fault.message}`,
            help: 'Mend the line, or write ```text instead of ```mermaid to show it as it is.',
          },
        ];
      }
      return omissionsAt(source, drawn.warnings).map((omission) => ({
        file,
        line: line + omission.line,
        column,
        severity: 'warning',
        rule: 'diagram-cut',
        message: omission.message,
        help: omission.help,
      }));
    }),
  );
  return found.flat();
}

const clip = (line: string) => (line.length > 100 ? `${line.slice(0, 99)}…` : line);
