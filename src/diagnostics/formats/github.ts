import type { Severity } from '../diagnostic.ts';
import { countLine, elsewhereLine, hintsLine, waitingLine, type Format } from './report.ts';

const commands: Record<Severity, string> = { error: 'error', warning: 'warning', hint: 'notice' };

/**
 * Workflow commands of GitHub Actions, which show each fault on its line in
 * "Files changed": https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 * GitHub shows ten of each severity for a step; the log holds all.
 */
export const github: Format = (report) => {
  const { diagnostics, waiting, elsewhere, summary, withoutHints = false, inRepository } = report;
  const lines = diagnostics.map(({ file, line, column, severity, rule, message, help }) => {
    const place = `file=${property(inRepository(file))},line=${line},col=${column}`;
    const text = help ? `${message}\n${help}` : message;
    return `::${commands[severity]} ${place},title=${property(rule)}::${data(text)}`;
  });
  const closing = [
    countLine(diagnostics),
    hintsLine(withoutHints),
    waitingLine(waiting),
    elsewhereLine(elsewhere),
    summary,
  ];
  return `${[...lines, ...closing.filter(Boolean)].join('\n')}\n`;
};

/** Escaped as @actions/core does it, so that no text of a file becomes a command. */
const data = (text: string) =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
