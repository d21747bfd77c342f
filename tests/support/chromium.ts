import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** Where a Chrome, Chromium or Edge may be installed. */
const paths = [
  process.env.CHROME_PATH ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Without these Chromium looks for hosts that tests must not need. */
const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts an installed browser. As root on Debian a missing one is installed;
 * elsewhere the error says what to do.
 */
export async function launchBrowser(): Promise<Browser> {
  const isRoot = process.getuid?.() === 0;
  const args = [...quiet, ...(isRoot ? ['--no-sandbox'] : [])];
  const installed = () => paths.find((path) => path && existsSync(path));
  const path = installed() ?? (isRoot && installChromium() ? installed() : undefined);
  if (path) return chromium.launch({ executablePath: path, args });
  for (const channel of ['chrome', 'msedge']) {
    try {
      return await chromium.launch({ channel, args });
    } catch {
      // Not installed; the next one may be.
    }
  }
  throw new Error(
    'No browser was found: install Chromium or Chrome, or set CHROME_PATH to an executable.',
  );
}

/** Installs Debian's Chromium; false where that is not possible. */
function installChromium(): boolean {
  if (!existsSync('/etc/debian_version')) return false;
  try {
    execFileSync('apt-get', ['update'], { stdio: 'ignore' });
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
      stdio: 'ignore',
    });
    return true;
  } catch {
    return false;
  }
}
