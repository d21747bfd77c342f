import { didYouMean } from '../diagnostics/suggest.ts';
import { momentFault } from '../model/time.ts';
import { completed } from './address.ts';
import { attributeSample, codeInAttribute } from './advice.ts';
import type { AttributeType, BodyComponent } from './component.ts';
import type { FoundFault } from './faults.ts';
import type { Inspection } from './inspect.ts';
import { unmask } from './mask.ts';
import type { JsxElement } from './jsx.ts';
import { offsetOf } from './place.ts';
import { tagAt } from './tags.ts';

/** Judges the attributes of a tag, and collects what they lead to. A plain element takes none. */
export function judgeAttributes(
  node: JsxElement,
  component: BodyComponent | undefined,
  { source, map, masked, faults, parsed, isTrusted }: Inspection,
): void {
  const name = node.name!;
  const start = offsetOf(node);
  const { attributes } = tagAt(source, start);
  // What could not be read is told already, and was taken out before the tag was parsed.
  const told = masked ? attributes.filter(({ form }) => form === 'code' || form === 'bare') : [];
  const written = attributes.filter((one) => !told.includes(one));
  const isWritten = (key: string) => attributes.some((one) => one.name === key);
  const isGiven = (key: string) => told.some((one) => one.name === key || one.name === '');
  const known = component?.attributes ?? {};
  const values: Record<string, string> = {};
  const seen = new Set<string>();
  for (const [index, attribute] of node.attributes.entries()) {
    const key = attribute.name ?? '';
    // Within a quotation the tag may be written over lines that begin with ">".
    const at = written[index]?.name === key ? written[index].start : start;
    const isCode =
      attribute.type !== 'mdxJsxAttribute' ||
      (typeof attribute.value === 'object' && attribute.value !== null);
    if (isCode) {
      if (isTrusted) values[key] ??= '';
      else faults.add({ at, ...codeInAttribute(name, key) });
      continue;
    }
    const type = Object.hasOwn(known, key) ? (known[key]!.type ?? TEXT) : undefined;
    if (!type) {
      if (!isTrusted)
        faults.add({ at, ...unknownAttribute(key, name, Object.keys(known), isWritten) });
      continue;
    }
    if (seen.has(key)) {
      faults.add({
        at,
        rule: 'duplicate-attribute',
        message: `Found the attribute "${key}" twice on <${name}>. Expected it once.`,
        help: 'Take one of the two out.',
      });
      continue;
    }
    seen.add(key);
    const text = typeof attribute.value === 'string' ? attribute.value : '';
    const value = masked ? unmask(text, masked) : text;
    if (value.trim() === '') continue;
    values[key] = value;
    const fault = faultOf(value, type, key, name);
    if (fault) faults.add({ at, ...fault });
    else collect(value, type, at);
  }
  for (const [key, { required, description, type }] of Object.entries(known)) {
    if (!required || values[key] !== undefined || isGiven(key)) continue;
    faults.add({
      at: start,
      rule: 'missing-field',
      message: `Missing the attribute "${key}" on <${name}>.`,
      help: `Write ${attributeSample(key, type)}, with what it is. "${key}" is: ${description}`,
    });
  }
  if (name === 'Timeline') {
    const { from, to } = values;
    parsed.slices.push({ ...map.positionAt(start), ...(from && { from }), ...(to && { to }) });
  }

  function collect(value: string, type: AttributeType, at: number): void {
    const position = map.positionAt(at);
    if (type.is === 'address') parsed.links.push({ ...position, href: value });
    if (type.is === 'image') parsed.links.push({ ...position, href: value, isImage: true });
    if (type.is !== 'id') return;
    if (type.of === 'sources')
      parsed.citations.push({ ...position, source: value, component: name });
    else parsed.named.push({ ...position, component: name, of: type.of, id: value });
  }
}

function unknownAttribute(
  key: string,
  name: string,
  known: readonly string[],
  isWritten: (key: string) => boolean,
) {
  const expected = known.length > 0 ? `one of ${known.join(', ')}` : 'no attribute';
  return {
    rule: 'unknown-component',
    message: `Found the attribute "${key}" on <${name}>. Expected ${expected}.`,
    // One that is there already is not what another was meant for.
    help:
      didYouMean(
        key,
        known.filter((one) => !isWritten(one)),
      ) ?? 'Take it out.',
  };
}

/** The attributes of a tag that may reach its component: of those that it takes, the ones that hold what they should. */
export function soundAttributes(
  { name, attributes }: JsxElement,
  component: BodyComponent,
): Record<string, string> {
  return Object.fromEntries(
    attributes.flatMap(({ name: key = '', value }) => {
      if (typeof value !== 'string' || !Object.hasOwn(component.attributes, key)) return [];
      const { type = TEXT } = component.attributes[key]!;
      return faultOf(value, type, key, name!) ? [] : [[key, value]];
    }),
  );
}

const TEXT: AttributeType = { is: 'text' };

/** What is wrong with a value, as far as it can be told without the other entries. */
function faultOf(
  value: string,
  type: AttributeType,
  key: string,
  name: string,
): Omit<FoundFault, 'at'> | undefined {
  const found = `Found "${value}" for "${key}" on <${name}>.`;
  switch (type.is) {
    case 'one-of':
      return type.values.includes(value)
        ? undefined
        : {
            rule: 'unknown-value',
            message: `${found} Expected one of ${type.values.join(', ')}.`,
            help:
              didYouMean(value, type.values) ??
              `Write ${attributeSample(key, type)}, or another of them.`,
          };
    case 'moment':
      return momentFault(value, 'moment') === undefined
        ? undefined
        : {
            rule: 'invalid-date',
            message: `${found} Expected a day or an instant, such as 2025-09-15 or 2025-09-15T15:00Z.`,
            help: `Write ${attributeSample(key, type)}, with the time itself.`,
          };
    case 'address':
      return /^https?:\/\/./i.test(value)
        ? undefined
        : {
            rule: 'unsafe-link',
            message: `${found} Expected an address that begins with https:// or http://.`,
            help: addressHelp(value, key, type),
          };
    // Images are judged together with those of Markdown, ids with all entries in view.
    default:
      return undefined;
  }
}

function addressHelp(value: string, key: string, type: AttributeType): string {
  const whole = completed(value);
  return whole === undefined
    ? `Write ${attributeSample(key, type)}, with the address of a page, or take it out.`
    : `Write ${key}="${whole}".`;
}
