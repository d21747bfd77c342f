import { parentPort, workerData } from 'node:worker_threads';
import { createDraw, type Request } from '../../src/mermaid/draw.ts';
import { usualFonts } from '../../src/mermaid/layout/fonts.ts';
import { faceOf, metricsOf } from './font-widths.ts';

/** A thread that draws for tests, with the fonts that it is told. */
const { fonts } = workerData as { fonts: 'usual' | 'arimo' };
const arimo = () => metricsOf(faceOf(['arimo'], 400), faceOf(['arimo'], 700));
const draw = await createDraw(fonts === 'usual' ? usualFonts : arimo());
parentPort!.on('message', (request: Request) => {
  void draw(request).then((drawn) => parentPort!.postMessage(drawn));
});
