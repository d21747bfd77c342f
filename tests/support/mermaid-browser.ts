import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { palette } from '../../src/diagrams/palette.ts';
import { seeded } from '../../src/mermaid/chance.ts';
import { config } from '../../src/mermaid/config.ts';
import { browser } from './browser.ts';

/** Where the page comes from. No such host exists: everything is answered from disk. */
const ORIGIN = 'http://mermaid.test';
const folders: Record<string, string> = {
  mermaid: 'node_modules/mermaid/dist',
  arimo: 'node_modules/@fontsource/arimo',
};
const types: Record<string, string> = {
  '.css': 'text/css',
  '.mjs': 'text/javascript',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};
const colours = Object.entries(palette).map(([name, hex]) => `--d-${name}: ${hex}`);
const html = `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Mermaid</title>
<link rel="stylesheet" href="/arimo/400.css"><link rel="stylesheet" href="/arimo/700.css">
<style>:root { ${colours.join('; ')} } body { margin: 0; font: 15px Arimo } #place { width: 960px; background: var(--d-paper) }</style>
<div id="place"></div></html>`;

/** Mermaid's configuration here, but for a font that the page has loaded. */
const ownConfig = {
  ...config,
  fontFamily: 'Arimo',
  themeVariables: { ...config.themeVariables, fontFamily: 'Arimo' },
};

interface Mermaid {
  initialize(config: unknown): void;
  render(id: string, text: string): Promise<{ svg: string }>;
}

/** A page in a real browser that has Arimo, and mermaid as it is published. */
export async function mermaidPage(): Promise<Page> {
  const page = await (await browser()).newPage({ viewport: { width: 960, height: 800 } });
  await page.route(`${ORIGIN}/**`, async (route) => {
    const [, folder = '', ...rest] = new URL(route.request().url()).pathname.split('/');
    const file = folders[folder] && join(folders[folder], ...rest);
    if (!file) return route.fulfill({ contentType: 'text/html', body: html });
    const contentType = types[extname(file)] ?? 'application/octet-stream';
    return route.fulfill({ contentType, body: await readFile(file) });
  });
  await page.goto(ORIGIN);
  await page.evaluate(async (given) => {
    await Promise.all([...document.fonts].map((face) => face.load()));
    const module = (await import(`${location.origin}/mermaid/mermaid.esm.min.mjs`)) as {
      default: Mermaid;
    };
    module.default.initialize(given);
    Object.assign(window, { mermaid: module.default });
  }, ownConfig);
  return page;
}

/** What mermaid draws in the browser, or why it cannot. */
export function drawInBrowser(page: Page, source: string): Promise<string | { error: string }> {
  return page.evaluate(
    async ({ text, chance }) => {
      const { mermaid } = window as unknown as { mermaid: Mermaid };
      // Names of commits fall as they do here.
      Math.random = (eval(`(${chance})`) as typeof seeded)(text);
      try {
        return (await mermaid.render('k', text)).svg;
      } catch (error) {
        return { error: String(error) };
      } finally {
        document.querySelector('#dk')?.remove();
      }
    },
    { text: source, chance: String(seeded) },
  );
}
