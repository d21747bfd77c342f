/** Elements that are written once something refers to them. */
const referable = new Set(['marker', 'clipPath', 'symbol', 'linearGradient', 'radialGradient']);

export const isReferable = (element: Element) => referable.has(element.localName);

/** What a drawing refers to by id, under ids that are the page's own. */
export class References {
  readonly #targets = new Map<string, Element>();
  readonly #prefix: string;
  /** Ids as mermaid wrote them → as they are written. */
  readonly #names = new Map<string, string>();

  /** @param prefix begins every id that is written */
  constructor(root: Element, prefix: string) {
    this.#prefix = prefix;
    for (const element of root.querySelectorAll([...referable].join(','))) {
      const id = element.getAttribute('id');
      if (id && !this.#targets.has(id)) this.#targets.set(id, element);
    }
  }

  /** `url(#…)` with the id that the thing referred to is written with; undefined where there is none. */
  find(value: string | null): string | undefined {
    const old = /^url\(["']?[^#]*#([^"')]+)["']?\)$/.exec(value ?? '')?.[1];
    if (!old || !this.#targets.has(old)) return undefined;
    let name = this.#names.get(old);
    if (!name) {
      name = `${this.#prefix}-${this.#names.size.toString(36)}`;
      this.#names.set(old, name);
    }
    return `url(#${name})`;
  }

  /** Writes what is referred to, and what that refers to in turn. */
  write(definition: (element: Element, id: string) => string): string {
    let text = '';
    // A map goes on to what is added while it is walked through.
    for (const [old, name] of this.#names) text += definition(this.#targets.get(old)!, name);
    return text;
  }
}
