import { didYouMean } from '../../diagnostics/suggest.ts';
import { wholeAddress } from '../../model/address.ts';
import { momentFault } from '../../model/time.ts';
import { attributeSample } from '../advice.ts';
import type { AttributeType, BodyComponent } from '../component.ts';
import type { FoundFault } from '../faults.ts';
import type { JsxElement } from '../tree/nodes.ts';

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

/** What an attribute holds that does not say otherwise. */
export const TEXT: AttributeType = { is: 'text' };

/** What is wrong with a value, as far as it can be told without the other entries. */
export function faultOf(
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
  const whole = wholeAddress(value);
  return whole === undefined
    ? `Write ${attributeSample(key, type)}, with the address of a page, or take it out.`
    : `Write ${key}="${whole}".`;
}
