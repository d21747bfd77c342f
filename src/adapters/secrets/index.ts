import type { Diagnostic, Position } from '../../diagnostics/diagnostic.ts';
import { hideTexts } from '../../diagnostics/hide.ts';
import type { AnyEntry } from '../../model/entry.ts';
import { decode } from '../../reader/decode.ts';
import { splitFrontMatter } from '../../reader/front-matter.ts';
import type { Base } from '../../reader/read.ts';
import type { SourceFile } from '../../reader/source.ts';
import { parseYaml } from '../../reader/yaml/index.ts';
import { secret } from '../../rules/list/secret.ts';
import type { Secret } from './scan.ts';

/**
 * Keys, tokens and passwords in the files of a base, whatever else is wrong with
 * them. Settings and silences hold as for any other rule.
 *
 * @param files what the base was read from
 * @param folder how diagnostics name the content folder
 * @param scanning what a scan of them finds, where it was begun before
 */
export async function checkSecrets(
  { ruleSettings, entries, remains }: Pick<Base, 'ruleSettings' | 'entries' | 'remains'>,
  files: readonly SourceFile[],
  folder: string,
  scanning: Promise<ReadonlyMap<string, readonly Secret[]>> = scan(files),
): Promise<Diagnostic[]> {
  const set = ruleSettings.findLast(({ rule }) => rule === secret.id)?.severity;
  const severity = set ?? secret.severity;
  if (severity === 'off') return [];
  const scanned = [...(await scanning)];
  const secrets = new Map(scanned.map(([path, found]) => [`${folder}/${path}`, found]));
  const bytesOf = new Map(files.map(({ path, bytes }) => [`${folder}/${path}`, bytes]));
  const isSilencing = ({ data }: AnyEntry) => data.silenced.some(({ rule }) => rule === secret.id);
  const silencing = entries.filter(isSilencing);
  const silenced = new Set([...silencing, ...remains.filter(isSilencing)].map(({ file }) => file));
  return [
    ...[...secrets].flatMap(([file, found]) =>
      silenced.has(file)
        ? []
        : found.map(({ what, text, line, column }): Diagnostic => {
            const breaks = text.split('\n').length - 1;
            return {
              file,
              line,
              column,
              ...(breaks > 0 && { endLine: line + breaks }),
              severity,
              rule: secret.id,
              message: `Found what looks like a secret (${what}). Expected none in a file that others read.`,
              help: 'Replace it where it is used, for it is known now, and write what it was for instead; "silenced" with a reason if it opens nothing.',
            };
          }),
    ),
    ...silencing
      .filter(({ file }) => !secrets.has(file) && bytesOf.has(file))
      .map(({ file, data }): Diagnostic => {
        const index = data.silenced.findIndex(({ rule }) => rule === secret.id);
        return {
          file,
          ...placeOfSilence(decode(bytesOf.get(file)!).text ?? '', index),
          severity: 'warning',
          rule: 'unused-silence',
          message: `Found the rule "${secret.id}" set aside. Expected it only where the entry breaks it, which this one does not.`,
          help: 'Take it out of "silenced".',
        };
      }),
  ];
}

/**
 * Diagnostics that quote no secret that one of them is about.
 *
 * @param folder how diagnostics name the content folder
 */
export function hideSecrets(
  diagnostics: readonly Diagnostic[],
  folder: string,
  scanned: ReadonlyMap<string, readonly Secret[]>,
): Diagnostic[] {
  const told = new Set(
    diagnostics.filter(({ rule }) => rule === secret.id).map(({ file }) => file),
  );
  const texts = [...scanned]
    .map(([path, found]) => [`${folder}/${path}`, found.map(({ text }) => text)] as const)
    .filter(([file]) => told.has(file));
  return hideTexts(diagnostics, new Map(texts));
}

/** Scans files for secrets. The scanners are loaded when they are needed: often another thread does it. */
export const scan = async (files: readonly SourceFile[]): Promise<Map<string, Secret[]>> =>
  files.length === 0 ? new Map() : (await import('./scan.ts')).scanFiles(files);

function placeOfSilence(text: string, index: number): Position {
  const { yaml, yamlLine } = splitFrontMatter(text) ?? { yaml: text, yamlLine: 1 };
  return parseYaml(yaml, yamlLine).locate(['silenced', index, 'rule'], 'value');
}
