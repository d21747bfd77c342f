import type { Graph, IncidentNode } from '../graph/nodes.ts';
import { isHandle } from './handles.ts';

/** Names of people, as far as an incident tells them. */

/** Words in the names of teams and companies. */
const notAPerson =
  /\b(?:team|group|squad|crew|desk|red hat|web|digital|data|release|site|reliability|customer|product|quality|incident|response|management|database|storage|compute|payments?|checkout|billing|identity|mobile|backend|frontend|telecom|telekom|on-?call|support|operations|platform|engineering|security|infrastructure|network|services?|systems?|company|corporation|holdings|bank|capital|energy|department|office|commission|committee|board|agency|congress|force|operators?|americas|europe|cloud|labs?|works?|software|technologies|project|foundation|union|university|and|of|for|its|the)\b/i;

const person = /^\p{Lu}[\p{Ll}'’-]+(?: \p{Lu}\.?)?(?: \p{Lu}[\p{L}'’-]*\p{Ll}){1,2}$/u;

/** What people do in causes that name them. */
const deeds =
  'deployed|released|pushed|merged|committed|approved|ran|typed|entered|executed|deleted|removed|dropped|changed|edited|configured|applied|restarted|rebooted|triggered|broke|caused|introduced|forgot|missed|overlooked|misread|ignored|rolled';

/** A pattern by incident: undefined where it names nobody. */
const cache = new WeakMap<IncidentNode, { pattern: RegExp | undefined }>();

/** True for what reads as the name of one person: "Ada Lovelace", not "Storage Team" or "GitHub". */
export const isPerson = (name: string) => person.test(name) && !notAPerson.test(name);

/**
 * What finds the people that an incident names as its owners, authors and reviewers,
 * and as owners of its remediations and questions: their whole names, and a part of
 * one before a deed ("Lovelace deployed"). Owners of services are no people.
 */
export function peopleOf(graph: Graph, incident: IncidentNode | undefined): RegExp | undefined {
  if (!incident) return undefined;
  const known = cache.get(incident);
  if (known) return known.pattern;
  const { owners, authors, reviewers, openQuestions } = incident.data;
  const names = [
    ...owners,
    ...authors,
    ...reviewers.map(({ name }) => name),
    ...openQuestions.map(({ owner }) => owner ?? ''),
    ...incident.remediations.map(({ data }) => data.owner ?? ''),
  ].filter((name) => isPerson(name) || isHandle(name));
  const services = names.length > 0 ? graph.services : [];
  const people = [...new Set(names)].filter(
    (name) => !services.some(({ data }) => data.owner === name || data.title === name),
  );
  const parts = people.flatMap((name) => name.split(' ').filter((part) => part.length > 2));
  const wanted = [
    ...people.map((name) => name.replaceAll('.', '\\.')),
    ...parts.map((part) => `${part}(?=\\s+(?:${deeds})\\b)`),
  ];
  const pattern =
    people.length > 0
      ? new RegExp(`(?<!\\p{L})(?:${wanted.join('|')})(?!\\p{L})`, 'gu')
      : undefined;
  cache.set(incident, { pattern });
  return pattern;
}
