/** A file split at its front matter. */
export interface FrontMatter {
  yaml: string;
  /** Line of the file on which the YAML begins, from 1. */
  yamlLine: number;
  body: string;
  /** Line of the file on which the body begins, from 1. */
  bodyLine: number;
}

/** Splits a text at its `---` fences; undefined when it does not begin and end with one. */
export function splitFrontMatter(text: string): FrontMatter | undefined {
  const opening = /^---[^\S\n]*(?=\n)/.exec(text)?.[0];
  if (opening === undefined) return undefined;
  const closing = /\n---[^\S\n]*(?:\n|$)/g;
  closing.lastIndex = opening.length;
  const end = closing.exec(text);
  if (!end) return undefined;
  const yaml = text.slice(opening.length + 1, end.index);
  const lines = end.index === opening.length ? 0 : yaml.split('\n').length;
  return { yaml, yamlLine: 2, body: text.slice(closing.lastIndex), bodyLine: lines + 3 };
}
