import { readFileSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, normalize, relative } from 'node:path';
import { START, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { decode } from '../reader/decode.ts';
import { codeOf } from './file-reader.ts';
import { trustSettingsIn, type TrustSettings } from './trust-settings.ts';

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
  const { named, faults } = settingsIn(file);
  const folders: string[] = [];
  for (const { name, at } of named) {
    const folder = normalize(name).replaceAll('\\', '/').replace(/\/$/, '');
    const fault = faultOf(name, folder, content);
    if (fault) faults.push({ rule: 'trusted-folder', ...at, ...fault });
    else folders.push(folder);
  }
  return { folders, diagnostics: faults.map((one) => ({ file, severity: 'error', ...one })) };
}

/** What is wrong with a folder; undefined for one that can be trusted. */
function faultOf(
  name: string,
  folder: string,
  content: string,
): Pick<Diagnostic, 'message' | 'help'> | undefined {
  if (isAbsolute(name) || folder === '.' || /^\.\.(?:\/|$)/.test(folder)) {
    return {
      message: `Found the trusted folder "${name}". Expected a folder within ${content}.`,
      help: `Write its path from ${content}, such as "incidents/internal-tools".`,
    };
  }
  if (!isFolder(join(content, folder))) {
    return {
      message: `Found the trusted folder "${name}", but there is no ${content}/${folder}. Expected a folder that is there.`,
      help: 'Correct its path, or take it out of package.json.',
    };
  }
  const real = relative(realpathSync(content), realpathSync(join(content, folder)));
  if (/^\.\.(?:[\\/]|$)/.test(real)) {
    return {
      message: `Found the trusted folder "${name}", which leads out of ${content}. Expected a folder within it.`,
      help: 'Put the files themselves there, or take it out of package.json.',
    };
  }
  return undefined;
}

function settingsIn(file: string): TrustSettings {
  const told = (fault: Pick<Diagnostic, 'rule' | 'message' | 'help'>, at = START) => ({
    named: [],
    faults: [{ ...at, ...fault }],
  });
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    // No project around it, or one that nothing runs in.
    if (codeOf(error) === 'ENOENT') return { named: [], faults: [] };
    return told({
      rule: 'unreadable-file',
      message: `Found a file that cannot be read (${codeOf(error)}). Expected the settings of the program.`,
      help: 'Make it readable, or take the one that came with the program.',
    });
  }
  const decoded = decode(bytes);
  if (decoded.text !== undefined) return trustSettingsIn(decoded.text);
  const message = 'Found a byte that is not of UTF-8. Expected a file in UTF-8.';
  return told({ rule: 'not-utf8', message, help: 'Save the file as UTF-8.' }, decoded.position);
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
