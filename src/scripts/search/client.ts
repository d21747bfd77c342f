import type { Answer, Failure, Question, Request, Response } from '../../search/protocol.ts';

/** Search cannot be had; `failure` says why. */
export class SearchUnavailable extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure);
    this.failure = failure;
  }
}

/** Path that the site is published under. */
export const base = import.meta.env.BASE_URL;

/** Sentences for readers, each to stand before the lists that hold every entry. */
const sentences: Record<Failure, string> = {
  missing: 'The search index is not here; a site that was built whole has one.',
  'other-edition':
    'This page and the search index are from different builds. Reload the page; if that does not help, the site has to be built again.',
  unreachable: 'The search index could not be loaded. Try again when the network is back.',
  failed: 'Search does not run in this browser.',
};

/** What to say of an error, before the lists. */
export function sentenceOf(error: unknown): string {
  const failure = error instanceof SearchUnavailable ? error.failure : 'failed';
  return `${sentences[failure]} These lists hold every entry.`;
}

type Settle = { resolve: (answer: Answer | undefined) => void; reject: (error: Error) => void };

/**
 * Starts searching. `find` gives undefined for a question that a later one has
 * overtaken, and fails with {@link SearchUnavailable}; after that it starts anew.
 */
export function connect(edition?: string) {
  const waiting = new Map<number, Settle>();
  let worker: Worker | undefined;
  let started: Promise<unknown> | undefined;
  let count = 0;

  function fail(failure: Failure): void {
    worker?.terminate();
    worker = started = undefined;
    for (const { reject } of waiting.values()) reject(new SearchUnavailable(failure));
    waiting.clear();
  }

  function send(body: { start: { folder: string; edition?: string } } | { find: Question }) {
    return new Promise<Answer | undefined>((resolve, reject) => {
      if (!worker) return reject(new SearchUnavailable('failed'));
      const id = ++count;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, ...body } satisfies Request);
    });
  }

  function start(): Promise<unknown> {
    const folder = new URL(`${base}pagefind/`, location.href).href;
    try {
      worker ??= new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    } catch {
      // Without workers there is no search; what is sent says so.
    }
    if (worker) {
      // A worker that was not loaded looks like one that cannot run.
      worker.onerror = () =>
        void fetch(folder).then(
          () => fail('failed'),
          () => fail('unreachable'),
        );
      worker.onmessage = ({ data }: MessageEvent<Response>) => {
        const settle = waiting.get(data.id);
        waiting.delete(data.id);
        if ('failure' in data) settle?.reject(new SearchUnavailable(data.failure));
        else settle?.resolve(data.answer);
      };
    }
    return send({ start: { folder, ...(edition && { edition }) } });
  }

  async function find(question: Question): Promise<Answer | undefined> {
    try {
      await (started ??= start());
      return await send({ find: question });
    } catch (error) {
      started = undefined;
      throw error;
    }
  }

  started = start();
  // Whoever asks is told.
  started.catch(() => undefined);
  return { find };
}
