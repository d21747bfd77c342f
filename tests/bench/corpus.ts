import { globSync, readFileSync } from 'node:fs';
import { incidentIdOf, type AnyEntry, type Entry } from '../../src/model/entry.ts';
import type { Kind } from '../../src/model/kinds.ts';
import { readBase } from '../../src/reader/read.ts';
import { normalize } from '../../src/search/words.ts';

const CONTENT = 'content';
/** Twice as long as any other: nothing to measure a usual incident by. */
const OUTLIER = 'integration-coordination-failures-1176';

/** A sentence whose words at odd places belong to one incident alone, and are exchanged. */
export type Sentence = readonly string[];

/** Sentences of a field, or of bodies, by which new texts are made. */
export interface Corpus {
  /** Incidents, each with its steps and remediations: what a new one has the form of. */
  incidents: {
    incident: Entry<'incidents'>;
    steps: Entry<'steps'>[];
    remediations: Entry<'remediations'>[];
  }[];
  others: { [K in 'rootCauses' | 'learnings' | 'services']: Entry<K>[] };
  /** By field, such as `steps.whys.because`. */
  sentences: Map<string, Sentence[]>;
  /** Words that belong to one incident. */
  rare: string[];
}

/** The sentences of a text, without links and components. */
export const sentencesIn = (text: string) =>
  text
    .replace(/<\/?[A-Z][^>]*>/g, '')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
    .split(/(?<=[.!?]["”)]?)\s+(?=[\p{Lu}\p{N}“"])/u)
    .filter((sentence) => normalize(sentence) !== '');

/** Lines of a body that are prose, each with the mark that begins it: `## `, `- ` or none. */
export const linesOf = (body: string) =>
  body
    .replace(/^```[^]*?^```$/gm, '')
    .split('\n')
    .filter((line) => !/^\s*(?:\||<\/?Note|$)/.test(line))
    .map((line) => {
      const [, mark, text] = /^(#+ |\s*[-*>] |\d+\. )?(.*)$/.exec(line)!;
      return { mark: mark ?? '', text: text! };
    });

/** The example that came with the program, taken apart; undefined where it was deleted. */
export function readCorpus(): Corpus | undefined {
  const files = globSync('example/**/*.{md,mdx,yaml}', { cwd: CONTENT }).sort();
  if (files.length === 0) return undefined;
  const { entries } = readBase(
    files.map((path) => ({
      path: path.replaceAll('\\', '/'),
      bytes: readFileSync(`${CONTENT}/${path}`),
    })),
    { folder: CONTENT },
  );
  const kept = entries.filter(({ id }) => incidentIdOf(id) !== OUTLIER);
  const all = <K extends Kind>(kind: K) =>
    kept.filter((entry): entry is Extract<AnyEntry, { kind: K }> => entry.kind === kind);
  const texts = kept.flatMap((entry) =>
    textsIn(entry).map(([key, text]) => ({ key, text, owner: incidentIdOf(entry.id) })),
  );
  const owners = new Map<string, Set<string>>();
  for (const { text, owner } of texts) {
    for (const word of text.split(/\s+/).map(normalize)) {
      owners.set(word, (owners.get(word) ?? new Set()).add(owner));
    }
  }
  const isRare = (word: string) => owners.get(normalize(word))?.size === 1;
  const sentences = Map.groupBy(texts, ({ key }) => key);
  return {
    incidents: all('incidents').map((incident) => ({
      incident,
      steps: all('steps').filter(({ id }) => incidentIdOf(id) === incident.id),
      remediations: all('remediations').filter(({ id }) => incidentIdOf(id) === incident.id),
    })),
    others: {
      rootCauses: all('rootCauses'),
      learnings: all('learnings'),
      services: all('services'),
    },
    sentences: new Map(
      [...sentences].map(([key, list]) => [key, list.map(({ text }) => withSlots(text, isRare))]),
    ),
    rare: [...owners].flatMap(([word, { size }]) => (size === 1 && word ? [word] : [])),
  };
}

/** Every sentence of an entry, with the field that it stands in. */
function textsIn({ kind, data, body }: AnyEntry): [string, string][] {
  const walk = (value: unknown, key: string): [string, string][] => {
    if (typeof value === 'string') return sentencesIn(value).map((one) => [key, one]);
    if (Array.isArray(value)) return value.flatMap((item) => walk(item, key));
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([name, inner]) => walk(inner, `${key}.${name}`));
  };
  const lines = linesOf(body).flatMap(({ mark, text }) =>
    walk(text, mark.startsWith('#') ? 'heading' : 'body'),
  );
  return [...walk(data, kind), ...lines];
}

function withSlots(text: string, isRare: (word: string) => boolean): Sentence {
  const pieces = [''];
  for (const token of text.split(/(\s+)/)) {
    const [, before, word, after] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(token)!;
    if (word !== '' && isRare(token)) {
      pieces[pieces.length - 1] += before!;
      pieces.push(word!, after!);
    } else pieces[pieces.length - 1] += token;
  }
  return pieces;
}
