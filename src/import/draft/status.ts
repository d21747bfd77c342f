import type { Extraction } from '../extraction.ts';
import type { Sheet } from './entry.ts';
import type { Findings } from './findings.ts';
import type { DraftTimes } from './times.ts';

/** Puts where the trouble stands: a time at which it was over is believed before a word that denies it. */
export function putStatus(
  { status }: Extraction,
  { times }: DraftTimes,
  { put }: Sheet,
  findings: Findings,
): void {
  const { resolved, mitigated } = times;
  const follows = resolved ? 'resolved' : mitigated ? 'mitigated' : undefined;
  const denies =
    (follows === 'resolved' && status && status.value !== 'resolved') ||
    (follows === 'mitigated' && status?.value === 'investigating');
  if (denies) {
    findings.contradictions.push({
      line: status!.lines.from,
      message: `Found the status ${status!.value}, and a time at which it was ${follows}. The time was believed.`,
    });
  }
  put('status', denies ? follows : (status?.value ?? follows ?? 'resolved'), {
    lines: status && !denies ? [status.lines] : [],
    guess: denies
      ? `The source also says ${status!.value}.`
      : status
        ? status.guess
        : follows
          ? undefined
          : 'The source does not say, and has no time at which it was over.',
    ask: 'status',
  });
}
