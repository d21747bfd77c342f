import type { Graph, IncidentNode } from '../graph/nodes.ts';
import { isHandle } from './handles.ts';
import { isKindOfThing, isOrganisation } from './organisations.ts';

/** Names of people, as far as an incident tells them. */

const person = /^\p{Lu}[\p{Ll}'’-]+(?: \p{Lu}\.?)?(?: \p{Lu}[\p{L}'’-]*\p{Ll}){1,2}$/u;

/** By incident; undefined where it names nobody. */
const cache = new WeakMap<IncidentNode, { people: People | undefined }>();

/** Who takes part in an incident. */
export interface People {
  /** Finds their whole names. */
  pattern: RegExp;
  /** The parts of their names, each of which may stand for one of them: "Ada", "Lovelace". */
  parts: ReadonlySet<string>;
  /** Finds any of these: what it does not find names none of them. */
  anyPart: RegExp;
}

/** True for what reads as the name of one person: "Ada Lovelace", not "Storage Team" or "GitHub". */
export const isPerson = (name: string) => {
  const words = name.split(' ');
  return person.test(name) && !words.some(isKindOfThing) && !isOrganisation(words);
};

/**
 * The people that an incident names as its owners, authors and reviewers, and as owners of its
 * remediations and questions. Owners of services are no people.
 */
export function peopleOf(graph: Graph, incident: IncidentNode | undefined): People | undefined {
  if (!incident) return undefined;
  const known = cache.get(incident);
  if (known) return known.people;
  const { owners, authors, reviewers, openQuestions } = incident.data;
  const names = [
    ...owners,
    ...authors,
    ...reviewers.map(({ name }) => name),
    ...openQuestions.map(({ owner }) => owner ?? ''),
    ...incident.remediations.map(({ data }) => data.owner ?? ''),
  ].filter((name) => isPerson(name) || isHandle(name));
  const services = names.length > 0 ? graph.services : [];
  const wholes = [...new Set(names)].filter(
    (name) => !services.some(({ data }) => data.owner === name || data.title === name),
  );
  const people = wholes.length > 0 ? named(wholes) : undefined;
  cache.set(incident, { people });
  return people;
}

function named(wholes: readonly string[]): People {
  const parts = partsOf(wholes);
  return { pattern: patternOf(wholes), parts, anyPart: patternOf([...wholes, ...parts]) };
}

const patternOf = (names: readonly string[]) =>
  new RegExp(
    `(?<!\\p{L})(?:${names.map((name) => name.replaceAll('.', '\\.')).join('|')})(?!\\p{L})`,
    'gu',
  );

const partsOf = (names: readonly string[]) =>
  new Set(names.flatMap((name) => name.split(' ').filter((part) => part.length > 2)));
