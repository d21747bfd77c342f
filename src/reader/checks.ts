import { isSafeAddress } from '../body/html.ts';
import { compareText } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import { causalOrder, findCycle, stepsWithoutImpact } from '../graph/cascade.ts';
import { entryPath, listPath, pagePaths, tagPath } from '../graph/routes.ts';
import { incidentIdOf, nameOf } from '../model/entry.ts';
import { childOf, refName, type Reference } from '../model/introspect.ts';
import { IMPACT, kindInfo, kinds, type Kind } from '../model/kinds.ts';
import type { ParsedEntry } from './parse-entry.ts';

/** What can only be judged with all entries in view. Faults go to each entry's own report. */
export function checkTogether(all: readonly ParsedEntry[], audience: 'public' | 'internal'): void {
  const index = indexOf(all, audience);
  for (const parsed of all) {
    checkReferences(parsed, index);
    checkLinks(parsed, index);
  }
  checkCascades(all);
  checkFamilies(all);
}

interface Index {
  byKind: Record<Kind, Map<string, ParsedEntry>>;
  /** Earlier id → present id, for each kind. */
  aliases: Map<string, string>;
  /** Addresses of all pages that the audience can open. */
  paths: Set<string>;
  hidden: Set<string>;
}

function indexOf(all: readonly ParsedEntry[], audience: 'public' | 'internal'): Index {
  const byKind = Object.fromEntries(kinds.map((kind) => [kind, new Map()])) as Index['byKind'];
  const aliases = new Map<string, string>();
  const paths = new Set<string>([...Object.values(pagePaths), ...kinds.map(listPath)]);
  for (const parsed of all) byKind[parsed.kind].set(parsed.id, parsed);
  const isInternal = ({ entry, id, kind }: ParsedEntry) =>
    entry?.data.visibility === 'internal' ||
    (kindInfo[kind].nested &&
      byKind.incidents.get(incidentIdOf(id))?.entry?.data.visibility === 'internal');
  const hidden = new Set<string>();
  for (const parsed of all) {
    const path = entryPath(parsed.kind, parsed.id);
    const seen = audience === 'internal' || !isInternal(parsed);
    (seen ? paths : hidden).add(path);
    for (const tag of seen ? (parsed.entry?.data.tags ?? []) : []) paths.add(tagPath(tag));
    for (const alias of parsed.entry?.data.aliases ?? []) {
      const scope = kindInfo[parsed.kind].nested ? `${incidentIdOf(parsed.id)}/` : '';
      aliases.set(`${parsed.kind} ${scope}${alias}`, parsed.id);
    }
  }
  return { byKind, aliases, paths, hidden };
}

function checkReferences(parsed: ParsedEntry, index: Index): void {
  for (const reference of parsed.references) {
    const candidates = candidatesFor(parsed, reference, index);
    if (!candidates || candidates.has(reference.id)) continue;
    const key = reference.path.findLast((segment) => typeof segment === 'string');
    parsed.report(
      'unknown-reference',
      parsed.locate(reference.path, 'value'),
      `Found "${reference.id}" in "${key}". Expected the id of ${refName(reference.target)}.`,
      adviceFor(parsed, reference, candidates, index),
    );
  }
  const known = localIds(parsed, 'references', index);
  for (const { source, ...position } of parsed.citations) {
    if (!known || known.has(source)) continue;
    parsed.report(
      'unknown-reference',
      position,
      `Found "${source}" in <Cite>. Expected the id of ${refName('sources')}.`,
      didYouMean(source, known),
    );
  }
}

/** Every id that a reference may have where it stands; undefined where that cannot be known. */
function candidatesFor(
  parsed: ParsedEntry,
  { target }: Reference,
  index: Index,
): Set<string> | undefined {
  if (target === 'sources') return localIds(parsed, 'references', index);
  if (target === 'phases') return localIds(parsed, 'phases', index);
  const ids = [...index.byKind[target].keys()];
  if (!kindInfo[target].nested) return new Set(ids);
  const incident = incidentIdOf(parsed.id);
  const own = ids.filter((id) => incidentIdOf(id) === incident).map(nameOf);
  // A cascade stays within its incident; what addresses a step may stand in another.
  return new Set(parsed.kind === 'steps' ? [...own, IMPACT] : [...own, ...ids]);
}

/**
 * Ids of the references or phases that an entry may name: its own, and its
 * incident's. Undefined when one of the two could not be read: that is reported
 * already, and every reference into it would be reported once more.
 */
