import type { DataFault } from '../../../src/diagnostics/data-fault.ts';
import { parseYaml } from '../../../src/reader/yaml/index.ts';
import { at, put } from './whole-data.ts';

const parsed = (text: string) =>
  (parseYaml(`value: ${text}\n`, 1).data as { value: unknown }).value;

/** Takes the place of an unknown key. */
const rename = (data: unknown, path: readonly PropertyKey[], key: string, value: unknown) =>
  put(put(data, path, undefined), [...path.slice(0, -1), key], value);

/**
 * What an author makes of some data who does to the letter what a fault tells; one for each thing
 * that it leaves to choose. Empty where it says in words what to do.
 */
export function follow({ path, on, message, help = '' }: DataFault, data: unknown): unknown[] {
  const done: unknown[] = [];
  const value = at(data, path);
  const item = typeof path.at(-1) === 'number';
  const instead = (one: unknown) => done.push(put(data, path, one));
  for (const [, what = ''] of help.matchAll(
    /Write (?:the item as )?"([^"]+)"(?=[.,]| or| with your)/g,
  )) {
    const [, key, text] = /^(\w+): (.*)$/s.exec(what) ?? [];
    if (/Write the item as/.test(help)) instead(parsed(what));
    else if (key === undefined) instead(what);
    else if (on === 'key') done.push(rename(data, path, key, parsed(text!)));
    else done.push(put(data, item ? path.slice(0, -1) : path, parsed(text!)));
  }
  const [, bare] = /Write (\S+), without quotes/.exec(help) ?? [];
  if (bare !== undefined) instead(parsed(bare));
  const [, meant] = /Did you mean "([^"]+)"/.exec(help) ?? [];
  if (meant !== undefined && !/\? Write "/.test(help)) {
    if (on === 'key') done.push(rename(data, path, meant, value));
    else instead(meant);
  }
  if (
    /(?:T|t)ake "(\w+)" out/.test(help) ||
    /^Take it out|, or take (?:it|the "- ") out/.test(help)
  ) {
    if (item) {
      const list = at(data, path.slice(0, -1)) as unknown[];
      done.push(
        put(
          data,
          path.slice(0, -1),
          list.filter((_, index) => index !== path.at(-1)),
        ),
      );
    } else instead(undefined);
  }
  if (help.startsWith('Put it in quotes')) instead(String(value));
  const [, month] = /such as (\d{4}-\d{2})/.exec(help) ?? [];
  if (month !== undefined) instead(month);
  if (/line of its own below|begin the first field/.test(help)) instead([value]);
  const [, example] = /a date, such as (\S+),/.exec(message) ?? [];
  if (example !== undefined && on === 'value') instead(example);
  return done;
}
