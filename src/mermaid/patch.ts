import { registerHooks } from 'node:module';

/**
 * Mermaid copies its whole configuration hundreds of times while it draws one
 * diagram: a third of the time. Two functions are replaced as their module is
 * loaded; what they give back is the same. They are found by their very text, so
 * another version of mermaid fails here and is looked at, instead of being slow
 * or wrong in silence.
 */
interface Patch {
  /** A piece that stands once in mermaid's source. */
  found: string;
  put: string;
}

const patches: Patch[] = [
  {
    // Every caller reads; the configuration itself is a new object whenever it changes.
    found: 'return assignWithDepth_default({}, currentConfig);',
    put: `if (configCopy?.of !== currentConfig) configCopy = { of: currentConfig, copy: assignWithDepth_default({}, currentConfig) };
  return configCopy.copy;`,
  },
  {
    // A copy into an empty object needs none of the care that merging takes.
    found: `var assignWithDepth = /* @__PURE__ */ __name((dst, src, { depth = 2 } = {}) => {
  const config2 = { depth };`,
    put: `var configCopy;
function copyToDepth(source, depth) {
  const copy = {};
  for (const key of Object.keys(source)) {
    const value = source[key];
    if (value === null) continue;
    copy[key] = typeof value !== "object" ? value
      : Array.isArray(value) ? [...new Set(value)]
      : depth > 1 ? copyToDepth(value, depth - 1) : { ...value };
  }
  return copy;
}
const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
var assignWithDepth = /* @__PURE__ */ __name((dst, src, { depth = 2 } = {}) => {
  const config2 = { depth };
  if (depth === 2 && isRecord(dst) && isRecord(src) && Object.keys(dst).length === 0) {
    return Object.assign(dst, copyToDepth(src, 2));
  }`,
  },
];

const applied = new Set<Patch>();

/** Lets the modules of mermaid that this thread loads from now on copy less. */
export function patchMermaid(): void {
  registerHooks({
    load(url, context, next) {
      const loaded = next(url, context);
      if (!url.includes('/mermaid/dist/chunks/mermaid.core/') || !loaded.source) return loaded;
      let source = String(loaded.source);
      for (const patch of patches) {
        if (!source.includes(patch.found)) continue;
        source = source.replace(patch.found, () => patch.put);
        applied.add(patch);
      }
      return { ...loaded, source };
    },
  });
}

/** Throws when a piece was not found: mermaid was changed, and its patches with it must be. */
export function assertPatched(): void {
  if (applied.size === patches.length) return;
  throw new Error(
    'This version of mermaid is not the one that src/mermaid/patch.ts was written for. Look at its getConfig and assignWithDepth, and mend the patches.',
  );
}
