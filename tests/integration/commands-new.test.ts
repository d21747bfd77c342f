import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test, type TestContext } from 'node:test';
import { run, runNode } from '../support/command.ts';

/** A copy of the smallest base, which the test may write into. */
function aCopy(context: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'kb-'));
  context.after(() => rmSync(folder, { recursive: true }));
  cpSync('tests/fixtures/base', folder, { recursive: true });
  return folder;
}

const treeOf = (folder: string) => (readdirSync(folder, { recursive: true }) as string[]).sort();
const read = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8');

const INCIDENT = ['incident', '--title', 'Orders failed: "all" of #1', '--severity', 'sev2'];

test('new writes an incident from its options alone, and check has only hints for it', async (context) => {
  const content = aCopy(context);
  const before = treeOf(content);
  const { code, stdout, stderr } = await run(
    ...['new', ...INCIDENT, '--id', 'orders-failed', '--content', content],
    ...['--detected', '2026-03-02', '--step', 'The queue fills up', '--step', 'Orders wait'],
    ...[
      '--why',
      'The queue has no limit',
      '--new-root-cause',
      'Queues take all',
      '--category',
      'capacity',
    ],
  );
  assert.equal(stderr, '');
  const cause = treeOf(content).find((path) => path.startsWith('root-causes/queues'))!;
  assert.match(cause, /^root-causes\/queues-take-all-[0-9a-hjkmnp-tv-z]{4}\.md$/);
  const folder = `${content}/incidents/orders-failed`;
  assert.equal(
    stdout,
    `Wrote 5 files:
  ${folder}/index.mdx
  ${folder}/steps/the-queue-fills-up.md
  ${folder}/steps/orders-wait.md
  ${folder}/remediations/what-will-be-different.md
  ${content}/${cause}

2 hints in 1 file.

To undo it, delete ${folder} and ${content}/${cause}.
Next:
  write       ${folder}/index.mdx
  check it    npm run check -- --hints --content ${content}
  look at it  npm run dev -- --content ${content}, then http://localhost:4321/incidents/orders-failed/
`,
  );
  assert.equal(code, 0);

  const check = await run('check', '--content', content);
  assert.equal(
    check.stdout.split('\n').at(-2),
    `${content} is sound: 2 incidents, 2 root causes, 2 cascade steps, 1 remediation, 0 learnings, 0 services.`,
  );
  assert.doesNotMatch(check.stdout, /warning|error/);
  rmSync(folder, { recursive: true });
  rmSync(join(content, cause));
  assert.deepEqual(treeOf(content), before);
});

test('two branches that write the same title meet in no file', async (context) => {
  const content = aCopy(context);
  const args = ['new', 'root-cause', '--title', 'Queues take all', '--category', 'capacity'];
  await run(...args, '--content', content);
  const { stdout } = await run(...args, '--content', content);
  const files = treeOf(content).filter((path) => path.startsWith('root-causes/queues'));
  assert.equal(files.length, 2);
  const [first] = files.filter((path) => !stdout.includes(`write       ${content}/${path}`));
  assert.match(
    stdout,
    new RegExp(
      `Root causes that look like the new one; if it is one of them, name that instead:\n  ${first!.slice(12, -3)} — Queues take all \\(never struck\\)\n`,
    ),
  );
});

