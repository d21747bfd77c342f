import { registerHooks } from 'node:module';

/**
 * Where two libraries spend most of the time of a drawing on nothing, the pieces
 * are replaced as their modules are loaded; what they give back is the same. They
 * are found by their very text, so another version of a library fails here and is
 * looked at, instead of being slow or wrong in silence.
 */
interface Patch {
  /** A part of the path of the module that the piece stands in; any module of mermaid's core where it is missing. */
  module?: string;
  /** Whether the module is loaded only by the first drawing that needs it. */
  isLate?: boolean;
  /** A piece that stands once in the source. */
  found: string;
  put: string;
}

const patches: Patch[] = [
  {
    // Every caller reads; the configuration itself is a new object whenever it changes.
    found: 'return assignWithDepth_default({}, currentConfig);',
    put: 'return currentConfig;',
  },
  {
    // It takes out of what it is given what may not be set.
    found: 'updateCurrentConfig(currentConfig, [conf]);',
    put: 'updateCurrentConfig(currentConfig, [assignWithDepth_default({}, conf)]);',
  },
  {
    module: '/mermaid.core/elk-',
    isLate: true,
    // The configuration is set to itself, at the price of two copies.
    found: 'setConfig(elkContext.getConfig());',
    put: '',
  },
  {
    module: '/mermaid.core/elk-',
    isLate: true,
    // The engine keeps nothing from one layout to the next, and takes time to start.
    found: 'const elk = new ELK();',
    put: 'const elk = globalThis.layoutEngine ??= new ELK();',
  },
  {
    // A copy into an empty object needs none of the care that merging takes. The theme is
    // shared: nothing may change it (it is `secure` in the configuration).
    found: `var assignWithDepth = /* @__PURE__ */ __name((dst, src, { depth = 2 } = {}) => {
  const config2 = { depth };`,
    put: `function copyToDepth(source, depth) {
  const copy = { ...source };
  for (const key in copy) {
    const value = copy[key];
    if (typeof value !== "object" || key === "themeVariables") continue;
    if (value === null) delete copy[key];
    else if (Array.isArray(value)) copy[key] = [...new Set(value)];
    else copy[key] = depth > 1 ? copyToDepth(value, depth - 1) : { ...value };
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
  {
    // To wrap a label, mermaid builds an element for every word at every attempt, only to measure it.
    found: `const testElement = parentNode.append("text");
  const testSpan = createTspan(testElement, 1, lineHeight);
  updateTextContentAndStyles(testSpan, line);
  const textLength = testSpan.node().getComputedTextLength();
  testElement.remove();
  return textLength;`,
    put: `return parentNode.node().getWidthOfWords(line.map(({ content, type }, index) => ({
    text: (index === 0 ? "" : " ") + decodeHTMLEntities(content),
    isStrong: type === "strong"
  })));`,
  },
  {
    // One element for a run of words that are set alike, instead of one for each.
    found: `wrappedLine.forEach((word, index) => {
    const innerTspan`,
    put: `const runs = [];
  for (const word of wrappedLine) {
    const last = runs.at(-1);
    if (last?.type === word.type) last.content += " " + word.content;
    else runs.push({ ...word });
  }
  runs.forEach((word, index) => {
    const innerTspan`,
  },
  {
    // Each node, text and attribute would get a map of listeners that nobody ever adds.
    module: '/linkedom/esm/interface/event-target.js',
    found: 'constructor() {\n    wm.set(this, new Map);\n  }',
    put: '',
  },
  {
    module: '/linkedom/esm/interface/event-target.js',
    found: 'const map = wm.get(this);\n    if (!map.has(type)) ',
    put: 'const map = wm.get(this) ?? wm.set(this, new Map).get(this);\n    if (!map.has(type)) ',
  },
  {
    module: '/linkedom/esm/interface/event-target.js',
    found: 'const map = wm.get(this);\n    if (map.has(type)) {',
    put: 'const map = wm.get(this);\n    if (map?.has(type)) {',
  },
  {
    // The class is an attribute like others. As it stands others come out escaped: "&" as "&amp;".
    module: '/linkedom/esm/svg/element.js',
    found: `return name === 'class' ?
      [...this.classList].join(' ') :
      super.getAttribute(name);`,
    put: 'return this.getAttributeNode(name)?.value ?? null;',
  },
  {
    // All attributes in one walk: each look-up by name walks the list anew.
    module: '/linkedom/esm/interface/element.js',
    found: '  getAttributeNames() {',
    put: `  forEachAttribute(visit) {
    for (let next = this[NEXT]; next.nodeType === ATTRIBUTE_NODE; next = next[NEXT]) {
      visit(next.name, next.value);
    }
  }

  getAttributeNames() {`,
  },
  {
    // A proxy for each element with a style, which nobody reads.
    module: '/linkedom/esm/svg/element.js',
    found: `const {className} = this;
      className.baseVal = className.animVal = value;`,
    put: '',
  },
];

const CORE = '/mermaid/dist/chunks/mermaid.core/';
const applied = new Set<Patch>();

/** Patches the modules of mermaid and its DOM that this thread loads from now on. */
export function patchLibraries(): void {
  registerHooks({
    load(url, context, next) {
      const loaded = next(url, context);
      const fitting = patches.filter(({ module }) => url.includes(module ?? CORE));
      if (fitting.length === 0 || !loaded.source) return loaded;
      let source = String(loaded.source);
      for (const patch of fitting) {
        if (!source.includes(patch.found)) continue;
        source = source.replace(patch.found, () => patch.put);
        applied.add(patch);
      }
      assertPatched(({ module }) => module !== undefined && url.includes(module));
      return { ...loaded, source };
    },
  });
}

/** Throws when a piece was not found: a library was changed, and its patches with it must be. */
export function assertPatched(among: (patch: Patch) => boolean = ({ isLate }) => !isLate): void {
  const missing = patches.filter((patch) => among(patch) && !applied.has(patch));
  if (missing.length === 0) return;
  throw new Error(
    `mermaid or linkedom is not the version that src/mermaid/patch.ts was written for. Not found: ${missing.map(({ found }) => found).join(' … ')}`,
  );
}
