import * as z from 'zod';
import { formOf } from '../model/introspect.ts';
import type { Site, VocabularyName } from '../model/site.ts';
import { localTargets, type Choice } from './known.ts';

/**
 * JSON Schemas (draft 7, the one that the YAML language server and VS Code know)
 * of what an author writes, made from the schemas that check it.
 */

export const DRAFT = 'http://json-schema.org/draft-07/schema#';

/** The file that the ids of the base stand in. */
export const IDS_FILE = 'kb-ids.schema.json';

/** A JSON Schema: what it says is data here. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** What our schemas say of themselves, beside the words of JSON Schema. */
interface Said {
  ref?: string;
  suggest?: string;
  vocabulary?: VocabularyName;
}

/**
 * The JSON Schema of one kind of file. Ids stand in a file of their own
 * ({@link IDS_FILE}); what is local is left for its own `definitions`.
 */
export function jsonSchemaOf(schema: z.ZodType, site: Site | undefined): JsonSchema {
  return z.toJSONSchema(schema, {
    target: 'draft-07',
    // What an author writes, not what the reader makes of it.
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      const { ref, suggest, vocabulary } = jsonSchema as Said;
      const offered = ref ?? suggest;
      if (offered) offer(jsonSchema, offered);
      if (vocabulary && site) jsonSchema.enumDescriptions = termsOf(site, vocabulary);
      for (const key of ['ref', 'suggest', 'vocabulary']) delete jsonSchema[key];
      // An editor would write the empty list out.
      if (Array.isArray(jsonSchema.default)) delete jsonSchema.default;
      const form = formOf(zodSchema);
      if (form) jsonSchema.patternErrorMessage = `Expected ${form}.`;
    },
  }) as JsonSchema;
}

/**
 * Offers the names that are there, and takes any other: the list may be older than
 * the files, and what leads nowhere is reported by `check`, which knows.
 */
function offer(jsonSchema: JsonSchema, target: string): void {
  const { type, minLength, pattern } = jsonSchema;
  for (const key of ['type', 'minLength', 'pattern']) delete jsonSchema[key];
  const isLocal = localTargets.some((local) => local === target);
  jsonSchema.anyOf = [
    { $ref: `${isLocal ? '' : IDS_FILE}#/definitions/${target}` },
    { type, ...(minLength && { minLength }), ...(pattern && { pattern }) },
  ];
}

/** True for a schema that names something local, which is defined in its own file. */
export const namesLocal = (schema: JsonSchema) =>
  JSON.stringify(schema).includes('"#/definitions/');

const termsOf = (site: Site, name: VocabularyName) =>
  site[name].map((term) => [term.name, term.description].filter(Boolean).join(': '));

/**
 * Offers names, each with its sentence. An enumeration each, and not one of all:
 * editors list all of an enumeration wherever the pointer rests on one value of it.
 */
export function offerOf(choices: readonly Choice[]): JsonSchema {
  const named = new Map(choices.map(({ id, says }) => [id, says]));
  if (named.size === 0) return { type: 'string' };
  return { anyOf: [...named].map(([id, says]) => ({ enum: [id], enumDescriptions: [says] })) };
}
