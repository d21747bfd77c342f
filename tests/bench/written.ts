import { stringify } from 'yaml';
import { incidentIdOf, nameOf, type AnyEntry } from '../../src/model/entry.ts';
import { kindInfo } from '../../src/model/kinds.ts';

/** An entry as its author would write it: the path of its file in the content, and the text. */
export function written({ kind, id, data, body }: AnyEntry): { path: string; text: string } {
  const path = kindInfo[kind].example
    .replace('<incident>', incidentIdOf(id))
    .replace('<id>', nameOf(id));
  const yaml = stringify(data, { lineWidth: 100 });
  return { path, text: path.endsWith('.yaml') ? yaml : `---\n${yaml}---\n${body}` };
}
