import type { AnyNode } from '../../graph/nodes.ts';
import { isEnglish } from '../english.ts';
import type { Role } from '../fields.ts';
import { incidentOf } from '../incidents.ts';
import { handlePattern, isHandle } from '../handles.ts';
import { matchesIn, MOST_IN_A_TEXT } from '../matches.ts';
import { mayNamePeople, peopleIn } from '../named-people.ts';
import { peopleOf, type People } from '../people.ts';
import { rule, type Subject } from '../rule.ts';
import { textsOf, type Text } from '../texts.ts';

const judged: readonly Role[] = ['title', 'summary', 'cause'];
/** The body of a root cause tells of the cause too; that of an incident tells who did what as a timeline does. */
const inRootCauses: readonly Role[] = [...judged, 'heading', 'paragraph'];
const rolesOf = ({ node }: Subject) => (node.kind === 'rootCauses' ? inRootCauses : judged);

/** Not the address of a machine or of a role, a repository, nor a package with its version. */
const address =
  /(?<![\w.+/-])(?!(?:git|no-?reply|do-?not-?reply|root|admin|administrator|webmaster|hostmaster|abuse|contact|sales|billing|status|team|deploy|ubuntu|ec2-user|jenkins|postgres|notifications?|bot|ops|on-?call|support|info|help|alerts?|security|postmaster|mailer-daemon)@)[\w.+-]+@(?!\d)[\w-]+(?:\.[\w-]+)+(?!:)/gi;

/** Somebody whom a text names. */
interface Named {
  text: Text;
  index: number;
  words: string;
}

/**
 * Everybody whom the texts of an entry name.
 *
 * @param people who takes part in its incident, as far as that is known
 * @param isSilent true where it is known that the texts name nobody who is told by the text alone
 */
function* namedIn(
  subject: Subject,
  inEnglish: boolean,
  people?: People,
  isSilent = false,
): Generator<Named> {
  const mayName = (text: string) =>
    (people !== undefined && text.search(people.anyPart) !== -1) ||
    (!isSilent && (text.includes('@') || (inEnglish && mayNamePeople(text))));
  for (const text of textsOf(subject, rolesOf(subject), mayName)) {
    const found = new Map<number, string>();
    const patterns = [
      ...(text.text.includes('@') ? [address, handlePattern] : []),
      ...(people ? [people.pattern] : []),
    ];
    for (const pattern of patterns) {
      for (const { 0: words, index } of matchesIn(text.text, pattern)) {
        if (!words.startsWith('@') || isHandle(words)) found.set(index, words);
      }
    }
    const named = inEnglish ? peopleIn(text.text, people?.parts).take(MOST_IN_A_TEXT) : [];
    for (const { name, index } of named) {
      if (!found.has(index)) found.set(index, name);
    }
    for (const [index, words] of found) yield { text, index, words };
  }
}

export const personInCause = rule({
  id: 'person-in-cause',
  severity: 'error',
  demand: 'Titles, summaries and causes name no person.',
  reason:
    'A name is where people stop asking. It hurts whoever is named, and teaches everybody else to tell less; what let a sensible person do that stays as it was.',
  sources: [
    {
      title: 'Google, Site Reliability Engineering, chapter 15: Postmortem Culture',
      url: 'https://sre.google/sre-book/postmortem-culture/',
    },
  ],
  bad: 'whys:\n  - because: "@jsmith deployed the wrong branch."\n    evidence: [{ kind: log, at: "deployments, 09:12 UTC" }]\n  - because: The deployment takes whatever branch is checked out, and shows its name nowhere.\n    evidence: [{ kind: code, at: "deploy.sh, line 8" }]\n    stop: actionable',
  good: 'whys:\n  - because: A branch was deployed that had not been reviewed.\n    evidence: [{ kind: log, at: "deployments, 09:12 UTC" }]\n  - because: The deployment takes whatever branch is checked out, and shows its name nowhere.\n    evidence: [{ kind: code, at: "deploy.sh, line 8" }]\n    stop: actionable',
  kinds: ['incidents', 'steps', 'rootCauses', 'remediations', 'learnings'],
  alone: true,
  hasSign: (subject, site) => !namedIn(subject, isEnglish(site)).next().done,
  check(subject, breach, { graph, site, hasSign }) {
    const people = peopleOf(graph, incidentOf(subject.node as AnyNode));
    const isSilent = hasSign === false;
    if (!people && isSilent) return;
    const isService = (words: string) => graph.services.some(({ title }) => title === words);
    for (const { text, index, words } of namedIn(subject, isEnglish(site), people, isSilent)) {
      if (isService(words)) continue;
      breach(
        text.at(index),
        `Found "${words.replace(/\s+/g, ' ')}", a person. Expected a cause that holds whoever did it.`,
        'Say what was done and what made it possible; people belong in "owners", "authors", "reviewers" and "references", names in code in backticks.',
      );
    }
  },
});
