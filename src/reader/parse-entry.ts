import type { BodyFormat } from '../body/parse.ts';
import { proseLinks } from '../body/links.ts';
import { faultsFromZod } from '../diagnostics/from-zod.ts';
import type { AnyEntry } from '../model/entry.ts';
import { childOf } from '../model/introspect.ts';
import { referencesIn, type Reference } from '../model/references-in.ts';
import type { Unknown } from '../rules/rule.ts';
import { runLocal } from '../rules/run-local.ts';
import { checkSplitTexts } from './checks/split-texts.ts';
import { frontMatterFault, splitFile } from './front-matter.ts';
import { emptyFile, type EntryFile, type ParsedFile } from './parsed-file.ts';
import { readBody } from './read-body.ts';
import { readData } from './read-data.ts';
import type { Report } from './report.ts';
import { salvageEntry } from './salvage.ts';
import { textOf } from './source.ts';
import type { Standards } from './standards.ts';
import { EVERYTHING, unknownIn } from './unknown.ts';
import { positionsOf, type Yaml } from './yaml/index.ts';

/**
 * Parses, validates and judges one file on its own, with everything that is wrong with it. What
 * it gives depends on nothing but its arguments, so that it can be kept.
 */
export function parseFile(place: EntryFile, { schemas, rules, language }: Standards): ParsedFile {
  const parsed = emptyFile();
  const report: Report = (rule, { line, column }, message, help, fix, severity) => {
    const more = { ...(fix && { fix }), ...(severity && { severity }) };
    parsed.faults.push({ rule, line, column, message, help, ...more });
  };
  const text = textOf(place.source, report);
  if (text === undefined) return parsed;
  const split = splitFile(place.file, text);
  if (!split) {
    const { message, help, ...at } = frontMatterFault(text);
    report('no-front-matter', at, message, help);
    return parsed;
  }
  parsed.bodyLine = split.bodyLine;
  const format: BodyFormat = /\.mdx$/i.test(place.file) ? 'mdx' : 'md';
  const { tree, ...said } = readBody(split, format, place.isTrusted, report);
  Object.assign(parsed, said);
  const { kind, id, file, example, isTrusted } = place;
  // The schema is chosen by the kind, which the compiler cannot follow.
  const entryOf = (data: unknown) =>
    ({
      kind,
      id,
      file,
      example,
      data,
      body: split.body,
      format,
      ...(isTrusted && { isTrusted }),
    }) as AnyEntry;
  // Places are looked for when they are asked for: few are.
  const positions = () => positionsOf(split.yaml, split.yamlLine);
  const find: Yaml['find'] = (path, words) => positions().find(path, words);
  const judge = (one: AnyEntry, unknown?: Unknown[]) => {
    const locate = (path: Parameters<Yaml['locate']>[0], on: 'key' | 'value' = 'value') =>
      positions().locate(path, on);
    const { bodyLine } = split;
    const { found, undecided, signs } = runLocal(rules, one, {
      language,
      locate,
      find,
      bodyLine,
      tree,
      unknown,
    });
    parsed.breaches = found;
    if (signs) parsed.signs = signs;
    if (!unknown) return one;
    parsed.unknown = unknown;
    parsed.undecided = undecided;
    return one;
  };
  const schema = schemas[kind];
  const read = readData(split.yaml, split.yamlLine, report);
  if (read === undefined) {
    parsed.remains = judge(entryOf(salvageEntry(schema, {})), EVERYTHING);
    return parsed;
  }
  const { data, locate, isCertain } = read;
  if (read.isPartial) parsed.isPartial = true;
  const result = schema.safeParse(data);
  const isOwn = ownIn(data);
  parsed.references = referencesIn(schema, data).filter((one) => !isOwn(one));
  for (const { path, ...link } of proseLinks(data)) {
    parsed.links.push({ ...locate(path, 'value'), ...link });
  }
  if (result.success) {
    parsed.entry = judge(entryOf(result.data));
    checkSplitTexts(result.data, find, report);
    return parsed;
  }
  parsed.data = data;
  const faults = faultsFromZod(schema, data, result.error.issues);
  parsed.remains = judge(entryOf(salvageEntry(schema, data)), unknownIn(schema, data, faults));
  for (const fault of faults) {
    if (!isCertain(fault)) continue;
    report(fault.rule, locate(fault.path, fault.on), fault.message, fault.help);
  }
  return parsed;
}

/** Tells references to what the same data hold: those are known, whatever other files say. */
function ownIn(data: object): (reference: Reference) => boolean {
  const idsIn = (list: string) => {
    const items = childOf(data, list);
    return new Set(Array.isArray(items) ? items.map((item) => childOf(item, 'id')) : []);
  };
  const own = { sources: idsIn('references'), phases: idsIn('phases') };
  return ({ target, id }) => (target === 'sources' || target === 'phases') && own[target].has(id);
}
