import { attributeSample, codeInAttribute, meantAttribute } from '../advice.ts';
import { faultOf, TEXT } from './attribute-values.ts';
import type { Attribute, AttributeType, BodyComponent } from '../component.ts';
import { componentNamed } from '../elements/index.ts';
import type { FoundFault } from '../faults.ts';
import type { Inspection } from './inspect.ts';
import { unmask } from '../tree/mask.ts';
import type { JsxElement } from '../tree/nodes.ts';
import type { ParsedBody } from '../parse.ts';
import { offsetOf } from '../tree/positions.ts';
import { tagAt, type Tag } from '../tags/tags.ts';
import { unreadableIn } from '../recovery/unreadable.ts';
import type { Position } from '../../diagnostics/diagnostic.ts';

/** Judges the attributes of a tag, and collects what they lead to. A plain element takes none. */
export function judgeAttributes(
  node: JsxElement,
  component: BodyComponent | undefined,
  { source, map, masked, faults, parsed, isTrusted }: Inspection,
): void {
  const name = node.name!;
  const start = offsetOf(node);
  const tag = tagAt(source, start);
  // What could not be read is told already, and was taken out before the tag was parsed.
  const told = masked ? unreadableIn(tag) : [];
  const written = tag.attributes.filter((one) => !told.includes(one));
  // Of a tag that was taken out, what lies in it is told all the same.
  const add = (at: number, fault: Omit<FoundFault, 'at'>) =>
    faults.add({ at, ...fault, partOf: start });
  const known = component?.attributes ?? {};
  const values: Record<string, string> = {};
  const seen = new Set<string>();
  // Attributes that others, which are unknown, were meant for.
  const meant = new Set<string>();
  for (const [index, attribute] of node.attributes.entries()) {
    let key = attribute.name ?? '';
    // Within a quotation the tag may be written over lines that begin with ">".
    const at = written[index]?.name === key ? written[index].start : start;
    if (isCode(attribute)) {
      if (isTrusted) values[key] ??= '';
      else add(at, codeInAttribute(name, key));
      continue;
    }
    if (!Object.hasOwn(known, key)) {
      if (isTrusted) continue;
      const near = meantAttribute(tag, key);
      const guess = near !== undefined && meant.has(near) ? undefined : near;
      add(at, unknownAttribute(key, name, Object.keys(known), guess));
      if (guess === undefined) continue;
      // Its value is judged as that of the one that was meant, which is not missing.
      meant.add(guess);
      key = guess;
    }
    if (seen.has(key)) {
      add(at, secondAttribute(key, name));
      continue;
    }
    seen.add(key);
    const text = typeof attribute.value === 'string' ? attribute.value : '';
    const value = masked ? unmask(text, masked) : text;
    if (value.trim() === '') continue;
    values[key] = value;
    const type = known[key]!.type ?? TEXT;
    const fault = faultOf(value, type, key, name);
    if (fault) add(at, fault);
    else collect(value, type, { ...map.positionAt(at), component: name }, parsed);
  }
  const isTold = (key: string) =>
    told.some((one) => one.name === '' || meantAttribute(tag, one.name) === key);
  for (const [key, attribute] of Object.entries(known)) {
    if (!attribute.required || values[key] !== undefined || isTold(key) || meant.has(key)) continue;
    add(start, missingAttribute(key, name, attribute));
  }
  if (name === 'Timeline') {
    const { from, to } = values;
    parsed.slices.push({ ...map.positionAt(start), ...(from && { from }), ...(to && { to }) });
  }
}

/** Judges the attributes of a tag that was taken out of the text before it was parsed. */
export function judgeTaken(tag: Tag, context: Inspection): void {
  const { source } = context;
  // Behind a brace that nothing closes names of attributes are none.
  if (tag.attributes.some(({ form, end }) => form === 'code' && source[end - 1] !== '}')) return;
  const attributes = tag.attributes
    .filter(({ form }) => form === 'quoted' || form === 'none')
    .map(({ name, start, end, form }) => ({
      type: 'mdxJsxAttribute',
      name,
      value: form === 'quoted' ? /(["'])([^]*)\1$/.exec(source.slice(start, end))?.[2] : null,
    }));
  const node: JsxElement & { position: object } = {
    type: 'mdxJsxFlowElement',
    name: tag.name,
    attributes,
    children: [],
    position: { start: { offset: tag.start } },
  };
  judgeAttributes(node, componentNamed(tag.name), context);
}

const isCode = ({ type, value }: JsxElement['attributes'][number]): boolean =>
  type !== 'mdxJsxAttribute' || (typeof value === 'object' && value !== null);

/** Keeps what an attribute leads to, and where it stands. */
function collect(
  value: string,
  type: AttributeType,
  { component, ...position }: Position & { component: string },
  { links, citations, named }: ParsedBody,
): void {
  if (type.is === 'address') links.push({ ...position, href: value });
  if (type.is === 'image') links.push({ ...position, href: value, isImage: true });
  if (type.is !== 'id') return;
  if (type.of === 'sources') citations.push({ ...position, source: value, component });
  else named.push({ ...position, component, of: type.of, id: value });
}

function unknownAttribute(
  key: string,
  name: string,
  known: readonly string[],
  guess: string | undefined,
) {
  const expected = known.length > 0 ? `one of ${known.join(', ')}` : 'no attribute';
  return {
    rule: 'unknown-component',
    message: `Found the attribute "${key}" on <${name}>. Expected ${expected}.`,
    help: guess === undefined ? 'Take it out.' : `Did you mean "${guess}"?`,
  };
}

const secondAttribute = (key: string, name: string) => ({
  rule: 'duplicate-attribute',
  message: `Found the attribute "${key}" twice on <${name}>. Expected it once.`,
  help: 'Take one of the two out.',
});

const missingAttribute = (key: string, name: string, { type, description }: Attribute) => ({
  rule: 'missing-field',
  message: `Missing the attribute "${key}" on <${name}>.`,
  help: `Write ${attributeSample(key, type)}, with what it is. "${key}" is: ${description}`,
});
