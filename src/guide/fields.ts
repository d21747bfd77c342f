import * as z from 'zod';
import { descriptionOf, fieldsOf, refTarget, unwrap, type Field } from '../model/introspect.ts';
import type { RefTarget } from '../model/fields.ts';
import type { Site, VocabularyName } from '../model/site.ts';
import { typeOf } from './types.ts';

/** A word that a field takes. What it means is the owner's to say; closed sets have names only. */
export interface FieldValue {
  id: string;
  name?: string;
  description?: string;
}

/** What the reference says of one field, made from its schema alone. */
export interface FieldDoc {
  /** As it is written: `because`. */
  name: string;
  /** From the top of the file, `[]` for the items of a list: `whys[].because`. */
  path: string;
  /** Its place on the page: `whys.because`. */
  anchor: string;
  /** What it takes, in an author's words. */
  type: string;
  isRequired: boolean;
  /** What the program reads where it is left out, if that is more than nothing. */
  fallback?: string;
  description: string;
  values: FieldValue[];
  /** Name of the owner's vocabulary that the values come from. */
  vocabulary?: VocabularyName;
  /** What the id in it names. */
  target?: RefTarget;
  /** Fields of its block, or of each block of its list. */
  fields: FieldDoc[];
}

/** Every field of a schema as the reference tells it, in the order in which they are written. */
export function fieldDocs(schema: z.ZodType, site: Site): FieldDoc[] {
  const top: FieldDoc[] = [];
  const byPath = new Map<string, FieldDoc>();
  for (const field of fieldsOf(schema)) {
    const doc = docOf(field, site);
    byPath.set(field.path, doc);
    const parent = byPath.get(parentOf(field.path));
    (parent?.fields ?? top).push(doc);
  }
  return top;
}

/** Fields with all that stand within them, depth first. */
export const flat = (docs: readonly FieldDoc[]): FieldDoc[] =>
  docs.flatMap((doc) => [doc, ...flat(doc.fields)]);

const parentOf = (path: string) => path.replace(/\.?[^.]+$/, '').replace(/(?:\[\])+$/, '');

function docOf({ path, schema }: Field, site: Site): FieldDoc {
  const choice = choiceOf(schema);
  const vocabulary = choice && vocabularyOf(choice);
  return {
    name: path.split('.').at(-1)!,
    path,
    anchor: path.replaceAll('[]', ''),
    type: typeOf(schema),
    isRequired: !isOptional(schema),
    fallback: fallbackOf(schema),
    description: descriptionOf(schema) ?? '',
    values: vocabulary ? site[vocabulary] : (choice?.options ?? []).map((id) => ({ id: `${id}` })),
    vocabulary,
    target: refTarget(itemOf(schema)),
    fields: [],
  };
}

const isOptional = (schema: z.ZodType) =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodDefault;

function fallbackOf(schema: z.ZodType): string | undefined {
  const value: unknown = schema instanceof z.ZodDefault ? schema.def.defaultValue : undefined;
  const isNothing = value === undefined || (Array.isArray(value) && value.length === 0);
  return isNothing ? undefined : String(value);
}

/** The set of words that a field, or each item of its list, is chosen from. */
function choiceOf(schema: z.ZodType): z.ZodEnum | undefined {
  const item = unwrap(itemOf(schema));
  return item instanceof z.ZodEnum ? item : undefined;
}

function itemOf(schema: z.ZodType): z.ZodType {
  const inner = unwrap(schema);
  return inner instanceof z.ZodArray ? itemOf(inner.element as z.ZodType) : schema;
}

const vocabularyOf = (schema: z.ZodType) =>
  z.globalRegistry.get(schema)?.vocabulary as VocabularyName | undefined;
