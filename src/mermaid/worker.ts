import { parentPort } from 'node:worker_threads';
import { createDraw, type Request } from './draw.ts';
import { usualFonts } from './layout/fonts.ts';

/** A thread that draws: requests in, drawings or faults out, in the same order. */
const draw = await createDraw(usualFonts);
parentPort!.on('message', (request: Request) => {
  void draw(request).then((drawing) => parentPort!.postMessage(drawing));
});
