import { rules } from '../../rules/index.ts';
import type { Rule } from '../../rules/rule.ts';
import { compareText, type Diagnostic, type Severity } from '../diagnostic.ts';
import type { Format } from './report.ts';

const SCHEMA =
  'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

const levels: Record<Severity, string> = { error: 'error', warning: 'warning', hint: 'note' };

/**
 * SARIF 2.1.0, which hosts of code and editors read:
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export const sarif: Format = ({ diagnostics, inRepository }) => {
  const ids = [
    ...new Set([...rules.map(({ id }) => id), ...diagnostics.map(({ rule }) => rule)]),
  ].sort(compareText);
  const results = diagnostics.map((one) => resultOf(one, ids.indexOf(one.rule), inRepository));
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'five-whys', rules: ids.map(describe) } },
        columnKind: 'utf16CodeUnits',
        results,
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

function resultOf(
  { file, line, column, endLine, severity, rule, message, help, fix }: Diagnostic,
  ruleIndex: number,
  inRepository: (file: string) => string,
) {
  const artifactLocation = locationOf(inRepository(file));
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[severity],
    message: { text: help ? `${message}\n${help}` : message },
    locations: [
      {
        physicalLocation: {
          artifactLocation,
          region: { startLine: line, startColumn: column, ...(endLine && { endLine }) },
        },
      },
    ],
    ...(fix && {
      fixes: [
        {
          description: { text: help ?? message },
          artifactChanges: [
            {
              artifactLocation,
              replacements: [
                {
                  deletedRegion: {
                    startLine: fix.start.line,
                    startColumn: fix.start.column,
                    endLine: fix.end.line,
                    endColumn: fix.end.column,
                  },
                  insertedContent: { text: fix.text },
                },
              ],
            },
          ],
        },
      ],
    }),
  };
}

const known = new Map(rules.map((rule): [string, Rule] => [rule.id, rule]));

/** What a rule demands and why; of what the schemas demand only the name is known here. */
function describe(id: string) {
  const rule = known.get(id);
  if (!rule) return { id, defaultConfiguration: { level: levels.error } };
  const { demand, reason, severity, bad, good } = rule;
  return {
    id,
    shortDescription: { text: demand },
    fullDescription: { text: reason },
    defaultConfiguration: { level: levels[severity] },
    help: {
      text: `${demand} ${reason}\n\nInstead of\n\n${bad}\n\nwrite\n\n${good}`,
      markdown: `${demand} ${reason}\n\nInstead of\n\n${fenced(bad)}\n\nwrite\n\n${fenced(good)}`,
    },
  };
}

const fenced = (text: string) => '````\n' + text + '\n````';

/** A path as an address from the root of the repository; an absolute one as that of a file, which has no base. */
function locationOf(path: string) {
  const uri = path.split('/').map(encodeURIComponent).join('/');
  return path.startsWith('/') ? { uri: `file://${uri}` } : { uri, uriBaseId: '%SRCROOT%' };
}
