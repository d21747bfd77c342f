/// <reference lib="webworker" />
/**
 * Searches in a thread of its own, so that typing never waits. Pagefind runs here
 * too, in the one thread, which spares readers its worker.
 */
import { answerer } from '../../search/answer.ts';
import type { TextIndex } from '../../search/engine.ts';
import {
  FORMAT,
  type Failure,
  type IndexInfo,
  type Request,
  type Response,
} from '../../search/protocol.ts';
import { readWords } from '../../search/spelling.ts';
import type { Tables } from '../../search/table.ts';

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

self.addEventListener('message', ({ data }: MessageEvent<Request>) => {
  void respond(data).then((response) => self.postMessage(response));
});

async function respond(request: Request): Promise<Response> {
  const { id } = request;
  try {
    if ('start' in request) {
      answer = answerer(await open(request.start));
      return { id, answer: undefined };
    }
    latest = id;
    // Of keystrokes that came while another was searched for, only the last one counts.
    return { id, answer: await answer!(request.find, () => latest !== id) };
  } catch (error) {
    console.error(error);
    return { id, failure: error instanceof SearchFailure ? error.failure : 'failed' };
  }
}

async function open({ folder, edition }: { folder: string; edition?: string }) {
  const infoOrNothing = await load(`${folder}search.json`, 'no-cache').catch(() => undefined);
  if (!infoOrNothing) throw new SearchFailure('missing');
  const info = (await infoOrNothing.json()) as IndexInfo;
  if (info.format !== FORMAT || (edition && info.edition !== edition)) {
    throw new SearchFailure('other-edition');
  }
  const versioned = (path: string) => `${folder}${path}?${info.edition}`;
  // The second index runs on the program of the first.
  const fetchOf = self.fetch.bind(self);
  self.fetch = (input, init) =>
    fetchOf(
      typeof input === 'string' ? input.replace(/parts\/(?=wasm\.)/, 'entries/') : input,
      init,
    );
  const pagefind = (await import(/* @vite-ignore */ versioned('entries/pagefind.js'))) as Pagefind;
  const indexIn = (name: 'entries' | 'parts'): TextIndex =>
    pagefind.createInstance({ basePath: `${folder}${name}/`, baseUrl: '/' });
  return {
    info,
    index: indexIn,
    words: (letter: string) =>
      info.letters.includes(letter)
        ? load(versioned(`words/${letter}.txt`))
            .then((file) => file.text())
            .then(readWords)
        : Promise.resolve(new Map<string, number>()),
    tables: () => load(versioned('facets.json')).then((file) => file.json() as Promise<Tables>),
  };
}

async function load(
  address: string,
  cache: RequestCache = 'default',
): Promise<globalThis.Response> {
  const response = await fetch(address, { cache });
  if (!response.ok) throw new SearchFailure('missing');
  return response;
}
