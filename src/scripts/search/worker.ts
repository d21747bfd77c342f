/// <reference lib="webworker" />
/**
 * Searches in a thread of its own, so that typing never waits. Pagefind runs here
 * too, in the one thread, which spares readers its worker.
 */
import { answerer } from '../../search/answer.ts';
import type { TextIndex } from '../../search/engine.ts';
import type { FacetValues, Row } from '../../search/facets.ts';
import {
  FORMAT,
  type Failure,
  type IndexInfo,
  type IndexName,
  type Request,
  type Response,
} from '../../search/protocol.ts';
import { readWords } from '../../search/spelling.ts';

declare const self: DedicatedWorkerGlobalScope;

/** What the site uses of pagefind.js. */
interface Pagefind {
  createInstance(options: object): TextIndex;
}

class SearchFailure extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure);
    this.failure = failure;
  }
}

let answer: ReturnType<typeof answerer> | undefined;
let latest = 0;
/** Files that did not come. Pagefind passes them over and finds less, which nobody would notice. */
let lost = 0;

const fetchOf = self.fetch.bind(self);
self.fetch = async (input, init) => {
  try {
    // The second index runs on the program of the first.
    const isText = typeof input === 'string';
    const response = await fetchOf(
      isText ? input.replace(/parts\/(?=wasm\.)/, 'entries/') : input,
      init,
    );
    if (!response.ok) lost += 1;
    return response;
  } catch (error) {
    lost += 1;
    throw error;
  }
};

self.addEventListener('message', ({ data }: MessageEvent<Request>) => {
  void respond(data).then((response) => self.postMessage(response));
});

async function respond(request: Request): Promise<Response> {
  const { id } = request;
  const before = lost;
  try {
    if ('start' in request) {
      answer = answerer(await open(request.start));
      return { id, answer: undefined };
    }
    latest = id;
    // Of keystrokes that came while another was searched for, only the last one counts.
    const found = await answer!(request.find, () => latest !== id);
    return lost > before ? { id, failure: 'unreachable' } : { id, answer: found };
  } catch (error) {
    if (error instanceof SearchFailure) return { id, failure: error.failure };
    if (lost > before) return { id, failure: 'unreachable' };
    console.error(error);
    return { id, failure: 'failed' };
  }
}

async function open({ folder, edition }: { folder: string; edition?: string }) {
  const answered = await fetch(`${folder}search.json`, { cache: 'no-cache' });
  if (answered.status === 404) throw new SearchFailure('missing');
  const info = (await contentOf(answered).json()) as IndexInfo;
  if (info.format !== FORMAT || (edition && info.edition !== edition)) {
    throw new SearchFailure('other-edition');
  }
  const versioned = (path: string) => `${folder}${path}?${info.edition}`;
  const load = async (path: string) => contentOf(await fetch(versioned(path)));
  const address = versioned('entries/pagefind.js');
  const pagefind = (await import(/* @vite-ignore */ address).catch(() => {
    throw new SearchFailure('unreachable');
  })) as Pagefind;
  return {
    info,
    index: (name: IndexName): TextIndex =>
      pagefind.createInstance({ basePath: `${folder}${name}/`, baseUrl: '/' }),
    words: async (letter: string) =>
      info.letters.includes(letter)
        ? readWords(await (await load(`words/${letter}.txt`)).text())
        : new Map<string, number>(),
    values: async () => (await (await load('facets.json')).json()) as FacetValues,
    rows: async (name: IndexName) => (await (await load(`${name}/rows.json`)).json()) as Row[],
  };
}

function contentOf(response: globalThis.Response): globalThis.Response {
  if (!response.ok) throw new SearchFailure('unreachable');
  return response;
}
