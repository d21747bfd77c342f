/** `npm run bench import`: seconds and memory of an import of 1,000 documents into an empty base, and of a second one. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const DOCUMENTS = 1000;
const ROOT = '.cache/bench/import';

/** Tells its most memory, in KB, when a process ends. */
const TELL_MEMORY = `data:text/javascript,${encodeURIComponent(
  `process.on('exit', () => process.stderr.write('KB:' + process.resourceUsage().maxRSS));`,
)}`;

const things = [
  'queue',
  'cache',
  'index',
  'certificate',
  'database',
  'cluster',
  'gateway',
  'mailer',
];
const faults = [
  'filled up',
  'expired',
  'ran out of memory',
  'lost its leader',
  'refused connections',
];

/** A postmortem as people write them, about 2 KB; each differs from the others. */
function documentOf(number: number): string {
  const thing = things[number % things.length]!;
  const fault = faults[number % faults.length]!;
  const day = `2025-${String((number % 12) + 1).padStart(2, '0')}-${String((number % 28) + 1).padStart(2, '0')}`;
  const minutes = Array.from(
    { length: 12 },
    (_, index) =>
      `- ${day} 09:${10 + index} UTC - Step ${index + 1} of the ${thing} in region ${number}`,
  );
  return `# The ${thing} ${fault} in region ${number}

Severity: SEV${(number % 4) + 1}

## Summary
The ${thing} of region ${number} ${fault}, and ${number + 10} orders failed. See <https://status.example/${number}>.

## Five whys
1. Why did orders fail? The ${thing} ${fault}.
2. Why? It has no limit of its own in region ${number}.
3. Why? Nobody decided on one.

## Root cause
The ${thing} of region ${number} has no limit

## Timeline
${minutes.join('\n')}

## What went well
- The alarm of region ${number} rang.

## Action items
| Action | Owner | Due | Status |
|---|---|---|---|
| Give the ${thing} a limit | Team ${number % 9} | ${day} | Done |
| Add an alarm for {limit} <5 | Team ${number % 7} | ${day} | Open |
`;
}

/** Prints the figures of a first and a second import. */
export function benchImport(print: (line: string) => void): void {
  rmSync(ROOT, { recursive: true, force: true });
  const [docs, content] = [join(ROOT, 'docs'), join(ROOT, 'content')];
  for (const folder of [docs, content]) mkdirSync(folder, { recursive: true });
  copyFileSync('content/site.yaml', join(content, 'site.yaml'));
  for (let number = 0; number < DOCUMENTS; number += 1)
    writeFileSync(join(docs, `${number}.md`), documentOf(number));
  for (const round of ['first', 'second']) {
    const started = performance.now();
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      ['--import', TELL_MEMORY, 'src/cli/main.ts', 'import', docs, '--out', content],
      { encoding: 'utf8', maxBuffer: 1e9 },
    );
    const seconds = (performance.now() - started) / 1000;
    const memory = /KB:(\d+)$/.exec(stderr)?.[1];
    if (status !== 0 || !memory)
      throw new Error(`The import did not run:\n${stdout.slice(-2000)}${stderr}`);
    print(
      `${round} import of ${DOCUMENTS} documents: ${seconds.toFixed(1)} s, ${Math.round(Number(memory) / 1e3)} MB of memory at most; ${/^\d+ documents: .*$/m.exec(stdout)?.[0]}`,
    );
  }
}
