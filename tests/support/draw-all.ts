import { createHash } from 'node:crypto';
import { drawInThread } from '../../src/adapters/drawing-threads.ts';
import { samples } from './drawing.ts';

/** Draws all samples in a process of its own and prints a hash of each; "reversed" begins with the last. */
const all = process.argv[2] === 'reversed' ? samples().toReversed() : samples();
const hashes: Record<string, string> = {};
for (const { name, source } of all) {
  const drawn = await drawInThread({ source, id: 'd0' });
  hashes[name] = createHash('sha256').update(JSON.stringify(drawn)).digest('hex');
}
process.stdout.write(JSON.stringify(hashes));
process.exit(0);
