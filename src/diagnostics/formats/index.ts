import { github } from './github.ts';
import { json } from './json.ts';
import type { Format } from './report.ts';
import { sarif } from './sarif.ts';
import { text } from './text.ts';

/** Every format in which a check tells what it found, by the word that chooses it. */
export const formats = { text, json, github, sarif } satisfies Record<string, Format>;
export type FormatName = keyof typeof formats;
