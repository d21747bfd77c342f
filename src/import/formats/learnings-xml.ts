import { isDay } from '../../model/time.ts';
import { account } from '../account.ts';
import { whyOf } from '../chains/marker.ts';
import type { Lines, TakenChain } from '../extraction.ts';
import { Reading } from '../reading.ts';
import { fieldOf, takeField } from '../sections/fields.ts';
import { conceptOf } from '../sections/index.ts';
import { firstSentence } from '../text/plain.ts';
import { Calendar } from '../values/moments.ts';
import { actionStatusOf } from '../values/status.ts';
import { priorityOf } from '../values/words.ts';
import { titleOfName } from '../title.ts';
import { asText } from './as-text.ts';
import type { Format } from './format.ts';
import { parseXml, type Element } from './xml.ts';

/** Learnings and specifications as XML: elements named like the headings of other documents. */
export const learningsXml: Format = {
  name: 'learnings-xml',
  detect: ({ name, text }) =>
    /^\ufeff?\s*<(?:\?xml|[a-z_]+[\s>])/i.test(text) &&
    (/^\ufeff?\s*<\?xml/.test(text) || /\.xml$/i.test(name)),
  read(source) {
    const parsed = parseXml(source.text);
    if (!('root' in parsed)) {
      return asText(
        source,
        `Found malformed XML in line ${parsed.line}; it was kept as text. ${parsed.message}`,
        { isMalformed: true },
      );
    }
    const reading = new Reading(source.name, source.lines, new Calendar(undefined), new Map());
    reading.out.notes.push(...source.notes);
    keepAttributes(parsed.root, reading);
    takeParts(parsed.root, '', reading);
    for (const comment of parsed.comments)
      keep('comment', comment.words.replace(/\s+/g, ' ').trim(), comment, reading);
    const title = titleOfName(source.name);
    if (!reading.out.title && title) {
      reading.out.title = reading.cited(
        title,
        { from: 1, to: 1 },
        'Taken from the name of the file.',
      );
    }
    hushTags(source.lines, reading);
    account(reading, { from: 1, to: source.lines.length });
    return [reading.out];
  },
};

const keyOf = (name: string) => name.replace(/[_.:-]+/g, ' ').toLowerCase();
const isMixed = ({ text, children }: Element) => text.trim() !== '' && children.length > 0;

/** All text within an element; what elements tell that stand in a sentence is a part of it. */
const textOf = (element: Element): string =>
  element.parts
    .map((part) => ('words' in part ? part.words : textOf(part)))
    .join(isMixed(element) ? '' : ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Takes what an element holds; its own text beside elements that are taken has no field. */
function takeParts(element: Element, concept: string, reading: Reading): void {
  for (const part of element.parts) {
    if (!('words' in part)) take(part, concept, reading);
    else keep(keyOf(element.name), part.words.replace(/\s+/g, ' ').trim(), part, reading);
  }
}

/** Text that has no field goes into the body, with the name of its element. */
function keep(key: string, text: string, { from, to }: Lines, reading: Reading): void {
  if (text !== '') reading.out.unplaced.push(reading.taken(`${key}: ${text}`, { from, to }));
}

/** True for an element that is read by its own name, not as words of the one around it. */
const isRead = ({ name, children }: Element): boolean => {
  const key = keyOf(name);
  return (
    /^(?:title|why|metric|action)$/.test(key) ||
    conceptOf(key) !== undefined ||
    fieldOf(key) !== undefined ||
    children.some(isRead)
  );
};

/** Attributes that are read with their elements, and those that tell programs something. */
const READ =
  /^(?:id|level|name|before|baseline|after|current|target|priority|status|owner|due|version|lang|xmlns.*|x\w+:.*)$/i;

/** Takes an element by its name, or by that of the one around it. */
function take(element: Element, inherited: string, reading: Reading): void {
  takeElement(element, inherited, reading);
  keepAttributes(element, reading);
}

function keepAttributes({ name: own, attributes, from }: Element, reading: Reading): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (!READ.test(name))
      keep(`${keyOf(own)}, ${keyOf(name)}`, value.trim(), { from, to: from }, reading);
  }
}

