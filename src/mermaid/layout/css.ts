import { compile as compileSelector, type Options } from 'css-select';
import { compile as parseCss } from 'stylis';
import { WORKING_ID } from '../config.ts';

/**
 * As much of CSS as deciding how an element of a diagram looks takes: which
 * rules of one style sheet match it, and which declaration wins.
 */

/** The declarations that hold for an element: property → value. */
export type Declarations = Map<string, Declared>;
interface Declared {
  value: string;
  important: boolean;
}

/** Adds a declaration where it wins over what is there: later ones do, unless the earlier is important. */
function declare(into: Declarations, property: string, value: string): void {
  const important = value.endsWith('!important');
  if (!important && into.get(property)?.important) return;
  into.set(property, { value: important ? value.slice(0, -10).trim() : value, important });
}

const parsedStyles = new Map<string, [string, string][]>();

/** Adds the declarations of a `style` attribute. */
export function declareInline(into: Declarations, style: string): void {
  let pairs = parsedStyles.get(style);
  if (!pairs) {
    pairs = style.split(';').flatMap((part): [string, string][] => {
      const colon = part.indexOf(':');
      const value = part.slice(colon + 1).trim();
      return colon < 1 || value === '' ? [] : [[part.slice(0, colon).trim(), value]];
    });
    remember(parsedStyles, style, pairs, 2000);
  }
  for (const [property, value] of pairs) declare(into, property, value);
}

interface Rule {
  matches: (element: Element) => boolean;
  declarations: [string, string][];
  /** Order in which the cascade applies rules: specificity, then place. */
  rank: number;
}

/** Properties that change how much room an element takes. */
export const layoutProperties: ReadonlySet<string> = new Set([
  'alignment-baseline',
  'display',
  'dominant-baseline',
  'font-size',
  'font-weight',
  'letter-spacing',
  'text-anchor',
  'transform',
  'white-space',
]);