test('new refuses everything that is wrong at once, and writes nothing', async (context) => {
  const content = aCopy(context);
  const before = treeOf(content);
  const refused = async (...args: string[]) => {
    const { code, stdout, stderr } = await run('new', ...args, '--content', content);
    assert.deepEqual([code, stdout], [2, '']);
    assert.deepEqual(treeOf(content), before);
    return stderr;
  };
  assert.equal(
    await refused(),
    'Found nothing after "new". Expected one of incident, root-cause, step, remediation, learning, service.\n',
  );
  assert.equal(
    await refused('incidnet'),
    'Found "incidnet" after "new". Expected one of incident, root-cause, step, remediation, learning, service.\nDid you mean "incident"?\n',
  );
  assert.equal(
    await refused('incident', '--owner', 'Team A'),
    `--owner: It means nothing to an incident. It is for remediation, service.
--title: Missing. Expected its title, one plain sentence.
--severity: Missing. Expected one of sev1, sev2, sev3, sev4.
Its options: npm run new -- incident --help
`,
  );
  assert.equal(
    await refused(...INCIDENT, '--root-cause', 'setting not checked before deploying'),
    `--root-cause: Found "setting not checked before deploying" for "root-cause". Expected the id of a root cause.
These are there already and look like it:
  settings-not-checked — Settings are not checked before a deployment (struck once: checkout-down)
A new one is written with --new-root-cause "setting not checked before deploying" --category <one of configuration, software, architecture, change-management, testing, monitoring, capacity, dependency, hardware, process>.
Its options: npm run new -- incident --help
`,
  );
  assert.equal(
    await refused(...INCIDENT, '--id', 'checkout-down'),
    '--id: Found "checkout-down" as an id. Expected one that no other incident has; incidents/checkout-down/index.mdx has it.\nIts options: npm run new -- incident --help\n',
  );
  assert.equal(
    await refused(...INCIDENT, '--id', 'CHECKOUT-down'),
    '--id: Found "CHECKOUT-down" as an id. Expected lower-case letters and digits, joined by hyphens.\n"checkout-down" is that of incidents/checkout-down/index.mdx.\nIts options: npm run new -- incident --help\n',
  );
  assert.equal(
    await refused(...INCIDENT, '--id', '../x'),
    '--id: Found "../x" as an id. Expected lower-case letters and digits, joined by hyphens.\nWrite "x".\nIts options: npm run new -- incident --help\n',
  );
});

test('new takes titles of any letters and any length', async (context) => {
  const content = aCopy(context);
  const titles = [
    '🔥🔥',
    'مرحبا بالعالم',
    `${'queue and host '.repeat(20)}slow`,
    `it's "a/b": {c} #d`,
    '- null',
  ];
  for (const title of titles) {
    const { code, stderr } = await run(
      'new',
      'incident',
      `--title=${title}`,
      '--severity',
      'sev4',
      '--content',
      content,
    );
    assert.deepEqual([code, stderr], [0, ''], title);
  }
  const { stdout } = await run('check', '--content', content);
  assert.match(stdout, /is sound: 6 incidents/);
  assert.doesNotMatch(stdout, /warning/);
});

test('new says what check already holds against what was written', async (context) => {
  const content = aCopy(context);
  const { code, stdout } = await run(
    ...[
      'new',
      'incident',
      '--title',
      'A horrible outage',
      '--severity',
      'sev4',
      '--id',
      'horrible',
      '--content',
      content,
    ],
  );
  assert.equal(code, 0);
  assert.match(stdout, /horrible\/index\.mdx:4:10 {2}warning {2}urgency-word\n/);
});

test('new in a folder without settings says what is missing', async (context) => {
  const content = aCopy(context);
  rmSync(join(content, 'site.yaml'));
  const { code, stdout, stderr } = await run('new', ...INCIDENT, '--content', content);
  assert.deepEqual([code, stdout], [1, '']);
  assert.match(stderr, /^.*site\.yaml:1:1 {2}error {2}missing-file\n/);
});

test('an answer that is given twice is written once', async (context) => {
  const content = aCopy(context);
  await run('new', 'service', '--title', 'Shop', '--id', 'shop', '--content', content);
  const services = ['--service', 'shop', '--service', ' shop'];
  const { code, stderr } = await run(
    ...['new', ...INCIDENT, '--id', 'new-one', ...services, '--content', content],
  );
  assert.equal(code, 0, stderr);
  assert.equal(read(content, 'incidents/new-one/index.mdx').match(/\bshop\b/g)?.length, 1);
});

