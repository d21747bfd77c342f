import type { AnyNode } from '../../graph/nodes.ts';
import type { Role } from '../fields.ts';
import { incidentOf } from '../incidents.ts';
import { peopleOf } from '../people.ts';
import { rule } from '../rule.ts';
import { findIn, mentions } from '../texts.ts';

const judged: readonly Role[] = ['title', 'summary', 'cause'];

/** Not the address of a machine or of a role, a repository, nor a package with its version. */
const address =
  /(?<![\w.+/-])(?!(?:git|no-?reply|do-?not-?reply|root|admin|ops|on-?call|support|info|help|alerts?|security|postmaster|mailer-daemon)@)[\w.+-]+@(?!\d)[\w-]+(?:\.[\w-]+)+(?!:)/gi;
/** As chats and trackers write it; not a package (@scope/name), a decorator or a mention in an address. */
const handle = /(?<![\w.+/@`-])@[A-Za-z][\w-]*\b(?![/(.@])/g;

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
  bad: 'whys:\n  - because: "@jsmith deployed the wrong branch."',
  good: 'whys:\n  - because: The deployment takes whatever branch is checked out, and shows its name nowhere.',
  kinds: ['incidents', 'steps', 'rootCauses', 'remediations', 'learnings'],
  check(subject, breach, { graph }) {
    const named = peopleOf(graph, incidentOf(subject.node as AnyNode));
    const patterns = [
      ...(mentions(subject, /@/) ? [address, handle] : []),
      ...(named ? [named] : []),
    ];
    for (const pattern of patterns) {
      for (const { words, index, text } of findIn(subject, pattern, judged)) {
        breach(
          text.at(index),
          `Found "${words}", a person. Expected a cause that holds whoever did it.`,
          'Say what was done and what made it possible; people belong in "owners", "authors", "reviewers" and "references", names in code in backticks.',
        );
      }
    }
  },
});
