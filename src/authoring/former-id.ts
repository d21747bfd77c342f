import type { Fix } from '../diagnostics/diagnostic.ts';
import { childOf } from '../model/introspect.ts';
import { splitFile } from '../reader/front-matter.ts';
import { parseYaml } from '../reader/yaml/index.ts';
import { scalar } from './sheet.ts';

/**
 * The edit that puts an earlier id among the `aliases` of an entry. An alias that is the
 * new id itself, as an entry gets its old name back, is replaced by it.
 *
 * @param text with LF, as the reader has it, without faults
 */
export function keepFormerId(file: string, text: string, former: string, next: string): Fix {
  const { yaml, yamlLine } = splitFile(file, text)!;
  const { data, locate, find } = parseYaml(yaml, yamlLine);
  const given = childOf(data, 'aliases');
  const aliases = Array.isArray(given) ? given.map(String) : [];
  const lines = text.split('\n');
  const taken = aliases.indexOf(next);
  if (taken !== -1) {
    const start = find(['aliases', taken], next) ?? locate(['aliases', taken], 'value');
    return { start, end: { ...start, column: start.column + next.length }, text: former };
  }
  if (aliases.length === 0 && Array.isArray(given)) {
    const { line, column } = locate(['aliases'], 'value');
    return at(line, column + 1, scalar(former));
  }
  if (aliases.length === 0) {
    const end = yamlLine + yaml.split('\n').length - (yaml.endsWith('\n') ? 1 : 0);
    // What ends without a line break goes on in the same line.
    const isLast = end > lines.length;
    const [line, column] = isLast ? [lines.length, lines.at(-1)!.length + 1] : [end, 1];
    const own = `aliases: [${scalar(former)}]`;
    return at(line, column, isLast ? `\n${own}` : `${own}\n`);
  }
  const index = aliases.length - 1;
  const word = aliases[index]!;
  const { line, column } = find(['aliases', index], word) ?? locate(['aliases', index], 'value');
  const source = lines[line - 1]!;
  const after = column + word.length;
  const isQuoted = /["']/.test(source[after - 1] ?? '');
  const item = /^\s*-\s+(?=["']?[\w-]+["']?\s*(?:#.*)?$)/.exec(source)?.[0];
  if (item === undefined) return at(line, after + (isQuoted ? 1 : 0), `, ${scalar(former)}`);
  return at(line, source.length + 1, `\n${item}${scalar(former)}`);
}

const at = (line: number, column: number, text: string): Fix => ({
  start: { line, column },
  end: { line, column },
  text,
});
