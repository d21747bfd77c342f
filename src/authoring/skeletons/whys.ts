import type { Desk } from '../desk.ts';
import { scalar, sheetOf, unwritten } from '../sheet.ts';

const HOW =
  '  # Each item answers "Why?" to the one before it; "of: 2" makes it a second answer to item 2, "of: 0" to the start.';

/**
 * The `whys` of an entry from answers, each to the one before it. Nothing shows them
 * yet, so they say so; without any there is one to be written.
 *
 * @param rootCause id of the one that they end in; undefined where nothing more is known yet
 */
export function whysOf(
  kind: 'incidents' | 'steps',
  becauses: readonly string[],
  rootCause: string | undefined,
  isDraft: boolean,
  { schemas }: Pick<Desk, 'schemas'>,
): string {
  const answers = becauses.length > 0 ? becauses : [unwritten('why it happened', isDraft)];
  const items = answers.map((because, index) => {
    const isLast = index === answers.length - 1;
    const end = rootCause === undefined ? 'stop: not-yet-known' : `rootCause: ${scalar(rootCause)}`;
    return [
      `  - because: ${scalar(because)}`,
      '    confidence: low # medium or high when evidence shows it',
      '    # evidence: [{ kind: log, at: name of the log, text: What it says. }]',
      ...(isLast ? [`    ${end}`] : []),
    ].join('\n');
  });
  return sheetOf(schemas[kind]).field('whys', `\n${HOW}\n${items.join('\n')}`);
}
