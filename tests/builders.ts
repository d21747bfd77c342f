import { formatDiagnostics } from '../src/diagnostics/format.ts';
import { buildGraph } from '../src/graph/build.ts';
import type { AnyEntry } from '../src/model/entry.ts';
import { schemasFor } from '../src/model/index.ts';
import type { Kind } from '../src/model/kinds.ts';
import type { Site } from '../src/model/site.ts';
import { readBase, type Base, type ReadOptions } from '../src/reader/read.ts';
import type { SourceFile } from '../src/reader/source.ts';

export const INCIDENT = 'incidents/outage/index.mdx';
export const CAUSE = 'root-causes/no-limit.md';
export const SITE = 'site.yaml';

const smallest: Record<string, string> = {
  [SITE]: `name: Test base
description: A base for tests.
url: https://kb.example
severities: [{ id: sev1, name: Critical }, { id: sev2, name: Major }]
causeCategories: [{ id: software, name: Software }]
incidentKinds: [{ id: outage, name: Outage }]
detectionMethods: [{ id: alert, name: Alert }]
environments: [{ id: production, name: Production }]
priorities: [{ id: p1, name: P1 }, { id: p2, name: P2 }]
`,
  [INCIDENT]: `---
title: The queue filled up
summary: Nobody could order.
severity: sev1
status: resolved
analysisStatus: published
kind: outage
times: { started: 2025-09-15T15:00Z }
whys:
  - because: The queue was full.
  - because: Nothing limited it.
    rootCause: no-limit
references:
  - { id: log, title: The log, notPublic: true }
---
`,
  [CAUSE]: `---
title: A queue without a limit
summary: What has no limit grows.
category: software
status: active
---
`,
};

/** The files of a base: the smallest sound one, and what a test changes about it. */
export class BaseBuilder {
  readonly files = new Map<string, Uint8Array>(
    Object.entries(smallest).map(([path, text]) => [path, encode(text)]),
  );

  /** Adds a file, or puts another one in its place. */
  with(path: string, content: string | Uint8Array): this {
    this.files.set(path, typeof content === 'string' ? encode(content) : content);
    return this;
  }

  without(path: string): this {
    if (!this.files.delete(path)) throw new Error(`The base has no ${path}.`);
    return this;
  }

  /** Replaces a piece of a file, which must be there once. */
  edit(path: string, found: string, replacement: string): this {
    const text = new TextDecoder().decode(this.files.get(path));
    if (text.split(found).length !== 2) throw new Error(`${path} has not one "${found}".`);
    return this.with(
      path,
      text.replace(found, () => replacement),
    );
  }

  /** Appends fields to the front matter of a file. */
  fields(path: string, yaml: string): this {
    return this.edit(path, '\n---\n', `\n${yaml}\n---\n`);
  }

  /** Gives a file a body. */
  body(path: string, text: string): this {
    return this.edit(path, '\n---\n', `\n---\n${text}\n`);
  }

  /** A step of the outage, with fields besides those that it must have. */
  step(name: string, yaml: string): this {
    const required = `title: Step ${name}\nsummary: It failed.\n`;
    return this.with(`incidents/outage/steps/${name}.md`, `---\n${required}${yaml}\n---\n`);
  }

  /** A remediation of the outage, with fields besides those that it must have. */
  remediation(name: string, yaml = 'status: planned'): this {
    const required = `title: Action ${name}\nsummary: It helps.\nkind: prevent\n`;
    return this.with(`incidents/outage/remediations/${name}.md`, `---\n${required}${yaml}\n---\n`);
  }

  /** Reads it without the rules on good analyses, which have fixtures of their own. */
  read(options: Partial<ReadOptions> = {}): Base {
    const files = [...this.files].map(([path, bytes]): SourceFile => ({ path, bytes }));
    return readBase(files, { folder: 'content', rules: [], ...options });
  }

  /** Everything that is reported about the base, as an author reads it. */
  report(options: Partial<ReadOptions> = {}): string {
    return formatDiagnostics(this.read(options).diagnostics);
  }
}

export const aBase = () => new BaseBuilder();

export const encode = (text: string) => new TextEncoder().encode(text);

/** One fault as it is printed, with the count below it. */
export function oneFault(place: string, rule: string, ...sentences: string[]): string {
  const lines = [`content/${place}  error  ${rule}`, ...sentences.map((text) => `  ${text}`)];
  return `${lines.join('\n')}\n\n1 error in 1 file.\n`;
}

/** The site of the smallest base. */
export const aSite = (): Site => aBase().read().site!;

const requiredData = {
  incidents: {
    summary: 'It broke.',
    severity: 'sev1',
    status: 'resolved',
    analysisStatus: 'published',
    kind: 'outage',
    times: { started: '2025-01-01' },
  },
  steps: { summary: 'It failed.', leadsTo: ['impact'] },
  remediations: { summary: 'It helps.', kind: 'prevent', status: 'planned' },
  rootCauses: { summary: 'It was so.', category: 'software', status: 'active' },
  learnings: { summary: 'Do it.' },
  services: { summary: 'It serves.' },
} satisfies Record<Kind, object>;

/** Entries, joined: each is given by its kind, its id and what its test is about. */
export class GraphBuilder {
  readonly entries: AnyEntry[] = [];
  readonly #site = aSite();
  readonly #schemas = schemasFor(this.#site);

  add(kind: Kind, id: string, data: object = {}): this {
    const parsed = this.#schemas[kind].parse({
      title: id,
      ...requiredData[kind],
      ...data,
    });
    const entry = { kind, id, data: parsed, body: '', file: `content/${id}`, format: 'md' };
    // The schema was chosen by the kind, which the compiler cannot follow.
    this.entries.push(entry as AnyEntry);
    return this;
  }

  build(audience: Site['audience'] = 'public', options: { withDrafts?: boolean } = {}) {
    return buildGraph(this.entries, { ...this.#site, audience }, options);
  }
}

export const aGraph = () => new GraphBuilder();

/** Ids of nodes or entries, in their order. */
export const idsOf = (nodes: readonly { id: string }[]) => nodes.map(({ id }) => id);
