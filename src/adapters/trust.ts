import { readFileSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, normalize, relative } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** Folders of the content, relative to it, in which bodies may run code. */
export interface Trust {
  folders: string[];
  /** What is wrong with the settings. */
  diagnostics: Diagnostic[];
}

/** Where the owner says whom to trust. */
export const TRUST_FILE = 'package.json';

/**
 * The folders that the owner trusts, from `fiveWhys.trustedFolders` in
 * package.json: not from the content, which others may be let change.
 */
export function readTrust(content: string, file = TRUST_FILE): Trust {
  const trust: Trust = { folders: [], diagnostics: [] };
  let settings: unknown;
  try {
    settings = (JSON.parse(readFileSync(file, 'utf8')) as { fiveWhys?: unknown }).fiveWhys;
  } catch {
    // No project around it, or one that nothing runs in.
    return trust;
  }
  if (settings === undefined) return trust;
  const list = (settings as { trustedFolders?: unknown } | null)?.trustedFolders ?? [];
  const fault = (message: string, help: string) =>
    trust.diagnostics.push({
      file,
      line: 1,
      column: 1,
      severity: 'error',
      rule: 'trusted-folder',
      message,
      help,
    });
  if (!Array.isArray(list) || !list.every((item) => typeof item === 'string')) {
    fault(
      'Found "trustedFolders" that is no list of folders. Expected paths within the content folder.',
      'Write "fiveWhys": { "trustedFolders": ["incidents/internal-tools"] }, or take it out.',
    );
    return trust;
  }
  for (const name of list) {
    const folder = normalize(name).replaceAll('\\', '/').replace(/\/$/, '');
    if (isAbsolute(name) || folder === '.' || /^\.\.(?:\/|$)/.test(folder)) {
      fault(
        `Found the trusted folder "${name}". Expected a folder within ${content}.`,
        `Write its path from ${content}, such as "incidents/internal-tools".`,
      );
    } else if (!isFolder(join(content, folder))) {
      fault(
        `Found the trusted folder "${name}", but there is no ${content}/${folder}. Expected a folder that is there.`,
        'Correct its path, or take it out of package.json.',
      );
    } else if (
      /^\.\.(?:[\\/]|$)/.test(relative(realpathSync(content), realpathSync(join(content, folder))))
    ) {
      fault(
        `Found the trusted folder "${name}", which leads out of ${content}. Expected a folder within it.`,
        'Put the files themselves there, or take it out of package.json.',
      );
    } else {
      trust.folders.push(folder);
    }
  }
  return trust;
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