/** Sends a signal to the program itself before it moves something in a folder for the nth time. */
const stopAt = (signal: string, content: string, count: number) => [
  '--import',
  `data:text/javascript,${encodeURIComponent(`
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    let left = ${count};
    for (const name of ['renameSync', 'linkSync']) {
      const real = fs[name];
      fs[name] = (from, to) => {
        const isMove = to.startsWith(${JSON.stringify(content)}) && !to.includes('.half-');
        if (isMove && --left === 0) process.kill(process.pid, '${signal}');
        return real(from, to);
      };
    }
    syncBuiltinESMExports();`)}`,
];

/** What lies in a folder and in the cache half-written. */
const halves = (content: string) =>
  [content, '.cache/half']
    .filter((folder) => existsSync(folder))
    .flatMap(treeOf)
    .filter((path) => path.includes('.half-'));

test('a signal in the middle of a rename is answered after it', async (context) => {
  const content = aCopy(context);
  const { stderr } = await runNode([
    ...stopAt('SIGINT', content, 1),
    ...['src/cli/main.ts', 'rename', 'settings-not-checked', 'unchecked', '--content', content],
  ]);
  assert.equal(stderr, 'Stopped by SIGINT, after everything was written.\n');
  const check = await run('check', '--content', content);
  assert.equal(check.code, 0, check.stdout);
  assert.ok(existsSync(join(content, 'root-causes/unchecked.md')));
});

test('what a rename that was killed leaves is mended by check, and cleared by the next run', async (context) => {
  const content = aCopy(context);
  await runNode([
    ...stopAt('SIGKILL', content, 3),
    ...['src/cli/main.ts', 'rename', 'settings-not-checked', 'unchecked', '--content', content],
  ]);
  assert.ok(existsSync(join(content, 'root-causes/unchecked.md')));
  assert.match(read(content, 'incidents/checkout-down/index.mdx'), /settings-not-checked/);
  const mended = await run('check', '--fix', '--content', content);
  assert.equal(mended.code, 0, mended.stdout);
  assert.match(read(content, 'incidents/checkout-down/index.mdx'), /unchecked/);
  const next = await run('rename', 'unchecked', 'settings-not-checked', '--content', content);
  assert.equal(next.stderr, 'Removed what a run that was stopped had left half-written.\n');
  assert.deepEqual(halves(content), []);
});

test('an incident that is killed half-way names no root cause that is not there', async (context) => {
  const content = aCopy(context);
  const cause = ['--new-root-cause', 'Queues take all', '--category', 'capacity'];
  const args = [...INCIDENT, '--step', 'It fills', '--why', 'No limit', ...cause];
  await runNode([
    ...stopAt('SIGKILL', content, 2),
    ...['src/cli/main.ts', 'new', ...args, '--id', 'orders-failed', '--content', content],
  ]);
  assert.ok(treeOf(content).some((path) => path.startsWith('root-causes/queues')));
  assert.ok(!existsSync(join(content, 'incidents/orders-failed/index.mdx')));
  const { code, stdout } = await run('check', '--content', content);
  assert.equal(code, 0, stdout);
});

test('rename keeps the modes of files', { skip: process.platform === 'win32' }, async (context) => {
  const content = aCopy(context);
  const modeOf = (path: string) => statSync(join(content, path)).mode & 0o777;
  chmodSync(join(content, 'root-causes/settings-not-checked.md'), 0o666);
  chmodSync(join(content, 'incidents/checkout-down/index.mdx'), 0o777);
  await run('rename', 'settings-not-checked', 'unchecked', '--content', content);
  assert.equal(modeOf('root-causes/unchecked.md'), 0o666);
  assert.equal(modeOf('incidents/checkout-down/index.mdx'), 0o777);
});

