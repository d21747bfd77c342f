import type { Taken } from '../extraction.ts';
import type { Reading } from '../reading.ts';
import type { Block } from '../text/block.ts';
import { plain } from '../text/plain.ts';
import { linksIn } from '../values/links.ts';
import type { Section } from './concept.ts';

/** True for a text that says nothing: an empty item, "None", a hint of a template. */
export function isHollow(text: string): boolean {
  const said = plain(text).replace(/[\s.:;!_-]+$/, '');
  return (
    said === '' ||
    /^(?:none|n\/?a|nothing|not much|tbd|todo|no|unknown|-+|…|\?+)$/i.test(said) ||
    isHint(text)
  );
}

/** Sentences of templates that tell the author what to write. */
const HINT =
  /^(?:list of things that|things that could have gone better|these are good things|these are only sample|to be done|copy these from|\[(?:describe|insert|fill in|add your)\b|(?:describe|insert|fill in|add) (?:here|your|what|how|why|when|who)\b)/i;

/** True for a sentence of a template. */
export const isHint = (text: string) => HINT.test(plain(text.slice(0, 200)));

/** True for a paragraph that only leads to what follows, or holds nothing but an address. */
export const isLead = (text: string) => /:\s*(?:\*\*|__)?$/.test(text.trimEnd());

/** True for a text that is one link and nothing else. */
export const isBareLink = (text: string) => {
  if (text.length > 2000) return false;
  const links = linksIn(text);
  const said = links[0]?.title ? plain(links[0].title) : links[0]?.url;
  return links.length === 1 && plain(text).replace(/[.\s]+$/, '') === said?.replace(/[.\s]+$/, '');
};

/** The statements of a section: its items, or its paragraphs where it has none. */
export function statementsOf({ blocks, part }: Section, reading: Reading): Block[] {
  for (const block of blocks)
    if (block.kind === 'paragraph' && isHint(block.text)) reading.hush(block);
  for (const block of blocks)
    if (block.kind === 'item' && isHollow(block.text) && block.children.length === 0)
      reading.hush(block);
  const items = blocks.filter(({ kind }) => kind === 'item');
  const paragraphs = blocks.filter(({ kind }) => kind === 'paragraph').flatMap(bySentence);
  const said = (items.length > 0 ? items : part.parts.length > 0 ? [] : paragraphs).filter(
    (block) => !(isHollow(block.text) && block.children.length === 0) && !isStruck(block.text),
  );
  return items.length > 0 ? said : said.filter(({ text }) => !isLead(text) && !isBareLink(text));
}

const isStruck = (text: string) => /^~~[^~]*~~\s*$/.test(text.slice(0, 4000));

/** Each line of a paragraph in which every line is a sentence of its own. */
export function bySentence(block: Block): Block[] {
  const lines = block.text.split('\n');
  const isList =
    lines.length > 2 && lines.every((line) => /^[\p{Lu}\d"'“]/u.test(line) && /[.!?)]$/.test(line));
  if (!isList) return [block];
  return lines.map((text, index) => ({
    ...block,
    text,
    from: block.from + index,
    to: block.from + index,
  }));
}

/** Takes each statement of a section as a text. */
export function takeTexts(section: Section, reading: Reading, into: Taken<string>[]): void {
  for (const block of statementsOf(section, reading)) {
    into.push(reading.taken(reading.textOf(block), block));
  }
}

/** All that a section says, as one text, with its lines. */
export function wholeOf(blocks: readonly Block[], reading: Reading): Taken<string> | undefined {
  const said = blocks.filter(
    (block) =>
      block.kind !== 'comment' &&
      block.kind !== 'definition' &&
      block.kind !== 'rule' &&
      !isHollow(block.text || 'text'),
  );
  if (said.length === 0) return undefined;
  const lines = { from: said[0]!.from, to: said.at(-1)!.to };
  const text =
    said[0]!.kind === 'paragraph' ? said[0]!.text : reading.lines[lines.from - 1]!.trim();
  const first = text.split('\n').length;
  const below = reading.lines.slice(lines.from - 1 + first, lines.to).map((line) => line.trimEnd());
  return reading.taken([text, ...below].join('\n').trim(), lines);
}