/** Looks that are never drawn here, and the root of a page, which no drawing holds. */
const neverMet = /\[data-look="?(?:neo|handDrawn)|:root/;

/** Rules by the class or tag that their last compound names, so that an element tries few of them. */
class RuleIndex {
  /** Rules that tags and classes decide: the same for all elements that stand alike. */
  readonly #steady = new Map<string, Rule[]>();
  /** Rules that ask for other attributes, or for places among siblings. */
  readonly #other = new Map<string, Rule[]>();
  readonly #known = new Map<string, { rules: Rule[]; declarations: Declarations }>();

  add(selector: string, rule: Rule): void {
    const isSteady = !/[[:]|#/.test(selector.replace(`#${WORKING_ID} `, ''));
    const index = isSteady ? this.#steady : this.#other;
    const key = keyOf(selector);
    const rules = index.get(key);
    if (rules) rules.push(rule);
    else index.set(key, [rule]);
  }

  /** What the rules declare for an element that stands at a place; not to be changed. */
  declarations(element: Element, place: string): Declarations {
    let known = this.#known.get(place);
    if (!known) {
      const rules = meeting(this.#steady, element);
      known = { rules, declarations: declarationsOf(rules) };
      remember(this.#known, place, known, 5000);
    }
    if (this.#other.size === 0) return known.declarations;
    const others = meeting(this.#other, element);
    return others.length === 0 ? known.declarations : declarationsOf([...known.rules, ...others]);
  }
}

function meeting(index: Map<string, Rule[]>, element: Element): Rule[] {
  const met: Rule[] = [];
  for (const key of keysOf(element)) {
    for (const rule of index.get(key) ?? []) if (rule.matches(element)) met.push(rule);
  }
  return met;
}

function declarationsOf(rules: Rule[]): Declarations {
  const declarations: Declarations = new Map();
  for (const rule of rules.sort((a, b) => a.rank - b.rank)) {
    for (const [property, value] of rule.declarations) declare(declarations, property, value);
  }
  return declarations;
}

/** A style sheet that knows which of its rules an element meets. */
export class StyleSheet {
  readonly #all = new RuleIndex();
  /** Those that matter to layout: few, and asked for thousands of times. */
  readonly #layout = new RuleIndex();

  constructor(css: string) {
    let place = 0;
    for (const node of parseCss(css) as StylisNode[]) {
      if (node.type !== 'rule' || !Array.isArray(node.children)) continue;
      const declarations = node.children.flatMap((child): [string, string][] =>
        child.type === 'decl' ? [[String(child.props), String(child.children)]] : [],
      );
      if (declarations.length === 0) continue;
      for (const selector of node.props as string[]) {
        const matches = neverMet.test(selector) ? undefined : matcher(selector);
        if (!matches) continue;
        const rule = { matches, declarations, rank: specificity(selector) * 1e6 + place++ };
        this.#all.add(selector, rule);
        if (declarations.some(([name]) => layoutProperties.has(name))) {
          this.#layout.add(selector, rule);
        }
      }
    }
  }

  /**
   * What the sheet declares for an element: everything, or by the rules that
   * matter to layout. Not to be changed.
   *
   * @param place tags and classes of the element and all that it stands in
   */
  declarations(element: Element, place: string, scope: Scope): Declarations {
    const index = scope === 'layout' ? this.#layout : this.#all;
    return index.declarations(element, place);
  }
}

/** Whether all of an element's look is asked for, or only what makes its size. */
export type Scope = 'all' | 'layout';

const keyLists = new Map<string, string[]>();

/** The keys under which rules for an element may stand. */
function keysOf(element: Element): string[] {
  const names = element.getAttribute('class') ?? '';
  const key = `${element.localName} ${names}`;
  const known = keyLists.get(key);
  if (known) return known;
  const classes = new Set(names.split(/\s+/).filter(Boolean));
  const keys = ['*', element.localName, ...[...classes].map((name) => `.${name}`)];
  return remember(keyLists, key, keys, 2000);
}

interface StylisNode {
  type: string;
  props: string | string[];
  children: string | StylisNode[];
}

const sheets = new Map<string, StyleSheet>();

/** The sheet of a text; the same text is parsed once. */
export function sheetOf(css: string): StyleSheet {
  return sheets.get(css) ?? remember(sheets, css, new StyleSheet(css), 60);
}

/** Keeps a bounded number of results: a build that runs for hours must not grow. */
export function remember<T>(into: Map<string, T>, key: string, value: T, most: number): T {
  if (into.size >= most) into.clear();
  into.set(key, value);
  return value;
}

const options: Options<Node, Element> = {
  xmlMode: true,
  adapter: {
    isTag: (node): node is Element => node.nodeType === 1,
    getAttributeValue: (element, name) => element.getAttribute(name) ?? undefined,
    getChildren: (node) => [...node.childNodes],
    getName: (element) => element.localName,
    // Nothing above a drawing has a say in how it looks.
    getParent: (node) =>
      node.localName === 'svg' && node.getAttribute('id') === WORKING_ID ? null : node.parentNode,
    getSiblings: (node) => [...(node.parentNode?.childNodes ?? [node])],
    getText: (node) => node.textContent ?? '',
    hasAttrib: (element, name) => element.hasAttribute(name),
    removeSubsets: (nodes) => nodes,
  },
};

/** Undefined for what never holds in a picture that stands still, such as `:hover`. */
function matcher(selector: string): Rule['matches'] | undefined {
  try {
    return compileSelector<Node, Element>(selector, options);
  } catch {
    return undefined;
  }
}

/** The class, or else the tag, that an element must have to meet a selector; `*` where there is neither. */
function keyOf(selector: string): string {
  const last = /[^\s>+~]+$/.exec(selector.replace(/\([^)]*\)|\[[^\]]*\]/g, ''))?.[0] ?? '';
  return /\.[\w-]+/.exec(last)?.[0] ?? /^[a-z][\w-]*/i.exec(last)?.[0] ?? '*';
}

/** https://www.w3.org/TR/selectors-4/#specificity-rules */
function specificity(selector: string): number {
  const count = (pattern: RegExp) => selector.match(pattern)?.length ?? 0;
  const ids = count(/#[\w-]+/g);
  const classes = count(/\.[\w-]+|\[[^\]]*\]|:(?!not|is)[\w-]+/g);
  const tags = count(/(?:^|[\s>+~(])[a-z][\w-]*/gi);
  return ids * 10_000 + classes * 100 + tags;
}
