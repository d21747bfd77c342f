import type { Evidence } from '../../model/why.ts';
import { heldWhys, pathOf } from '../chains.ts';
import { rule } from '../rule.ts';

/** Shorter lists of whys repeat a piece of evidence by chance. */
const FEWEST = 3;
/** Share of the answers that one piece of evidence may carry. Our choice: more than half, with room for rounding. */
const SHARE = 0.6;

export const sameEvidenceEverywhere = rule({
  id: 'same-evidence-everywhere',
  severity: 'warning',
  demand: 'Different answers rest on different evidence.',
  reason:
    'Each why asks for something new, so something new has to show its answer. The same evidence under nearly all of them shows the first one at best; the rest was inferred.',
  sources: [
    {
      title: 'Wikipedia, Five whys: Criticism (verify each answer before the next why)',
      url: 'https://en.wikipedia.org/wiki/Five_whys',
    },
  ],
  bad: 'whys:\n  - because: Orders failed.\n    evidence: [{ kind: metric, at: orders.failed }]\n  - because: The queue was full.\n    evidence: [{ kind: metric, at: orders.failed }]\n  - because: It had no limit.\n    evidence: [{ kind: metric, at: orders.failed }]\n    stop: actionable',
  good: 'whys:\n  - because: Orders failed.\n    evidence: [{ kind: metric, at: orders.failed }]\n  - because: The queue was full.\n    evidence: [{ kind: metric, at: queue.length }]\n  - because: It had no limit.\n    evidence: [{ kind: config, at: "queue.yaml, line 4" }]\n    stop: actionable',
  kinds: ['incidents', 'steps'],
  local: true,
  overall: true,
  check({ node }, breach) {
    const whys = heldWhys(node.whys);
    if (whys.length < FEWEST) return;
    const shown = whys.filter(({ data }) => data.evidence.length > 0);
    if (shown.length <= SHARE * whys.length) return;
    const pieces = shown.flatMap((why) =>
      why.data.evidence.map((piece, index) => ({ key: keyOf(piece), why, index })),
    );
    for (const [key, uses] of Map.groupBy(pieces, (piece) => piece.key)) {
      const users = [...new Set(uses.map(({ why }) => why))];
      if (!key || users.length <= SHARE * whys.length) continue;
      const { why, index } = uses.find((use) => use.why === users[1])!;
      breach(
        pathOf(why, 'evidence', index),
        `Found the same evidence under ${users.length} of ${whys.length} answers. Expected each answer to be shown by something of its own.`,
        'Keep it where it shows the answer; elsewhere look for what would, or write "confidence: low".',
      );
    }
  },
});

/** Where it is and what it says; another passage of the same document is other evidence. */
const keyOf = ({ at, url, text }: Evidence) => [at, url, text].filter(Boolean).join('\n');
