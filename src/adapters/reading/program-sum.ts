import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Names the program as far as it decides what is read: its code, the versions of its packages and
 * of Node. Two that have the same name find the same in the same files.
 *
 * @param root of the project
 */
export function programSum(root = '.'): string {
  const source = join(root, 'src');
  const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => [name, hash('sha256', readFileSync(join(source, name)))]);
  const packages = hash('sha256', readFileSync(join(root, 'package-lock.json')));
  return hash('sha256', JSON.stringify([process.version, packages, code]));
}
