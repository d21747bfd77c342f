import type { YAMLException } from 'js-yaml';
import { placer } from './offsets.ts';
import { eventsOf } from './parsers.ts';
import type { YamlFault } from './index.ts';

/** What a tab between the parts of a list or block in brackets is told as. */
const tabInFlow = {
  message: 'A tab stands between the parts of what is in { } or [ ].',
  help: 'Write a space in its place.',
};

/**
 * Tabs between the parts of a list or block in brackets, on which nothing depends: `yaml` takes
 * them for spaces, and js-yaml 5.5.0 refuses the first of them. One fault for all of a line.
 */
export function flowTabs(text: string, firstLine: number): YamlFault[] {
  const at = placer(text, firstLine);
  const spaces: { start: number; end: number; line: number }[] = [];
  let rest = text;
  while (spaces.length < MAX_TABS) {
    const end = refusalIn(rest);
    const space = end === undefined ? undefined : /[ \t]*\t[ \t]*$/.exec(rest.slice(0, end));
    if (end === undefined || !space) break;
    const { index: start } = space;
    spaces.push({ start, end, line: at(start).line });
    rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  }
  return [...Map.groupBy(spaces, ({ line }) => line).values()].map((own) => {
    const { start } = own[0]!;
    const { end } = own.at(-1)!;
    const parts = own.map(
      (one, index) => ` ${text.slice(one.end, own[index + 1]?.start ?? one.end)}`,
    );
    return {
      ...at(text.indexOf('\t', start)),
      ...tabInFlow,
      fix: { start: at(start), end: at(end), text: parts.join('') },
    };
  });
}

/** Most such tabs that are told of one text: each is looked for in all of it. */
const MAX_TABS = 20;

/** Where js-yaml stops because of an indentation; undefined where it does not. */
function refusalIn(text: string): number | undefined {
  try {
    eventsOf(text);
    return undefined;
  } catch (error) {
    const { reason, mark } = error as Partial<YAMLException>;
    return reason?.includes('indentation') ? mark?.position : undefined;
  }
}
