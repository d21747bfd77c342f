import { incidentIdOf } from '../model/entry.ts';
import { schemasFor } from '../model/index.ts';
import { kinds, type Kind } from '../model/kinds.ts';
import { siteSchema } from '../model/site.ts';
import {
  DRAFT,
  IDS_FILE,
  jsonSchemaOf,
  namesLocal,
  offerOf,
  type JsonSchema,
} from './json-schema.ts';
import {
  choicesOf,
  idTargets,
  localChoices,
  localTargets,
  type Known,
  type KnownEntry,
} from './known.ts';

/** The files that editors read: JSON Schemas, and which file of the base each of them is for. */
export interface EditorFiles {
  /** Schemas by the name of their file. */
  schemas: Map<string, JsonSchema>;
  /** Name of the schema that the front matter of a file follows, without its ending, by file. */
  schemaOf: Map<string, string>;
}

/** What the names of our schemas begin with; Astro keeps schemas of its own beside them. */
const PREFIX = 'kb-';

/** The file of a schema. */
export const fileOf = (name: string) => `${name}.schema.json`;

/** True for the name of a file that holds a schema of ours. */
export const isOurs = (file: string) => file.startsWith(PREFIX) && file.endsWith(fileOf(''));

/** Everything that editors need of a base. */
export function editorFiles(known: Known): EditorFiles {
  const ids: JsonSchema = {
    $schema: DRAFT,
    definitions: Object.fromEntries(
      idTargets.map((target) => [target, offerOf(choicesOf(known, target))]),
    ),
  };
  const schemas = new Map([
    [IDS_FILE, ids],
    [fileOf(`${PREFIX}site`), jsonSchemaOf(siteSchema, known.site)],
  ]);
  const schemaOf = new Map<string, string>();
  const models = schemasFor(known.site);
  const families = Map.groupBy(known.entries, familyOf);
  for (const kind of kinds) {
    const base = `${PREFIX}${kind}`;
    const schema = jsonSchemaOf(models[kind], known.site);
    const isShared = !namesLocal(schema);
    schemas.set(fileOf(base), isShared ? schema : withNames(schema, []));
    for (const entry of known.entries) {
      if (entry.kind !== kind) continue;
      const name = isShared ? base : `${base}-${incidentIdOf(entry.id)}`;
      schemaOf.set(entry.file, name);
      if (schemas.has(fileOf(name))) continue;
      schemas.set(fileOf(name), withNames(schema, families.get(familyOf(entry)) ?? []));
    }
  }
  return { schemas, schemaOf };
}

/** An incident and what lives in its folder are one family; any other entry is one alone. */
const familyOf = ({ kind, id }: KnownEntry): string =>
  inFamily.has(kind) ? `incidents ${incidentIdOf(id)}` : `${kind} ${id}`;
const inFamily = new Set<Kind>(['incidents', 'steps', 'remediations']);

/** A schema with the names that the entries of a family may use. */
function withNames(schema: JsonSchema, family: readonly KnownEntry[]): JsonSchema {
  const choices = localChoices(family);
  const definitions = localTargets.map((target) => [target, offerOf(choices[target])]);
  return { ...schema, definitions: Object.fromEntries(definitions) };
}
