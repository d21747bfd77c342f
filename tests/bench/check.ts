/** `npm run bench check`: seconds and memory of `check` over generated bases on disk. */
import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

/** A generated base. */
interface Measured {
  incidents: number;
  /** Bytes of the longest incident of the example that one may have the form of. */
  longest?: number;
  /** How long its analyses are. */
  length: string;
}

/** Of 897 analyses that were read for this project half had less than 8.5 KB, and nine in ten less than 16.6. */
const bases: readonly Measured[] = [
  { incidents: 1000, longest: 12_000, length: '12 KB each, longer than most' },
  { incidents: 1000, length: '41 KB each, as long as the example' },
  { incidents: 10_000, length: '41 KB each, as long as the example' },
];
/** Each base is checked so often in each state; what is printed is the fastest, as a machine may be slowed by others. */
const ROUNDS = 3;

/** Tells its most memory, in KB, when a process ends. */
const TELL_MEMORY = `data:text/javascript,${encodeURIComponent(
  `process.on('exit', () => process.stderr.write('KB:' + process.resourceUsage().maxRSS));`,
)}`;

/** Checks a folder in a process of its own; wall-clock seconds with the start of the process, and MB at most. */
function measureCheck(folder: string): { seconds: number; megabytes: number } {
  const started = performance.now();
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--import', TELL_MEMORY, 'src/cli/main.ts', 'check', '--content', folder],
    { encoding: 'utf8', maxBuffer: 1e9 },
  );
  const seconds = (performance.now() - started) / 1000;
  const memory = /KB:(\d+)$/.exec(stderr)?.[1];
  if (status === 2 || !memory) throw new Error(`The check did not run:\n${stdout}${stderr}`);
  return { seconds, megabytes: Number(memory) / 1e3 };
}

/** Prints the figures of every base. A base that was written before is used again. */
export function benchCheck(print: (line: string) => void): void {
  for (const { incidents, longest, length } of bases) {
    const folder = `.cache/bench/check-${incidents}${longest ? `-${longest}` : ''}`;
    if (!existsSync(folder)) {
      const args = [incidents, folder, longest ?? []].flat().map(String);
      execFileSync(process.execPath, ['tests/bench/check-base.ts', ...args]);
    }
    const goal = incidents === 1000 ? ' (goal: 3 s)' : '';
    print(`check of ${incidents} analyses, ${length}${goal}:`);
    for (const [state, prepare] of states(folder)) {
      const runs = Array.from({ length: ROUNDS }, () => {
        const restore = prepare();
        const run = measureCheck(folder);
        restore?.();
        return run;
      });
      const [fastest] = runs.sort((a, b) => a.seconds - b.seconds);
      const { seconds, megabytes } = fastest!;
      print(`  ${state}: ${seconds.toFixed(1)} s, ${Math.round(megabytes)} MB of memory at most`);
    }
  }
}

/** In which states a base is checked, and what brings each about; what that gives undoes it. */
function states(folder: string): [string, () => (() => void) | void][] {
  const [edited] = globSync(`${folder}/incidents/*/index.md*`);
  return [
    [
      'with nothing kept, as npm ci reads them',
      () => rmSync('.cache/check', { recursive: true, force: true }),
    ],
    ['after npm ci, or another check', () => undefined],
    [
      'after an edit',
      () => {
        const before = readFileSync(edited!);
        appendFileSync(edited!, `\nAn edit at ${performance.now()}.\n`);
        return () => writeFileSync(edited!, before);
      },
    ],
  ];
}
