import { folderOf, judgeFiles, readContent } from '../adapters/disk.ts';
import { editionOf } from '../adapters/edition.ts';
import { knowledgeBaseOf } from '../adapters/knowledge-base.ts';
import { readOptions } from '../adapters/options.ts';
import { renewSchemas } from '../adapters/schemas.ts';
import type { Site } from '../model/site.ts';
import { decode } from '../reader/decode.ts';
import type { SourceFile } from '../reader/source.ts';
import type { Preview, Shown } from './preview.ts';

/**
 * Reads the content that the options of this run name, now and whenever it is asked
 * to. What is faulty is left out of the pages, and the rest goes on; while site.yaml
 * is faulty its last sound settings hold.
 */
export function startReading(): Preview {
  const listeners: ((shown: Shown) => unknown)[] = [];
  let lastSite: Site | undefined;

  async function read(): Promise<Shown> {
    const options = readOptions();
    const folder = folderOf(options);
    let files: readonly SourceFile[] = [];
    const textOf = (file: string) => {
      const own = files.find(({ path }) => `${folder}/${path}` === file);
      return own && decode(own.bytes).text;
    };
    try {
      files = readContent(options);
      const base = await judgeFiles(files, options);
      lastSite = base.site ?? lastSite;
      await renewSchemas(base, files);
      const shown = { base, folder, textOf, edition: editionOf(base, true) };
      if (!lastSite) return shown;
      return {
        ...shown,
        pages: knowledgeBaseOf(base.entries, lastSite, { ...options, drafts: true }),
      };
    } catch (error) {
      const base = { entries: [], diagnostics: [], waiting: [] };
      return { base, folder, textOf, edition: '', failure: error as Error };
    }
  }

  let reading = read();
  return {
    current: () => reading,
    refresh() {
      // Nobody is given it before those know who keep something of the last one.
      reading = reading.then(read).then(async (shown) => {
        for (const listener of listeners) await listener(shown);
        return shown;
      });
      return reading;
    },
    onRead: (listener) => void listeners.push(listener),
  };
}
