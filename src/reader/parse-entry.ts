import { headingsOf } from '../body/headings.ts';
import { parseBody, type BodyFormat, type ParsedBody } from '../body/parse.ts';
import { proseLinks } from '../body/links.ts';
import type { Position } from '../diagnostics/diagnostic.ts';
import { faultsFromZod } from '../diagnostics/from-zod.ts';
import type { AnyEntry } from '../model/entry.ts';
import type { Schemas } from '../model/index.ts';
import { referencesIn, type Reference } from '../model/introspect.ts';
import type { Kind } from '../model/kinds.ts';
import { splitFrontMatter } from './front-matter.ts';
import type { Report } from './source.ts';
import { parseYaml, type Yaml } from './yaml.ts';

/** An entry with what is needed to judge it among the others. */
export interface ParsedEntry {
  kind: Kind;
  id: string;
  file: string;
  /** True where the owner lets bodies run code. */
  isTrusted?: boolean;
  report: Report;
  locate: Yaml['locate'];
  find: Yaml['find'];
  /** Line of the file on which the body begins, from 1. */
  bodyLine: number;
  /** Its data as they were read; undefined when they are no YAML. */
  data?: unknown;
  /** Undefined when its data break the schema. */
  entry?: AnyEntry;
  references: Reference[];
  /** Of its fields and its body. */
  links: ParsedBody['links'];
  citations: ParsedBody['citations'];
  /** Diagrams of the body, with the position of the line that opens each. */
  fences: ParsedBody['fences'];
  /** What else is judged of its body with all entries in view; undefined where it has none. */
  body?: Pick<ParsedBody, 'named' | 'slices'> & {
    /** Texts of its headings; undefined where they are not known before the page is drawn. */
    headings: string[] | undefined;
  };
}

const START: Position = { line: 1, column: 1 };

/** Parses and validates one file on its own; everything wrong with it goes to `report`. */
export function parseEntry(
  place: { kind: Kind; id: string; file: string; example: boolean; isTrusted?: boolean },
  text: string,
  schemas: Schemas,
  report: Report,
): ParsedEntry {
  const parsed: ParsedEntry = {
    ...place,
    report,
    locate: () => START,
    find: () => undefined,
    bodyLine: 1,
    references: [],
    links: [],
    citations: [],
    fences: [],
  };
  const bare = place.file.endsWith('.yaml');
  const split = bare ? { yaml: text, yamlLine: 1, body: '', bodyLine: 1 } : splitFrontMatter(text);
  if (!split) {
    report(
      'no-front-matter',
      START,
      'Found no front matter. Expected the file to begin with a line "---", then its fields in YAML, then a line "---".',
    );
    return parsed;
  }
  parsed.bodyLine = split.bodyLine;
  const format: BodyFormat = place.file.endsWith('.mdx') ? 'mdx' : 'md';
  readBody(split.body, split.bodyLine, format, parsed);
  const data = readData(split.yaml, split.yamlLine, parsed);
  if (data === undefined) return parsed;
  parsed.data = data;
  const schema = schemas[place.kind];
  const result = schema.safeParse(data);
  parsed.references = referencesIn(schema, data);
  for (const { path, ...link } of proseLinks(data)) {
    parsed.links.push({ ...parsed.locate(path, 'value'), ...link });
  }
  if (result.success) {
    const { kind, id, file, example, isTrusted } = place;
    // The schema was chosen by the kind, which the compiler cannot follow.
    parsed.entry = {
      kind,
      id,
      file,
      example,
      data: result.data,
      body: split.body,
      format,
      ...(isTrusted && { isTrusted }),
    } as AnyEntry;
  } else {
    for (const fault of faultsFromZod(schema, data, result.error.issues)) {
      report(fault.rule, parsed.locate(fault.path, fault.on), fault.message, fault.help);
    }
  }
  return parsed;
}

/** The data of a YAML text; undefined when it is none, which is reported. */
export function readData(
  yaml: string,
  firstLine: number,
  parsed: Pick<ParsedEntry, 'locate' | 'report'> & Partial<Pick<ParsedEntry, 'find'>>,
): unknown {
  const { data, faults, locate, find } = parseYaml(yaml, firstLine);
  for (const { message, help, fix, ...position } of faults) {
    parsed.report('yaml-syntax', position, `Found YAML that cannot be read: ${message}`, help, fix);
  }
  if (faults.length) return undefined;
  parsed.locate = locate;
  parsed.find = find;
  if (typeof data === 'object' && data !== null && !Array.isArray(data)) return data;
  parsed.report(
    'wrong-type',
    { line: firstLine, column: 1 },
    'Found no fields. Expected lines of the form "key: value".',
  );
  return undefined;
}

function readBody(body: string, firstLine: number, format: BodyFormat, parsed: ParsedEntry): void {
  const { tree, faults, links, citations, fences, named, slices } = parseBody(body, format, {
    isTrusted: parsed.isTrusted,
    firstLine,
  });
  const inFile = <T extends Position>(at: T): T => ({ ...at, line: at.line + firstLine - 1 });
  for (const { rule, message, help, fix, ...at } of faults) {
    const inside = fix && { ...fix, start: inFile(fix.start), end: inFile(fix.end) };
    parsed.report(rule, inFile(at), message, help, inside);
  }
  parsed.links = links.map(inFile);
  parsed.citations = citations.map(inFile);
  parsed.fences = fences.map(inFile);
  parsed.body = {
    named: named.map(inFile),
    slices: slices.map(inFile),
    headings: faults.length > 0 ? undefined : headingsOf(tree),
  };
}
