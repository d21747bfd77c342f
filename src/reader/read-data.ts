import type { DataFault } from '../diagnostics/data-fault.ts';
import type { Position } from '../diagnostics/diagnostic.ts';
import { childOf } from '../model/introspect.ts';
import type { Report } from './report.ts';
import type { Rest } from './yaml/rest.ts';
import { parseYaml, type Yaml } from './yaml/index.ts';

/** The fields of a YAML text. */
export interface Fields {
  /** With nothing (null), which no field takes, for what could not be read. */
  data: object;
  /** True where some of the YAML cannot be read: more may stand in any list or block. */
  isPartial: boolean;
  locate: Yaml['locate'];
  /** False for a fault that comes only of what could not be read, or is lost: that is reported already. */
  isCertain: (fault: DataFault) => boolean;
}

/**
 * The data of a YAML text, as far as they can be read; undefined when it has none. What is wrong is reported.
 *
 * @param wayOut what to do where it holds no fields
 */
export function readData(
  yaml: string,
  firstLine: number,
  report: Report,
  wayOut = 'Write the fields; the smallest analysis in README.md shows how.',
): Fields | undefined {
  const { data: whole, rest, faults, lost, locate } = parseYaml(yaml, firstLine);
  for (const { message, help, ...position } of lost) {
    report('lost-text', position, message, help);
  }
  for (const { message, help, fix, ...position } of faults) {
    report('yaml-syntax', position, `Found YAML that cannot be read: ${message}`, help, fix);
  }
  if (faults.length > 0 && rest === undefined) return undefined;
  const { data, isMasked, isGuess, isOpen } = rest ?? wholly(whole);
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    if (rest) return undefined;
    report(
      'wrong-type',
      { line: firstLine, column: 1 },
      'Found no fields. Expected lines of the form "key: value".',
      wayOut,
    );
    return undefined;
  }
  const lostLines = new Set(lost.map(({ line }) => line));
  const lostPlaces = new Set(lost.map(placeName));
  return {
    data,
    locate,
    isPartial: rest !== undefined,
    isCertain: ({ rule, path, on }) => {
      // The key of a value that cannot be read stands there all the same.
      if (isMasked(path)) {
        return rule === 'unknown-key' && !isMasked(path.slice(0, -1)) && !isGuess(path);
      }
      // More of a block may stand where nobody knows what it belongs to.
      if (on === 'value' && isOpen(path)) return false;
      if (rule === 'missing-field' && isOpen(path.slice(0, -1))) return false;
      // Without what is lost of them, two texts may be the same, and one may be nothing.
      const isCut =
        rule === 'duplicate-value' ||
        (on === 'value' && path.reduce(childOf, data as unknown) === null);
      const place = locate(path, on);
      // A number that is read as another one is told as that.
      if (on === 'value' && lostPlaces.has(placeName(place))) return false;
      return !isCut || !lostLines.has(place.line);
    },
  };
}

const placeName = ({ line, column }: Position) => `${line}:${column}`;
const no = () => false;
const wholly = (data: unknown): Rest => ({ data, isMasked: no, isGuess: no, isOpen: no });
