import { START } from '../diagnostics/diagnostic.ts';
import { resolveConflicts, type Resolved } from './conflicts.ts';
import { decode } from './decode.ts';
import { isYaml } from './front-matter.ts';
import { findLost, findMojibake } from './mojibake.ts';
import { SITE_FILE } from './paths.ts';
import type { Report } from './report.ts';

/** A file as the disk has it. */
export interface SourceFile {
  /** Relative to the content folder, with `/`. */
  path: string;
  bytes: Uint8Array;
  /** True for what is no regular file: a link, a socket. Its bytes are not read. */
  irregular?: boolean;
  /** Why its bytes are not there: it is too large, or the system's own name of the failure (EACCES). */
  unread?: 'too-large' | (string & {});
}

/**
 * Largest file that is read, in bytes. The longest analysis that came with the
 * program has 60 KB; what is larger by far is no writing, and a parser is kept from it.
 */
export const MAX_BYTES = 1_000_000;

/**
 * The text of a file, with faults of its bytes and conflicts that git left in it reported;
 * undefined when it has none. It holds one side of each conflict.
 */
export function textOf(source: SourceFile, report: Report): string | undefined {
  if (source.irregular || source.unread !== undefined || source.bytes.length > MAX_BYTES) {
    reportUnread(source, report);
    return undefined;
  }
  const decoded = decode(source.bytes);
  if (decoded.text === undefined) {
    const byte = `0x${decoded.byte.toString(16).padStart(2, '0').toUpperCase()}`;
    report(
      'not-utf8',
      decoded.position,
      `Found the byte ${byte}, which no UTF-8 text has here. Expected a file in UTF-8.`,
      'Save the file as UTF-8 (in most editors: "Save with encoding").',
    );
    return undefined;
  }
  // A text that has as many characters as bytes is of ASCII alone.
  if (decoded.text.length !== source.bytes.length) reportMojibake(decoded.text, report);
  const resolved = resolveConflicts(decoded.text);
  reportConflicts(resolved, report);
  // Where the first line is one of a conflict, no front matter begins the file.
  const { conflicts, strays, text } = resolved;
  const isFirst = conflicts[0]?.from === 1 || (strays[0]?.line === 1 && !text.startsWith('---\n'));
  const hasStart = !isFirst || isYaml(source.path);
  return hasStart ? text : undefined;
}

function reportMojibake(text: string, report: Report): void {
  for (const { found, meant, ...start } of findMojibake(text)) {
    const end = { line: start.line, column: start.column + found.length };
    report(
      'mojibake',
      start,
      `Found "${found}", a character that was read in the wrong encoding. Expected the character itself.`,
      meant
        ? `Write "${meant}".`
        : 'Some of its bytes are lost: look up what the source says here.',
      meant === undefined ? undefined : { start, end, text: meant },
    );
  }
  for (const { count, ...position } of findLost(text)) {
    const [found, expected, whose] =
      count === 1
        ? ['which stands for a character that was', 'the character itself', 'Its']
        : [
            `${count} times, which stands for characters that were`,
            'the characters themselves',
            'Their',
          ];
    report(
      'mojibake',
      position,
      `Found "\ufffd" (U+FFFD), ${found} lost. Expected ${expected}.`,
      `${whose} bytes are lost: look up what the source says here, or set the sign as \`code\` if it is meant.`,
      undefined,
      // A source may have lost them for good.
      'warning',
    );
  }
}

function reportConflicts({ conflicts, strays }: Resolved, report: Report): void {
  for (const { from, to, hasBase } of conflicts) {
    const marks = ['<<<<<<<', ...(hasBase ? ['|||||||'] : []), '======='].map((one) => `"${one}"`);
    report(
      'merge-conflict',
      { line: from, column: 1 },
      `Found a conflict that git left in lines ${from} to ${to}. Expected one text.`,
      `Keep the lines of one side, or write what both mean; take out all others, with the lines of ${marks.join(', ')} and ">>>>>>>".`,
    );
  }
  for (const { line, mark } of strays) {
    report(
      'merge-conflict',
      { line, column: 1 },
      `Found a mark of a conflict that git left, "${mark}". Expected one text.`,
      'Take the line out, and see that the text around it is what you mean.',
    );
  }
}

function reportUnread({ path, irregular, unread }: SourceFile, report: Report): void {
  if (irregular) {
    report(
      'unknown-file',
      START,
      'Found a link, which is not followed, or another thing that is no regular file. Expected the file itself.',
      path === SITE_FILE
        ? 'Put a copy of the file that it leads to in its place.'
        : 'Put a copy of the file that it leads to in its place, or take the link out.',
    );
    return;
  }
  if (unread === undefined || unread === 'too-large') {
    report(
      'file-too-large',
      START,
      `Found a file of more than ${MAX_BYTES / 1e6} MB. Expected the text of an entry.`,
      'Split it into several entries, or move what is no text to public/.',
    );
    return;
  }
  // The system gives U+FFFD for what it cannot decode, and finds no file by that name.
  if (unread === 'ENOENT' && path.includes('\ufffd')) {
    report(
      'unreadable-file',
      START,
      'Found a file or a folder whose name is no UTF-8. Expected lower-case letters and digits, joined by hyphens.',
      'Rename it.',
    );
    return;
  }
  const [found, help] = unreadable[unread] ?? [
    `Found a file that cannot be read (${unread})`,
    'See whether its disk is in order.',
  ];
  report('unreadable-file', START, `${found}. Expected a file that can be read.`, help);
}

/** By the system's name of the failure. */
const unreadable: Record<string, [found: string, help: string]> = {
  ENOENT: ['Found a file that was removed while it was read', 'Check again.'],
  EACCES: [
    'Found a file that you may not read (EACCES)',
    'Give yourself the right to read it: chmod u+r.',
  ],
  EPERM: [
    'Found a file that you may not read (EPERM)',
    'Give yourself the right to read it: chmod u+r.',
  ],
};
