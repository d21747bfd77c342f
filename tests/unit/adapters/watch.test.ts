import assert from 'node:assert/strict';
import { cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { watchFolder } from '../../../src/adapters/watch.ts';
import { aFolder } from './a-folder.ts';

test(
  'each edit is told once: written, replaced, made anew, removed',
  { timeout: 20_000 },
  async (context) => {
    const folder = aFolder(context, { 'a/one.md': '1', 'a/two.md': '1' });
    let heard: (paths: string[]) => void = () => {};
    const next = () => new Promise<string[]>((resolve) => (heard = resolve));
    const close = await watchFolder(folder, {
      onEdit: (paths) => heard(paths),
      onGone: assert.fail,
      onFailure: assert.fail,
    });
    context.after(close);
    const edits: [what: string, edit: () => void, path: string][] = [
      ['written', () => writeFileSync(join(folder, 'a/one.md'), '2'), 'a/one.md'],
      [
        'replaced, as editors do',
        () => {
          writeFileSync(join(folder, 'a/.two.md.half'), '2');
          renameSync(join(folder, 'a/.two.md.half'), join(folder, 'a/two.md'));
        },
        'a/two.md',
      ],
      [
        'written after it was replaced',
        () => writeFileSync(join(folder, 'a/two.md'), '3!'),
        'a/two.md',
      ],
      [
        'made in a new folder',
        () => {
          mkdirSync(join(folder, 'b'));
          writeFileSync(join(folder, 'b/three.md'), '1');
        },
        'b/three.md',
      ],
      ['removed', () => rmSync(join(folder, 'a/one.md')), 'a/one.md'],
    ];
    for (const [what, edit, path] of edits) {
      const told = next();
      // People edit more slowly than the library can tell two edits apart.
      await setTimeout(100);
      edit();
      const paths = await told;
      assert.ok(paths.includes(path), `${what}: ${paths.join(', ')}`);
      assert.ok(!paths.some((one) => one.includes('half')), what);
    }
  },
);

test(
  'a folder that is moved away is waited for, and watched again',
  { timeout: 20_000 },
  async (context) => {
    const folder = join(aFolder(context, { 'content/one.md': '1' }), 'content');
    let heard: (told: string) => void = () => {};
    const next = () => new Promise<string>((resolve) => (heard = resolve));
    const close = await watchFolder(folder, {
      onEdit: (paths) => heard(paths.join()),
      onGone: () => heard('gone'),
      onFailure: assert.fail,
    });
    context.after(close);
    const steps: [edit: () => void, told: string][] = [
      [() => renameSync(folder, `${folder}-away`), 'gone'],
      [() => renameSync(`${folder}-away`, folder), '.'],
      [() => writeFileSync(join(folder, 'one.md'), '2'), 'one.md'],
      [
        () => {
          renameSync(folder, `${folder}-away`);
          cpSync(`${folder}-away`, folder, { recursive: true });
        },
        '.',
      ],
      [() => writeFileSync(join(folder, 'one.md'), '3'), 'one.md'],
    ];
    for (const [edit, expected] of steps) {
      const told = next();
      await setTimeout(100);
      edit();
      assert.equal(await told, expected);
    }
  },
);