function localIds(
  parsed: ParsedEntry,
  list: 'references' | 'phases',
  index: Index,
): Set<string> | undefined {
  const incident = kindInfo[parsed.kind].nested
    ? index.byKind.incidents.get(incidentIdOf(parsed.id))
    : undefined;
  const holders = incident ? [parsed, incident] : [parsed];
  if (holders.some(({ data }) => data === undefined)) return undefined;
  const items = holders
    .map(({ data }) => childOf(data, list))
    .filter(Array.isArray)
    .flat();
  return new Set(items.map((item) => String(childOf(item, 'id'))));
}

function adviceFor(
  parsed: ParsedEntry,
  { target, id }: Reference,
  candidates: Set<string>,
  index: Index,
): string {
  if (target === 'sources') {
    return didYouMean(id, candidates) ?? `Add it under "references" with "id: ${id}".`;
  }
  if (target === 'phases') {
    return didYouMean(id, candidates) ?? `Add it under "phases" of the incident with "id: ${id}".`;
  }
  const scope = kindInfo[target].nested ? `${incidentIdOf(parsed.id)}/` : '';
  const present = index.aliases.get(`${target} ${scope}${id}`);
  if (present) return `It is an earlier id of "${nameOf(present)}": write that.`;
  const path = kindInfo[target].example
    .replace('<incident>', incidentIdOf(parsed.id))
    .replace('<id>', nameOf(id));
  return didYouMean(id, candidates) ?? `Create content/${path}, or take the reference out.`;
}

function checkLinks(parsed: ParsedEntry, { paths, hidden }: Index): void {
  for (const { href, ...position } of parsed.links) {
    const target = href.replace(/[?#].*$/, '');
    if (!isSafeAddress(href)) {
      parsed.report(
        'unsafe-link',
        position,
        `Found a link to "${href}". Expected https://, http://, mailto:, "#…", or a path of this site that starts with "/".`,
      );
    } else if (hidden.has(target)) {
      parsed.report(
        'hidden-link',
        position,
        `Found a link to "${href}", which is internal. Expected a page that every reader of this site can open.`,
      );
    } else if (target.startsWith('/') && !paths.has(target) && !/\.[a-z0-9]+$/i.test(target)) {
      parsed.report(
        'unknown-reference',
        position,
        `Found a link to "${href}", where there is no page. Expected the address of an entry.`,
        didYouMean(target, paths),
      );
    }
  }
}

function checkCascades(all: readonly ParsedEntry[]): void {
  const steps = all.flatMap((parsed) =>
    parsed.entry?.kind === 'steps'
      ? [{ ...parsed.entry.data, name: nameOf(parsed.id), parsed }]
      : [],
  );
  const broken = new Set(
    all.filter((one) => one.kind === 'steps' && !one.entry).map((one) => incidentIdOf(one.id)),
  );
  const byIncident = Map.groupBy(steps, (step) => incidentIdOf(step.parsed.id));
  for (const [incident, own] of byIncident) {
    // With a step unreadable, its edges are unknown and nothing certain can be said.
    if (broken.has(incident)) continue;
    const cycle = findCycle(causalOrder(own));
    if (cycle) {
      const [first, second] = cycle;
      const { parsed, leadsTo } = own.find((step) => step.name === first)!;
      parsed.report(
        'cascade-cycle',
        parsed.locate(['leadsTo', leadsTo.indexOf(second!)], 'value'),
        `Found a cycle in the cascade: ${cycle.join(' → ')}. Expected each step to lead on towards "${IMPACT}".`,
        'Take out the reference that leads back to an earlier step.',
      );
      continue;
    }
    for (const { parsed, name } of stepsWithoutImpact(own)) {
      parsed.report(
        'no-path-to-impact',
        parsed.locate(['leadsTo'], 'key'),
        `Found no path from the step "${name}" to the impact. Expected "leadsTo" to name a later step or "${IMPACT}".`,
        `Write "leadsTo: [${IMPACT}]" if it did the harm itself.`,
      );
    }
  }
}

/** A family is a broader cause; a cause that is broader than itself is a slip. */
function checkFamilies(all: readonly ParsedEntry[]): void {
  const causes = all.flatMap((parsed) =>
    parsed.entry?.kind === 'rootCauses'
      ? [{ parsed, name: parsed.id, kind: '', leadsTo: [parsed.entry.data.family ?? ''] }]
      : [],
  );
  const cycle = findCycle(causes.sort((a, b) => compareText(a.name, b.name)));
  if (!cycle) return;
  const { parsed } = causes.find((cause) => cause.name === cycle[0])!;
  parsed.report(
    'family-cycle',
    parsed.locate(['family'], 'value'),
    `Found a root cause that is its own family: ${cycle.join(' → ')}. Expected each family to be a broader cause.`,
  );
}
