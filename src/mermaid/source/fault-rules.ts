import { limits } from '../config.ts';
import { linesOf } from './lines.ts';
import { unknownKind, type Said } from './unknown-kind.ts';

/** What mermaid says of things that its parsers let pass: its words, and ours. */
interface Rule {
  theirs: RegExp;
  ours: (match: RegExpExecArray, source: string) => Said;
}

/** Line of the last place, or the first, where a source has something; undefined for nowhere. */
function lineWith(source: string, what: RegExp): number | undefined {
  const lines = linesOf(source);
  const index = lines.findLastIndex((line) => what.test(line));
  return index === -1 ? undefined : index + 1;
}

/** A text as a part of a regular expression. */
const plain = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
const having = (...parts: string[]) => new RegExp(parts.map(plain).join('.*'));

const rules: Rule[] = [
  { theirs: /^No diagram type detected/, ours: (_match, source) => unknownKind(source) },
  {
    theirs: /^No such shape: ([^\s.]+)/,
    ours: ([, shape], source) => ({
      message: `No shape is called \`${shape}\`.`,
      line: lineWith(source, having('shape', shape!)) ?? lineWith(source, /\(-/),
    }),
  },
  {
    theirs:
      /^Cannot set properties of undefined \(setting 'style'\)|for linkStyle is out of bounds/,
    ours: (_match, source) => ({
      message:
        'A `linkStyle` counts the lines of the diagram from 0, and names one that is not there.',
      line: lineWith(source, /^\s*linkStyle\b/),
    }),
  },
  {
    theirs: /^Trying to inactivate an inactive participant \((.*)\)/,
    ours: ([, name], source) => ({
      message: `\`${name}\` is deactivated, but not active.`,
      line:
        lineWith(source, new RegExp(`^\\s*deactivate\\s+${plain(name!)}\\s*$`)) ??
        lineWith(source, new RegExp(`^\\s*${plain(name!)}\\s*[-.<>x)|/\\\\]+-`)),
    }),
  },
  {
    theirs: /^The (created|destroyed) participant/,
    ours: ([, what], source) => ({
      message:
        what === 'created'
          ? 'The message after `create` must go to what is created.'
          : 'The message after `destroy` must come from what is destroyed, or go to it.',
      line: lineWith(source, what === 'created' ? /^\s*create\b/ : /^\s*destroy\b/),
    }),
  },
  {
    theirs: /^Cannot read properties of null \(reading 'class'\)/,
    ours: (_match, source) => ({
      message: 'A participant of the type boundary, control or entity cannot have links.',
      line: lineWith(source, /^\s*links?\b/),
    }),
  },
  {
    theirs: /^Invalid date:(.*)/,
    ours: ([, date], source) => {
      const format = /^\s*dateFormat\s+(.+?)\s*$/m.exec(source)?.[1] ?? 'YYYY-MM-DD';
      return {
        message: `\`${date}\` is no date of the form ${format}.`,
        line: lineWith(source, having(':', date!.trim())),
      };
    },
  },
  {
    theirs: /^"(.*)" has invalid value: (\S+?)\.? Negative values/,
    ours: ([, name, value], source) => ({
      message: `"${name}" has the value ${value}; a share of a pie is not below 0.`,
      line: lineWith(source, having(name!, value!)),
    }),
  },
  {
    theirs: /^There can be only one root\. No parent could be found for \("(.*)"\)/,
    ours: ([, name], source) => ({
      message: `A mindmap has one root; "${name}" must be indented further than it.`,
      line: lineWith(source, having(name!)),
    }),
  },
  {
    theirs:
      /^Trying to checkout branch which is not yet created\. \(Help try using "branch (.*)"\)/,
    ours: ([, name], source) => ({
      message: `There is no branch \`${name}\` yet; write \`branch ${name}\` before.`,
      line:
        lineWith(source, having('checkout', name!)) ?? lineWith(source, having('switch', name!)),
    }),
  },
  {
    theirs: /^Trying to create an existing branch\. \(.*"checkout (.*)"\)/,
    ours: ([, name], source) => ({
      message: `There is a branch \`${name}\` already; write \`checkout ${name}\` to go on with it.`,
      line: lineWith(source, having('branch', name!)),
    }),
  },
  {
    theirs: /^C4 rel "(.*)" -> "(.*)" references an unknown shape/,
    ours: ([, from, to], source) => ({
      message: `One of the ends of the relation from \`${from}\` to \`${to}\` is nowhere declared.`,
      line: lineWith(source, having('Rel', from!, to!)),
    }),
  },
  {
    theirs: /SVGPathCommanderError|Invalid path value/,
    ours: (_match, source) => ({
      message: 'A value is not a number.',
      line: lineWith(source, /,\s*[^\d\s.,"-][^,]*$/),
    }),
  },
  {
    theirs: /^Packet block (\d+) - (\d+) is not contiguous\. It should start from (\d+)/,
    ours: ([, from, , right], source) => ({
      message: `A block begins at ${from}, but the one before ends at ${Number(right) - 1}.`,
      line: lineWith(source, new RegExp(`^\\s*${from}\\b`)),
    }),
  },
  {
    theirs: /^The (?:left|right)-hand id \[(.*)\] does not yet exist/,
    ours: ([, id], source) => ({
      message: `\`${id}\` must be declared above the line that leads to it.`,
      line: lineWith(source, new RegExp(`\\b${plain(id!)}\\b.*--|--.*\\b${plain(id!)}\\b`)),
    }),
  },
  {
    theirs: /^unknown set identifier: (.*)/,
    ours: ([, names], source) => ({
      message: `No set is called \`${names}\`.`,
      line: lineWith(source, new RegExp(`^\\s*union\\b.*${plain(names!.split(',')[0]!)}`)),
    }),
  },
  {
    theirs: /JsonImportException: Referenced shape does not exist: (.*?)\.?$/,
    ours: ([, name], source) => ({
      message: `\`${name}\` lies in a box that lies in \`${name}\`.`,
      line: lineWith(source, new RegExp(`^\\s*(?:subgraph|state)\\s+${plain(name!)}\\b`)),
    }),
  },
  {
    theirs: /^Edge limit exceeded/,
    ours: () => ({
      message: `It has more than ${limits.edges} lines between boxes, and cannot be cut at one of its own lines.`,
    }),
  },
];

/** What is said instead of a message of mermaid's; undefined where its own words do. */
export function saidOf(message: string, source: string): Said | undefined {
  for (const { theirs, ours } of rules) {
    const match = theirs.exec(message);
    if (match) return ours(match, source);
  }
  // What a program says of itself when it trips.
  if (
    /\bundefined\b|\bnull\b|is not (?:a function|iterable|defined)|^Maximum call stack/.test(
      message,
    )
  ) {
    return {
      message:
        'Mermaid stumbles over this diagram and does not say where. Leave out lines until it is drawn.',
    };
  }
  return undefined;
}
