import { after } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './chromium.ts';

/** A real browser, one for all tests of a run. */
let launched: Promise<Browser> | undefined;
// Registered here, at the root: within a test it would belong to that test alone.
after(async () => (await launched)?.close());

export function browser(): Promise<Browser> {
  return (launched ??= launchBrowser());
}
