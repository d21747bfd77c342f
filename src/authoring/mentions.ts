import { parseBody } from '../body/parse.ts';
import { proseLinks } from '../body/links.ts';
import { pathNamed } from '../body/elements/ref.ts';
import type { Position } from '../diagnostics/diagnostic.ts';
import { entryPath } from '../graph/routes.ts';
import { incidentIdOf, type Entry } from '../model/entry.ts';
import { referencesIn } from '../model/references-in.ts';
import { IMPACT, kindInfo, type Kind } from '../model/kinds.ts';
import type { Schemas } from '../model/index.ts';
import { splitFile } from '../reader/parse-entry.ts';
import { parseYaml } from '../reader/yaml.ts';

/** The file of an entry, of which only its place and its text are known for certain. */
export type Holder = Pick<Entry, 'kind' | 'id' | 'file' | 'isTrusted'>;

/** An entry that a field names by its id. */
export interface Named {
  kind: Kind;
  /** In full: of a step with its incident. */
  id: string;
  /** As it is written. */
  written: string;
  /** Where it stands; undefined where it is written in other letters, as an alias or with escapes. */
  at: Position | undefined;
}

/** Everything by which the text of an entry names others. */
export interface Mentions {
  named: Named[];
  /** Addresses of links and of components, in their order. */
  addresses: string[];
  /** Addresses of everything named, the fields included. */
  all: string[];
}

/** @param text with LF, as the reader has it, without faults */
export function mentionsIn(holder: Holder, text: string, schemas: Schemas): Mentions {
  const { yaml, yamlLine, body } = splitFile(holder.file, text)!;
  const { data, find } = parseYaml(yaml, yamlLine);
  const incident = incidentIdOf(holder.id);
  const named = referencesIn(schemas[holder.kind], data).flatMap(
    ({ target, id, path }): Named[] => {
      // Sources and phases have no address; the harm itself has none either.
      if (target === 'sources' || target === 'phases') return [];
      if (target === 'steps' && holder.kind === 'steps' && id === IMPACT) return [];
      const isShort = kindInfo[target].nested && !id.includes('/');
      return [
        { kind: target, id: isShort ? `${incident}/${id}` : id, written: id, at: find(path, id) },
      ];
    },
  );
  const parsed = parseBody(body, holder.file.endsWith('.mdx') ? 'mdx' : 'md', {
    isTrusted: holder.isTrusted ?? false,
  });
  const hasIncident = holder.kind === 'incidents' || kindInfo[holder.kind].nested;
  const incidentPath = hasIncident ? entryPath('incidents', incident) : undefined;
  const addresses = [
    ...proseLinks(data).map(({ href }) => href),
    ...parsed.links.map(({ href }) => href),
    ...parsed.named.flatMap(({ of, id }) =>
      of === 'entries' ? [pathNamed(id, incidentPath)] : [],
    ),
  ];
  return {
    named,
    addresses,
    all: [...named.map(({ kind, id }) => entryPath(kind, id)), ...addresses],
  };
}
