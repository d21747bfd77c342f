import mdx from '@astrojs/mdx';
import { defineConfig, passthroughImageService } from 'astro/config';
import { readSiteFromDisk } from './src/adapters/disk.ts';
import { readOptions } from './src/adapters/options.ts';
import { previewWhileWriting } from './src/preview/integration.ts';

const options = readOptions();
const site = await readSiteFromDisk(options);

export default defineConfig({
  site: options.url ?? site?.url,
  base: options.base ?? site?.base ?? '/',
  trailingSlash: 'always',
  cacheDir: './.cache/astro',
  devToolbar: { enabled: false },
  image: { service: passthroughImageService() },
  // Style within a page is what a strict Content-Security-Policy refuses.
  build: { inlineStylesheets: 'never' },
  integrations: [mdx(), previewWhileWriting()],
  vite: {
    // Search is loaded by script when it is wanted, and needs nothing loaded ahead of it.
    build: {
      modulePreload: false,
      rolldownOptions: {
        onLog(level, log, handle) {
          // Astro's own mark on a body that runs code; Astro has read it before it is told to be lost.
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE' || !log.message.includes('"use astro:'))
            handle(level, log);
        },
      },
    },
    worker: { format: 'es' },
  },
});
