import { stemmer } from 'stemmer';
import type { IncidentNode } from '../graph/nodes.ts';
import { flatten } from '../graph/whys.ts';
import { normalize, split } from '../search/words.ts';

/** What the likeness of texts depends on besides the texts. */
export interface Wording {
  /** BCP 47. */
  language: string;
  /** Words that say nothing by themselves. */
  stopWords: readonly string[];
}

/** What an incident says of itself in words of its own. */
export function textOf({ data, steps, whys }: IncidentNode): string {
  const answers = [whys, ...steps.map((step) => step.whys)].flatMap(flatten);
  return [
    data.title,
    data.summary,
    data.trigger?.text,
    ...steps.flatMap((step) => [step.data.title, step.data.summary]),
    ...answers.map((why) => why.data.because),
    ...data.contributingFactors.map(({ text }) => text),
  ]
    .filter(Boolean)
    .join(' ');
}

/** Cuts a text into words that say something: stem → the word as it was first written. */
export function cutter({ language, stopWords }: Wording) {
  const stop = new Set(stopWords.map(normalize));
  const isEnglish = language.startsWith('en');
  return (text: string): Map<string, string> => {
    const words = new Map<string, string>();
    for (const typed of split(text, language)) {
      const word = normalize(typed);
      // Figures and single letters are alike by chance.
      if (word.length < 3 || /^\p{N}+$/u.test(word) || stop.has(word)) continue;
      const stem = isEnglish ? stemmer(word) : word;
      if (!words.has(stem)) words.set(stem, typed.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));
    }
    return words;
  };
}