test('rename moves an entry and everything that names it, and keeps the old address', async (context) => {
  const content = aCopy(context);
  const cause = read(content, 'root-causes/settings-not-checked.md');
  const incident = read(content, 'incidents/checkout-down/index.mdx');
  const args = [
    'rename',
    'root-causes/settings-not-checked',
    'unchecked-settings',
    '--content',
    content,
  ];
  const plan = `${content}/incidents/checkout-down/index.mdx:17:18  settings-not-checked → unchecked-settings
${content}/root-causes/settings-not-checked.md:6:1  + aliases: [settings-not-checked]
${content}/root-causes/settings-not-checked.md → ${content}/root-causes/unchecked-settings.md
2 edits in 2 files, and the move.
`;
  const before = treeOf(content);
  const dry = await run(...args, '--dry-run');
  assert.deepEqual(dry, {
    code: 0,
    stdout: `${plan}Nothing was changed (--dry-run).\n`,
    stderr: '',
  });
  assert.deepEqual(treeOf(content), before);
  assert.equal(read(content, 'incidents/checkout-down/index.mdx'), incident);

  const { code, stdout, stderr } = await run(...args);
  assert.equal(stderr, '');
  assert.equal(
    stdout,
    `${plan}Renamed. /root-causes/settings-not-checked/ leads to /root-causes/unchecked-settings/ from now on.\n`,
  );
  assert.equal(code, 0);
  assert.equal(
    read(content, 'root-causes/unchecked-settings.md'),
    cause.replace('status: active\n', 'status: active\naliases: [settings-not-checked]\n'),
  );
  assert.equal(
    read(content, 'incidents/checkout-down/index.mdx'),
    incident.replace('settings-not-checked', 'unchecked-settings'),
  );
  assert.ok(!existsSync(join(content, 'root-causes/settings-not-checked.md')));
});

test('rename moves an incident with its folder, with line ends and marks as they were', async (context) => {
  const content = aCopy(context);
  const path = join(content, 'incidents/checkout-down/index.mdx');
  const text = `\ufeff${readFileSync(path, 'utf8').replaceAll('\n', '\r\n')}`;
  writeFileSync(path, text);
  const { code } = await run('rename', 'checkout-down', 'no-orders', '--content', content);
  assert.equal(code, 0);
  assert.equal(
    read(content, 'incidents/no-orders/index.mdx'),
    text.replace('\r\n---\r\n\r\nText', '\r\naliases: [checkout-down]\r\n---\r\n\r\nText'),
  );
  const back = await run('rename', 'no-orders', 'checkout-down', '--content', content);
  assert.equal(back.code, 0);
  assert.match(
    read(content, 'incidents/checkout-down/index.mdx'),
    /\r\naliases: \[no-orders\]\r\n/,
  );
});

test('a folder that the owner trusts is trusted under its new name', (context) => {
  const root = mkdtempSync(join(tmpdir(), 'kb-trust-'));
  context.after(() => rmSync(root, { recursive: true, force: true }));
  cpSync('src', join(root, 'src'), { recursive: true });
  cpSync('tests/fixtures/base', join(root, 'content'), { recursive: true });
  for (const name of ['node_modules', 'public']) symlinkSync(resolve(name), join(root, name));
  const settings = (folder: string) =>
    `{ "type": "module",\n  "fiveWhys": { "trustedFolders": ["incidents/${folder}"] } }\n`;
  writeFileSync(join(root, 'package.json'), settings('checkout-down'));
  const page = join(root, 'content/incidents/checkout-down/index.mdx');
  writeFileSync(page, `${readFileSync(page, 'utf8')}\nexport const n = 1;\n\nIt is {n}.\n`);
  const command = (...args: string[]) =>
    execFileSync(process.execPath, ['src/cli/main.ts', ...args], { cwd: root, encoding: 'utf8' });
  const told = command('rename', 'checkout-down', 'no-orders');
  assert.match(
    told,
    /^package\.json:2:37 {2}incidents\/checkout-down → incidents\/no-orders\ncontent\/incidents\/checkout-down → content\/incidents\/no-orders$/m,
  );
  assert.equal(readFileSync(join(root, 'package.json'), 'utf8'), settings('no-orders'));
  assert.match(command('check'), /^content is sound/m);
});

