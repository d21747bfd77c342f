import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const PROOF = '../shared/prototypes/mermaid/proto';
const COPY = '.cache/bench/proof';

/** Whether the proof that this renderer was made after lies beside the project. */
export const hasProof = () => existsSync(PROOF);

/** The proof, taken as it is. It is copied into the project so that it finds the project's packages. */
export async function proofRenderer(): Promise<(source: string) => Promise<string>> {
  mkdirSync(COPY, { recursive: true });
  cpSync(PROOF, COPY, { recursive: true });
  const require = createRequire(import.meta.url);
  const face = (weight: number) =>
    ['latin', 'latin-ext', 'cyrillic', 'greek'].map((subset) =>
      require.resolve(`@fontsource/arimo/files/arimo-${subset}-${weight}-normal.woff`),
    );
  const { createRenderer } = (await import(pathToFileURL(resolve(COPY, 'renderer.mjs')).href)) as {
    createRenderer: (options: object) => Promise<{
      render: (source: string) => Promise<{ svg?: string; error?: string }>;
    }>;
  };
  const renderer = await createRenderer({ fonts: { faces: { 400: face(400), 700: face(700) } } });
  return async (source) => {
    const { svg, error } = await renderer.render(source);
    if (svg === undefined) throw new Error(error);
    return svg;
  };
}
