import { sortOf } from './blocks.ts';
import { misfit } from './advice.ts';
import type { Region } from './draft.ts';
import { faultsOfText } from './faults.ts';
import type { Mended } from './mend.ts';
import { columnIn } from './offsets.ts';
import { withoutDashSpace } from './slips.ts';
import { spacesForTabs } from './tab-fix.ts';
import type { YamlFault } from './index.ts';

/**
 * What is wrong with the lines that cannot be read. A slip makes the parser stumble over what is
 * right below it, too: only what lies on lines that cannot be read by themselves is told, and of
 * each such place at least one fault.
 */
export function faultsOfRegions(
  text: string,
  firstLine: number,
  { regions, plain }: Mended,
): YamlFault[] {
  const written = text.split('\n');
  const source = plain.join('\n');
  const slips = (from: number, to: number, before: readonly string[] = []) =>
    faultsOfText(
      [...before, ...plain.slice(from, to)].join('\n'),
      firstLine + from - before.length,
    );
  const known = new Map<string, YamlFault[]>();
  const once = (name: string, find: () => YamlFault[]) => {
    const found = known.get(name) ?? find();
    known.set(name, found);
    return found;
  };
  const whole = () => once('whole', () => faultsOfText(source, firstLine));
  const isOdd = new Set(regions.flatMap(({ odd = [] }) => odd));
  const others = regions.filter(({ sort }) => sort !== 'space').sort((a, b) => a.from - b.from);
  return [
    ...regions.filter(({ sort }) => sort === 'space').flatMap(spaces),
    ...others.flatMap(told),
  ];

  /** Each line with its own fault; the first has the way out for all. */
  function spaces({ odd = [], outer: { from, to } }: Region): YamlFault[] {
    const fix = spacesForTabs(written.slice(from, to).join('\n'), from + firstLine);
    return odd.map((at, index) => ({
      ...placed(misfit(written[at]!, false), at),
      ...(index === 0 && fix && { fix }),
    }));
  }

  function told({ from, to, outer, sort, isStray, isClose }: Region, index: number): YamlFault[] {
    const close = isClose && withoutDashSpace(0, written[from]!);
    if (close) return [placed(close, from)];
    const line = isStray ? plain[from]!.replace(/^( *)-(?=\s)/, '$1 ') : plain[from]!;
    const own = (faults: readonly YamlFault[]) =>
      faults.filter(({ line }) => {
        const at = line - firstLine;
        // Lines without a place are told by the first of them.
        return sort === 'misfit' ? at === from : at >= from && at < to;
      });
    const ways = [
      // Nothing above the first has made the parser stumble.
      () => (index === 0 ? whole() : []),
      () => once(`${outer.from}`, () => slips(outer.from, outer.to, ['_: _'])),
      whole,
      () => slips(from, to),
    ];
    // All that is wrong with a field or an item is where it stands.
    const isPlaceless = sort === 'misfit' && sortOf(line) !== 'other';
    for (const way of isPlaceless ? [] : ways) {
      const found = own(way());
      if (found.length > 0) return found.map(asWritten);
    }
    const generic = misfit(line, sort === 'document');
    // Where the white space is told, nothing else is wrong with where the line stands.
    if (generic.isIndent && isOdd.has(from)) return [];
    return [placed(generic, from)];
  }

  /** At the white space at fault, else at the first letter. */
  function placed({ isIndent, ...fault }: ReturnType<typeof misfit>, at: number): YamlFault {
    const column = isIndent ? (fault.offset ?? 0) : written[at]!.search(/\S|$/);
    return { line: at + firstLine, column: column + 1, message: fault.message, help: fault.help };
  }

  function asWritten(fault: YamlFault): YamlFault {
    const at = fault.line - firstLine;
    return { ...fault, column: columnIn(written[at]!, plain[at]!, fault.column) };
  }
}