test('rename refuses an id that is taken or none, and an entry that is not there', async (context) => {
  const content = aCopy(context);
  cpSync(
    join(content, 'root-causes/settings-not-checked.md'),
    join(content, 'root-causes/other.md'),
  );
  const refused = async (...words: string[]) => {
    const { code, stdout, stderr } = await run('rename', ...words, '--content', content);
    assert.deepEqual([code, stdout], [2, '']);
    return stderr;
  };
  assert.equal(
    await refused('other', 'Settings-Not-Checked'),
    'Found "Settings-Not-Checked" as an id. Expected lower-case letters and digits, joined by hyphens.\n"settings-not-checked" is that of root-causes/settings-not-checked.md.\n',
  );
  assert.equal(
    await refused('other', '../x'),
    'Found "../x" as an id. Expected lower-case letters and digits, joined by hyphens.\nWrite "x".\n',
  );
  assert.equal(
    await refused('root-causes/othr', 'new'),
    'Found "root-causes/othr", which is no entry. Expected its address, such as root-causes/no-limit, or the path of its file.\nDid you mean "root-causes/other"?\n',
  );
});

test('rename changes nothing in a base with errors', async (context) => {
  const content = aCopy(context);
  writeFileSync(join(content, 'root-causes/broken.md'), '---\ntitle: [\n---\n');
  const before = treeOf(content);
  const { code, stdout, stderr } = await run(
    'rename',
    'checkout-down',
    'no-orders',
    '--content',
    content,
  );
  assert.deepEqual([code, stdout], [1, '']);
  assert.match(
    stderr,
    /\n\d+ errors? in 1 file\.\nNothing was renamed: what cannot be read may name the entry, too\. Mend the errors first\.\n$/,
  );
  assert.deepEqual(treeOf(content), before);
});

/** The `script` of util-linux gives a command a terminal; that of BSD takes other words. */
const hasTerminals = (() => {
  try {
    return execFileSync('script', ['--version'], { encoding: 'utf8', stdio: 'pipe' }).includes(
      'util-linux',
    );
  } catch {
    return false;
  }
})();

/** Runs a command in a terminal, presses keys when it shows a text, and gives back what it showed. */
function inTerminal(command: string, keys: readonly (readonly [shown: string, press: string])[]) {
  const env = { ...process.env, TERM: 'xterm', SHELL: '/bin/sh' };
  delete (env as NodeJS.ProcessEnv).CI;
  const child = spawn('script', ['-qec', `stty rows 40 cols 100; ${command}`, '/dev/null'], {
    env,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let shown = '';
  let [waiting, from] = [0, 0];
  child.stdout.on('data', (text: Buffer) => {
    shown += text.toString();
    const at = keys[waiting] ? shown.indexOf(keys[waiting]![0], from) : -1;
    if (at === -1) return;
    from = at + keys[waiting]![0].length;
    child.stdin.write(keys[waiting]![1]);
    waiting += 1;
  });
  return new Promise<{ code: number | null; shown: string }>((resolve) =>
    child.once('close', (code) =>
      resolve({ code, shown: shown.replace(/\x1b\[[0-9;?]*[A-Za-z]/g, '') }),
    ),
  );
}

test(
  'in a terminal new asks, and writes after the last answer',
  { skip: !hasTerminals },
  async (context) => {
    const content = aCopy(context);
    const { code, shown } = await inTerminal(
      `${process.execPath} src/cli/main.ts new service --content ${content}`,
      [
        ['What is the service called?', 'Checkout\r'],
        ['What does it do', 'It takes orders.\r'],
        ['Which team runs it?', '\r'],
      ],
    );
    assert.equal(code, 0, shown);
    const [file] = treeOf(join(content, 'services'));
    assert.match(read(content, `services/${file}`), /^title: Checkout$/m);
    assert.match(shown, /Wrote one file:/);
  },
);

test('whoever leaves half-way leaves nothing', { skip: !hasTerminals }, async (context) => {
  const content = aCopy(context);
  const before = treeOf(content);
  for (const key of ['\x03', '\x04', '\x1b']) {
    const { code, shown } = await inTerminal(
      `${process.execPath} src/cli/main.ts new incident --content ${content}`,
      [
        ['What happened?', 'Orders failed\r'],
        ['How grave was it?', key],
      ],
    );
    assert.equal(code, 1, shown);
    assert.match(shown, /Nothing was written\.\s*$/);
    assert.deepEqual(treeOf(content), before);
  }
});
