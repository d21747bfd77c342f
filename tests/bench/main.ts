/**
 * `npm run bench`: what drawing and search cost; `npm run bench search` measures
 * search alone, `npm run bench rules` the rules, `npm run bench check` a whole check, `npm run bench import`
 * an import. Figures of drawing are ratios within one run, as no
 * two machines are alike; processes take turns, as no machine is alike for long.
 */
import { execFileSync } from 'node:child_process';
import { drawDiagram } from '../../src/adapters/diagrams.ts';
import { benchCheck } from './check.ts';
import type { Timing } from './draw.ts';
import { benchImport } from './import.ts';
import { hasProof } from './proof.ts';
import { benchRules } from './rules.ts';
import { benchSearch } from './search.ts';
import { tenNodes } from './ten-nodes.ts';

const ROUNDS = 5;
const RENDERS = 200;
const MANY = 2000;

const measure = (who: 'ours' | 'proof', renders: number) =>
  JSON.parse(
    execFileSync(process.execPath, ['--expose-gc', 'tests/bench/draw.ts', who, String(renders)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  ) as Timing;

const middle = (values: number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
const print = (line: string) => process.stdout.write(`${line}\n`);

if (process.argv[2] === 'rules') {
  await benchRules(print);
  process.exit(0);
}
if (process.argv[2] === 'check') {
  benchCheck(print);
  process.exit(0);
}
if (process.argv[2] === 'import') {
  benchImport(print);
  process.exit(0);
}
if (process.argv[2] === 'search') {
  await benchSearch(print);
  process.exit(0);
}

print(`Drawing a cascade of ten nodes, ${RENDERS} times after warm-up, ${ROUNDS} rounds in turns`);
const ours: Timing[] = [];
const proof: Timing[] = [];
for (let round = 1; round <= ROUNDS; round++) {
  ours.push(measure('ours', RENDERS));
  if (hasProof()) proof.push(measure('proof', RENDERS));
  const [own, other] = [ours.at(-1)!, proof.at(-1)];
  print(
    `  round ${round}: ${own.median} ms (p95 ${own.p95})` +
      (other ? `, proof ${other.median} ms (p95 ${other.p95}), ratio ${ratio(own, other)}` : ''),
  );
}
print(
  `  median ${middle(ours.map((one) => one.median))} ms, p95 ${middle(ours.map((one) => one.p95))} ms`,
);
if (hasProof()) {
  const ratios = ours.map((own, index) => own.median / proof[index]!.median);
  print(`  ratio to the proof: ${middle(ratios).toFixed(2)} (goal: at most 0.50)`);
} else print('  The proof is not beside the project: no ratio.');
print(`  ${ours[0]!.bytes} bytes gzipped in the page (goal: at most 2560)`);

const { heap } = measure('ours', MANY);
print(
  `Heap in use, garbage collected: ${Object.entries(heap)
    .map(([renders, megabytes]) => `${megabytes} MB after ${renders}`)
    .join(', ')}`,
);

const { source, title, description } = tenNodes();
await drawDiagram({ source, title, description });
const cached: number[] = [];
for (let index = 0; index < 500; index++) {
  const started = performance.now();
  await drawDiagram({ source, title, description });
  cached.push(performance.now() - started);
}
print(`A diagram from the cache: ${middle(cached).toFixed(2)} ms (goal: under 1)`);
await benchSearch(print);
await benchRules(print);
benchCheck(print);
benchImport(print);
process.exit(0);

function ratio(own: Timing, other: Timing): string {
  return (own.median / other.median).toFixed(2);
}
