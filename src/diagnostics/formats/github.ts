import type { Severity } from '../diagnostic.ts';
import { countBySeverity, countLine, remarksOn, type Format } from './report.ts';
import { blocksOf } from './text.ts';

const commands: Record<Severity, string> = { error: 'error', warning: 'warning', hint: 'notice' };

/** Most annotations of each severity that GitHub shows of a step: https://github.com/actions/toolkit/blob/main/docs/problem-matchers.md#limitations */
const SHOWN = 10;

/**
 * Workflow commands of GitHub Actions, which show each fault on its line in
 * "Files changed": https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 * Of some it shows none, and in the log it leaves the place out; so below them all is told as text.
 */
export const github: Format = (report, look) => {
  const { diagnostics, summary, inRepository } = report;
  const annotations = diagnostics.map((one) => {
    const { file, line, column, endLine, severity, rule, message, help } = one;
    const end = endLine ? `,endLine=${endLine}` : '';
    const place = `file=${property(inRepository(file))},line=${line}${end},col=${column}`;
    const text = help ? `${message}\n${help}` : message;
    return `::${commands[severity]} ${place},title=${property(rule)}::${data(text)}`;
  });
  const blocks = blocksOf(diagnostics, report, look).join('\n\n');
  const lines = [
    ...annotations,
    ...(blocks ? asText(blocks) : []),
    ...remarksOn(report),
    summary,
    `${countLine(diagnostics)}${restLine(countBySeverity(diagnostics))}`,
  ];
  return `${lines.filter((one) => one !== undefined && one !== '').join('\n')}\n`;
};

const restLine = (counts: Record<string, number>) =>
  Math.max(...Object.values(counts)) > SHOWN
    ? ` GitHub shows the first ${SHOWN} of each severity on their lines; all are told above.`
    : '';

/** A text in which GitHub looks for no commands: that ends with a word that the text does not have. */
function asText(text: string): string[] {
  let word = 'told-as-text';
  while (text.includes(word)) word += '-';
  return [`::stop-commands::${word}`, text, `::${word}::`];
}

/** Escaped as @actions/core does it, so that no text of a file becomes a command. */
const data = (text: string) =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