function takeElement(element: Element, inherited: string, reading: Reading): void {
  const { out } = reading;
  const key = keyOf(element.name);
  const text = textOf(element);
  const lines = { from: element.from, to: element.to };
  const isLeaf =
    element.children.length === 0 || (isMixed(element) && !element.children.some(isRead));
  if (key === 'title' && isLeaf && inherited === '' && !out.title && text)
    out.title = reading.taken(text, lines);
  else if (key === 'why') takeWhy(element, text, reading);
  else if (key === 'metric' && takeMetric(element, reading)) return;
  else if (key === 'action' || (isLeaf && inherited === 'actions' && text))
    takeAction(element, text, reading);
  else if (
    /^(?:problem|summary|description|overview)$/.test(key) &&
    isLeaf &&
    inherited === '' &&
    !out.summary &&
    text
  ) {
    out.summary = reading.taken(text, lines);
  } else if (isLeaf && fieldOf(key) && text) {
    const field = fieldOf(key)!;
    // A day alone says of which moment only to a reader.
    if (!takeField(field, text, lines, reading) || field === 'date')
      keep(key, text, lines, reading);
  } else if (isLeaf && fieldOf(inherited) === 'tags' && text)
    out.tags.push(reading.taken(text, lines));
  else {
    const concept = conceptOf(key)?.name ?? (fieldOf(key) === 'tags' ? 'tags' : inherited);
    if (!isLeaf) takeParts(element, concept, reading);
    else if (!takeText(concept, text, lines, reading)) keep(key, text, lines, reading);
  }
}

/** Takes a text by its concept; false where no field takes it. */
function takeText(concept: string, text: string, lines: Lines, reading: Reading): boolean {
  const { out } = reading;
  if (text === '') return true;
  if (concept === 'rootCauses') {
    const title = firstSentence(text);
    out.rootCauses.push(reading.taken({ title, ...(title !== text && { text }) }, lines));
  } else if (
    concept === 'impact' ||
    concept === 'learnings' ||
    concept === 'contributingFactors' ||
    concept === 'wentWell' ||
    concept === 'wentWrong' ||
    concept === 'gotLucky'
  ) {
    out[concept].push(reading.taken(text, lines));
  } else if ((concept === 'trigger' || concept === 'detection') && !out[concept])
    out[concept] = reading.taken(text, lines);
  else return false;
  return true;
}

function takeWhy(element: Element, text: string, reading: Reading): void {
  const { chains } = reading.out;
  const level = Number(element.attributes.level) || (chains.at(-1)?.whys.length ?? 0) + 1;
  let chain: TakenChain | undefined = chains.at(-1);
  if (!chain || level <= chain.whys.length) chains.push((chain = { whys: [] }));
  const part = (name: RegExp) => element.children.find(({ name: one }) => name.test(one));
  const question = part(/^question$/i);
  const answer = part(/^(?:answer|because|cause)$/i);
  const marker = whyOf(text, level, true);
  const value = {
    ...((question || marker?.question) && {
      question: question ? textOf(question) : marker!.question!,
    }),
    because: answer ? textOf(answer) : (marker?.answer ?? (marker?.question ? '' : text)),
    evidence: [],
  };
  chain.whys.push(reading.taken(value, { from: element.from, to: element.to }));
  if (!question && !answer) return;
  for (const part of element.parts) {
    if (part === question || part === answer) continue;
    const [key, said] = 'words' in part ? ['why', part.words] : [keyOf(part.name), textOf(part)];
    keep(key, said.replace(/\s+/g, ' ').trim(), part, reading);
  }
}

function takeMetric(element: Element, reading: Reading): boolean {
  const { name } = element.attributes;
  const said = (form: RegExp) => {
    const child = element.children.find((one) => form.test(one.name));
    return child
      ? textOf(child)
      : Object.entries(element.attributes).find(([key]) => form.test(key))?.[1];
  };
  const [baseline, current, target] = [
    said(/^(?:before|baseline)$/i),
    said(/^(?:after|current)$/i),
    said(/^target$/i),
  ];
  if (!name || (!baseline && !current && !target)) return false;
  const value = {
    name,
    ...(baseline && { baseline }),
    ...(current && { current }),
    ...(target && { target }),
  };
  reading.out.metrics.push(reading.taken(value, { from: element.from, to: element.to }));
  return true;
}

function takeAction(element: Element, text: string, reading: Reading): void {
  if (text === '') return;
  const { priority, status, owner, due } = element.attributes;
  const level = priority && priorityOf(priority);
  const state = status && actionStatusOf(status);
  const day = due && isDay(due);
  const title = firstSentence(text);
  const value = {
    title,
    ...(title !== text && { text }),
    ...(level && { priority: level }),
    ...(state && { status: state }),
    ...(owner && { owner }),
    ...(day && { due }),
  };
  reading.out.actions.push(reading.taken(value, { from: element.from, to: element.to }));
}

/** Lines that hold tags and no text. */
function hushTags(lines: readonly string[], reading: Reading): void {
  for (const [index, line] of lines.entries()) {
    if (
      /^(?:\s*<[^<>]*>)+\s*$/.test(line.slice(0, 2000)) &&
      line.length < 2000 &&
      !/="[^"]{20}/.test(line)
    )
      reading.hush({ from: index + 1, to: index + 1 });
  }
}
