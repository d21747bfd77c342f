import { clearHalves } from '../adapters/half.ts';
import { holdingSignals } from '../adapters/hold-signals.ts';

/**
 * Does what writes into a base: first removes what runs that were killed left there and
 * says so, and then lets no signal cut it in two.
 */
export async function writing(folder: string, work: () => void): Promise<void> {
  if (clearHalves(folder) > 0) {
    process.stderr.write('Removed what a run that was stopped had left half-written.\n');
  }
  await holdingSignals(work);
}
