import type { Readable, Writable } from 'node:stream';
import * as clack from '@clack/prompts';
import { visible } from '../diagnostics/formats/text.ts';
import type { Choice } from '../authoring/answers.ts';

/** Questions in a terminal. Whoever leaves before the end leaves by this. */
export class Left extends Error {}

/** True where somebody can be asked: at a terminal, and not in CI. */
export const canAsk = () => Boolean(process.stdin.isTTY && process.stdout.isTTY && !process.env.CI);

/** Asks in the terminal; each question is a promise of its answer, and throws {@link Left}. */
export interface Asker {
  /** A text; empty where it is skipped, which `fault` may refuse. */
  text(
    question: string,
    options: { hint?: string; fault: Judge; initial?: string },
  ): Promise<string>;
  /** Texts, one a line, up to an empty line; `then` asks for each after the first. */
  lines(question: string, then: string, fault: Judge): Promise<string[]>;
  /** One of some choices. */
  choose(question: string, choices: readonly Choice[]): Promise<string>;
  /** Any number of some choices. */
  pick(question: string, choices: readonly Choice[], isRequired: boolean): Promise<string[]>;
}

/** What is wrong with an answer, behind those that came before it; undefined when nothing is. */
export type Judge = (answer: string, before?: readonly string[]) => string | undefined;

const NOTHING_CHOSEN = 'Found nothing by that name. Expected one of the list: type less of it.';

/** From so many choices on, typing finds them sooner than the arrow keys. */
export const MANY = 12;

/** Where questions are asked, and what tells that nobody can answer any more. */
export interface Terminal {
  signal: AbortSignal;
  input?: Readable;
  output?: Writable;
}

/** Asks at a terminal. */
export function askerFor(terminal: Terminal): Asker {
  const answer = async <T>(asked: Promise<T | typeof clack.CANCEL_SYMBOL>): Promise<T> => {
    const given = await asked;
    if (clack.isCancel(given)) throw new Left();
    return given as T;
  };
  const text: Asker['text'] = async (message, { hint, fault, initial }) => {
    const given = await answer(
      clack.text({
        message,
        ...terminal,
        ...(hint && { placeholder: hint }),
        ...(initial && { initialValue: initial }),
        validate: (value) => fault((value ?? '').trim()),
      }),
    );
    // What was not typed is undefined.
    return (given ?? '').trim();
  };
  const options = (choices: readonly Choice[]) =>
    choices.map(({ id, name, says }) => ({
      value: id,
      label: name ? visible(`${id} · ${name}`) : id,
      ...(says && { hint: visible(says) }),
    }));
  return {
    text,
    lines: async (question, then, fault) => {
      const lines: string[] = [];
      for (;;) {
        const line = await text(lines.length === 0 ? question : `${lines.length + 1}. ${then}`, {
          hint: lines.length === 0 ? 'Enter skips it' : 'Enter ends the list',
          fault: (value) => (value === '' ? undefined : fault(value, lines)),
        });
        if (line === '') return lines;
        lines.push(line);
      }
    },
    choose: (message, choices) =>
      answer(
        choices.length > MANY
          ? clack.autocomplete({
              message,
              ...terminal,
              options: options(choices),
              maxItems: MANY,
              // Where a search finds nothing, Enter would answer with nothing.
              validate: (value) => (value === undefined ? NOTHING_CHOSEN : undefined),
            })
          : clack.select({ message, ...terminal, options: options(choices) }),
      ),
    pick: (message, choices, required) =>
      answer(
        choices.length > MANY
          ? clack.autocompleteMultiselect({
              message,
              ...terminal,
              required,
              options: options(choices),
              maxItems: MANY,
            })
          : clack.multiselect({ message, ...terminal, required, options: options(choices) }),
      ),
  };
}

/**
 * Runs questions until they are answered or the terminal is closed; undefined when whoever
 * is asked leaves.
 *
 * @param intro said before the first question
 */
export async function asking<T>(
  run: (asker: Asker) => Promise<T>,
  intro = 'Enter goes on, Ctrl+C stops. Nothing is written before the last answer.',
): Promise<T | undefined> {
  const closing = new AbortController();
  const close = () => closing.abort();
  process.stdin.once('end', close).once('close', close).once('error', close);
  // Ctrl+D closes the questions, and leaves nothing to wait for.
  process.once('SIGHUP', close).once('SIGTERM', close).once('beforeExit', close);
  clack.intro(intro);
  try {
    return await run(askerFor({ signal: closing.signal }));
  } catch (error) {
    if (error instanceof Left) return undefined;
    throw error;
  } finally {
    process.stdin.off('end', close).off('close', close).off('error', close);
    process.off('SIGHUP', close).off('SIGTERM', close).off('beforeExit', close);
    process.stdin.pause();
  }
}
