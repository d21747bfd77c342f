import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aBase, CAUSE, INCIDENT, type BaseBuilder } from '../../builders.ts';

/** Whole messages of what authors write in place of what a schema asks for. */

const TIMES = 'times: { started: 2025-09-15T15:00Z }';
/** Fields of an incident, as a message lists them. */
const FIELDS =
  'title, tags, aliases, visibility, silenced, imported, summary, sources, severity, status, analysisStatus, supersededBy, kind, environments, services, owners, authors, reviewers, tracker, times, detection, impact, trigger, whys, contributingFactors, mitigators, wentWell, wentWrong, gotLucky, metrics, health, phases, timeline, updates, disagreements, openQuestions, related, references';

/** A base with one change, and what was written. */
type Change = [base: BaseBuilder, written: string];
const adding = (yaml: string): Change => [aBase().fields(INCIDENT, yaml), yaml];
const remediation = (yaml: string): Change => [aBase().remediation('fix', yaml), yaml];
const edit = (path: string, found: string, yaml: string): Change => [
  aBase().edit(path, found, yaml),
  yaml,
];

const told: [
  what: string,
  cases: [Change, faults: [message: string, help: string | undefined][]][],
][] = [
  [
    'a value in the place of a block or of a list of them',
    [
      [
        adding('silenced: [id]'),
        [
          [
            'Found "id" for "silenced". Expected a block with "rule", "reason".',
            'Write "silenced: [{ rule: id, reason: why it need not keep it }]" with your own values.',
          ],
        ],
      ],
      [
        adding('silenced:\n  - no-owner\n  - why-x'),
        [
          [
            'Found "no-owner" for "silenced". Expected a block with "rule", "reason".',
            'Write the item as "{ rule: no-owner, reason: why it need not keep it }" with your own values.',
          ],
          [
            'Found "why-x" for "silenced". Expected a block with "rule", "reason".',
            'Write the item as "{ rule: why-x, reason: why it need not keep it }" with your own values.',
          ],
        ],
      ],
      [
        remediation('status: done\nverification: [looked]'),
        [
          [
            'Found "looked" for "verification". Expected a block with "what", "before", "after", "how", "at", "sample", "evidence", "note", "sources".',
            'Write "verification: [{ before: …, after: … }]".',
          ],
        ],
      ],
      [
        remediation('status: done\nverification: looked'),
        [
          [
            'Found "looked" for "verification". Expected a list.',
            'Write "verification: [{ before: …, after: … }]".',
          ],
        ],
      ],
      [
        remediation('status: done\nverification: { before: a, after: b }'),
        [
          [
            'Found a block for "verification". Expected a list.',
            'Write "verification: [{ before: a, after: b }]", or begin the first field of each item with "- ".',
          ],
        ],
      ],
      [
        adding('timeline:\n  - The queue filled up.'),
        [
          [
            'Found "The queue filled up." for "timeline". Expected a block with "at", "text", "kind", "service", "sources".',
            'Write "timeline: [{ at: 2025-09-15T15:00Z, text: The queue filled up. }]" with your own values.',
          ],
        ],
      ],
      [
        adding('timeline:\n  - 2025-09-15: It began.'),
        [
          [
            'Found the unknown key "2025-09-15". Expected one of at, text, kind, service, sources.',
            'Write "timeline: [{ at: 2025-09-15, text: It began. }]".',
          ],
        ],
      ],
      [
        adding('impact: { affected: [{ users: 500 }] }'),
        [
          [
            'Found the unknown key "users". Expected one of what, count, of, bound, note, sources.',
            'Write "affected: [{ what: users, count: 500 }]".',
          ],
        ],
      ],
      [
        adding('metrics: { name: x, baseline: 1, current: calm }'),
        [
          [
            'Found a block for "metrics". Expected a list.',
            'Write "metrics: [{ name: x, baseline: { value: 1 }, current: { state: calm } }]".',
          ],
        ],
      ],
      [
        remediation('status: done\nchanges: [4f2a91c]'),
        [
          [
            'Found "4f2a91c" for "changes". Expected a block with "what", "file", "commit", "url".',
            'Write "changes: [{ what: …, commit: 4f2a91c }]".',
          ],
        ],
      ],
      [
        adding('reviewers: Ann, Bob'),
        [['Found "Ann, Bob" for "reviewers". Expected a list.', 'Write "reviewers: [Ann, Bob]".']],
      ],
      [
        adding('disagreements: [{ about: a, finding: b, claims: [one] }]'),
        [
          [
            'Found a list of 1 for "claims". Expected at least 2.',
            'Write "claims: [{ text: one }, { text: … }]".',
          ],
          [
            'Found "one" for "claims". Expected a block with "text", "sources".',
            'Write the item as "{ text: one }".',
          ],
        ],
      ],
      [
        adding('phases: [null]'),
        [
          [
            'Found nothing for "phases". Expected a block with "id", "name", "status", "started", "ended", "due", "text", "sources".',
            'Write "phases: [{ id: short-name, name: …, status: planned }]" with your own values, or take it out.',
          ],
        ],
      ],
      [
        adding('tracker:'),
        [
          [
            'Found nothing for "tracker". Expected a block with "id", "url".',
            'Write "tracker: { id: … }", or take "tracker" out.',
          ],
        ],
      ],
      [
        adding('detection: { text: { text: An alarm. } }'),
        [
          [
            'Found a block for "text". Expected text.',
            'Write "text: An alarm.", or put the text in quotes if the ":" is its own.',
          ],
        ],
      ],
    ],
  ],
  [
    'a key of another name',
    [
      [
        adding('trigger: { description: It began. }'),
        [
          [
            'Found the unknown key "description". Expected one of text, sources.',
            'Did you mean "text"? "text" is: The statement.',
          ],
        ],
      ],
      [
        adding('trigger: { wibble: It began. }'),
        [
          [
            'Found a block for "trigger". Expected text, or a block with "text", "sources".',
            'Write "text: It began.", or put the text in quotes if the ": " is its own: "wibble: It began.".',
          ],
        ],
      ],
      [
        adding('wentWell:\n  - Luck: it was night.'),
        [
          [
            'Found a block for "wentWell". Expected text, or a block with "text", "sources".',
            'Put the text in quotes: ": " within it makes it a block. Write "Luck: it was night.".',
          ],
        ],
      ],
      [
        adding('timeline:\n  - at: 2025-09-15\n    what: It began.'),
        [
          [
            'Found the unknown key "what". Expected one of at, text, kind, service, sources.',
            'Did you mean "text"? "text" is: What happened.',
          ],
        ],
      ],
      [
        adding('timeline:\n  - when: 2025-09-15\n    foo: It began.'),
        [
          [
            'Found the unknown key "when". Expected one of at, text, kind, service, sources.',
            'Did you mean "at"? "at" is: When it happened.',
          ],
          [
            'Found the unknown key "foo". Expected one of at, text, kind, service, sources.',
            'Did you mean "text"? "text" is: What happened.',
          ],
        ],
      ],
      [
        adding('timeline:\n  - description: It began.\n    event: It began.\n    at: 2025-09-15'),
        [
          [
            'Found the unknown key "description". Expected one of at, text, kind, service, sources.',
            'Did you mean "text"? "text" is: What happened.',
          ],
          [
            'Found the unknown key "event". Expected one of at, text, kind, service, sources.',
            '"text" is what "description" means already: merge the two, or take this one out.',
          ],
        ],
      ],
      [
        adding('owner: Ann'),
        [
          [
            `Found the unknown key "owner". Expected one of ${FIELDS}.`,
            'Did you mean "owners"? Write "owners: [Ann]".',
          ],
        ],
      ],
      [
        edit(CAUSE, 'category:', 'type:'),
        [
          [
            'Found the unknown key "type". Expected one of title, tags, aliases, visibility, silenced, imported, summary, category, family, status, statusReason, references.',
            'Did you mean "category"? "category" is: What sort of cause it is.',
          ],
        ],
      ],
      [
        edit(INCIDENT, 'severity: sev1', 'Severity: sev1'),
        [
          [
            `Found the unknown key "Severity". Expected one of ${FIELDS}.`,
            'Did you mean "severity"?',
          ],
        ],
      ],
      [
        edit(
          INCIDENT,
          '- because: The queue was full.',
          '- why: Why so?\n    answer: It was full.',
        ),
        [
          [
            'Found the unknown key "why". Expected one of id, of, question, because, evidence, confidence, combine, rejected, rootCause, stop, sources.',
            'Did you mean "question"? "question" is: The question, where "Why?" alone would not say it.',
          ],
          [
            'Found the unknown key "answer". Expected one of id, of, question, because, evidence, confidence, combine, rejected, rootCause, stop, sources.',
            'Did you mean "because"? "because" is: The answer.',
          ],
        ],
      ],
      [
        edit(INCIDENT, TIMES, 'date: 2025-09-15'),
        [
          [
            `Found the unknown key "date". Expected one of ${FIELDS}.`,
            'Did you mean "times"? Write "times: { started: 2025-09-15 }".',
          ],
        ],
      ],
      [
        edit(INCIDENT, TIMES, 'started: 2025-09-15\nresolved: 2025-09-16'),
        [
          [
            `Found the unknown key "started". Expected one of ${FIELDS}.`,
            'It belongs in "times". Write "times: { started: 2025-09-15 }".',
          ],
          [
            `Found the unknown key "resolved". Expected one of ${FIELDS}.`,
            'Move it into "times", as "resolved: 2025-09-16".',
          ],
        ],
      ],
      [
        adding('date: 2025-09-15'),
        [
          [
            `Found the unknown key "date". Expected one of ${FIELDS}.`,
            '"times" is there already: merge the two, or take this one out.',
          ],
        ],
      ],
      [
        adding('rootCause: no-limit'),
        [
          [
            `Found the unknown key "rootCause". Expected one of ${FIELDS}.`,
            'It belongs in an item of "whys", as "rootCause: no-limit".',
          ],
        ],
      ],
      [
        edit(INCIDENT, 'severity: sev1', 'tracker:\n  id: a\n  severity: sev1'),
        [
          [
            'Found the unknown key "severity". Expected one of id, url.',
            'Move it out of "tracker", to stand beside it.',
          ],
        ],
      ],
      [
        adding('duration: 3h'),
        [
          [
            `Found the unknown key "duration". Expected one of ${FIELDS}.`,
            'Take it out: the site computes it from the times.',
          ],
        ],
      ],
      [
        adding('actionItems: [a]'),
        [
          [
            `Found the unknown key "actionItems". Expected one of ${FIELDS}.`,
            'Take it out: a remediation is a file of its own, incidents/<incident>/remediations/<id>.md.',
          ],
        ],
      ],
      [
        adding('zzzz: 1'),
        [
          [
            `Found the unknown key "zzzz". Expected one of ${FIELDS}.`,
            'Take it out, or move what it says into a text.',
          ],
        ],
      ],
      [
        adding('titel: Another'),
        [
          [
            `Found the unknown key "titel". Expected one of ${FIELDS}.`,
            '"title" is there already: merge the two, or take this one out.',
          ],
        ],
      ],
    ],
  ],
  [
    'a word of a vocabulary',
    [
      [
        edit(INCIDENT, 'severity: sev1', 'severity: Critical'),
        [['Found "Critical" for "severity". Expected one of sev1, sev2.', 'Did you mean "sev1"?']],
      ],
      [
        edit(INCIDENT, 'severity: sev1', 'severity: 2'),
        [
          [
            'Found the number 2 for "severity". Expected one of sev1, sev2.',
            'Did you mean "sev2"?',
          ],
        ],
      ],
      [
        edit(INCIDENT, 'severity: sev1', 'severity: sev3'),
        [
          [
            'Found "sev3" for "severity". Expected one of sev1, sev2.',
            'Write one of them, or add "{ id: sev3, name: Sev3 }" to "severities" in site.yaml.',
          ],
        ],
      ],
      [
        edit(INCIDENT, 'severity: sev1', 'severity: [sev1]'),
        [['Found a list for "severity". Expected one of sev1, sev2.', 'Write "severity: sev1".']],
      ],
      [
        edit(INCIDENT, 'severity: sev1', 'severity: Very Bad'),
        [
          [
            'Found "Very Bad" for "severity". Expected one of sev1, sev2.',
            'Write one of them, or add "{ id: very-bad, name: Very Bad }" to "severities" in site.yaml, and write "very-bad".',
          ],
        ],
      ],
    ],
  ],
  [
    'what else authors write',
    [
      [
        adding('phases:\n  - Phase 1: contain it'),
        [
          [
            'Found the unknown key "Phase 1". Expected one of id, name, status, started, ended, due, text, sources.',
            'Write "phases: [{ id: phase-1-contain-it, name: …, status: planned }]" with your own values.',
          ],
        ],
      ],
      [
        adding('phases: { one: { name: One, status: planned } }'),
        [
          [
            'Found a block for "phases". Expected a list.',
            'Write "phases: [{ id: one, name: One, status: planned }]".',
          ],
        ],
      ],
      [
        adding('impact: { affected: [{ what: users, count: about 1,200 }] }'),
        [
          [
            'Found the unknown key "200". Expected one of what, count, of, bound, note, sources.',
            'Write numbers without commas: in { } a comma ends the value.',
          ],
        ],
      ],
      [
        remediation('status: done\naddresses: { rootCauses: { no-limit: x } }'),
        [['Found a block for "rootCauses". Expected a list.', 'Write "rootCauses: [no-limit]".']],
      ],
      [
        remediation('status: done\ndeadline: end of March'),
        [
          [
            'Found the unknown key "deadline". Expected one of title, tags, aliases, visibility, silenced, imported, summary, kind, status, statusReason, priority, phase, addresses, owner, due, doneOn, verifiedOn, successCriterion, verification, changes, tracker, sources.',
            'Did you mean "due"? It takes a date, such as 2025-09-15, or only the month.',
          ],
        ],
      ],
      [
        edit(
          INCIDENT,
          '- { id: log, title: The log, notPublic: true }',
          '- { id: log, name: The log, link: example.org/log }',
        ),
        [
          [
            'Found the unknown key "name". Expected one of id, title, author, published, url, archiveUrl, gone, notPublic, note.',
            'Did you mean "title"? "title" is: Title of the document.',
          ],
          [
            'Found the unknown key "link". Expected one of id, title, author, published, url, archiveUrl, gone, notPublic, note.',
            'Did you mean "url"? Write "url: https://example.org/log".',
          ],
        ],
      ],
      [
        edit(CAUSE, 'status: active', 'status: open'),
        [
          [
            'Found "open" for "status". Expected one of active, contained, eliminated, accepted.',
            'Did you mean "active"?',
          ],
        ],
      ],
      [
        adding('timeline: [{ at: 2025-09-15, text: So., kind: begin }]'),
        [
          [
            'Found "begin" for "kind". Expected one of started, detected, acknowledged, mitigated, resolved, change, decision, event.',
            'Did you mean "started"?',
          ],
        ],
      ],
      [
        edit(INCIDENT, TIMES, 'started: 2025-09-15\ntimes: { resolved: 2025-09-16 }'),
        [
          [
            `Found the unknown key "started". Expected one of ${FIELDS}.`,
            'Move it into "times", as "started: 2025-09-15".',
          ],
        ],
      ],
      [
        adding("owners: ['', Ann]"),
        [
          [
            'Found "" for "owners". Expected a text that is not empty.',
            '"owners" is: Teams or people who answer for the analysis. Without one take the item out.',
          ],
        ],
      ],
      [
        edit(INCIDENT, '- because: The queue was full.', '- Luck: it was night.'),
        [
          [
            'Found the unknown key "Luck". Expected one of id, of, question, because, evidence, confidence, combine, rejected, rootCause, stop, sources.',
            `Write the item as "{ because: 'Luck: it was night.' }".`,
          ],
        ],
      ],
      [
        adding('services:\n  - __proto__: x'),
        [
          [
            'Found a block for "services". Expected the id of a service.',
            `Write "services: ['__proto__']".`,
          ],
        ],
      ],
      [
        adding('constructor: 1\nhasOwnProperty: 2'),
        [
          [
            `Found the unknown key "constructor". Expected one of ${FIELDS}.`,
            'Take it out, or move what it says into a text.',
          ],
          [
            `Found the unknown key "hasOwnProperty". Expected one of ${FIELDS}.`,
            'Take it out, or move what it says into a text.',
          ],
        ],
      ],
      [
        adding('impact: { toString: 1 }'),
        [
          [
            'Found the unknown key "toString". Expected one of summary, customers, business, affected, money, changes.',
            'Take it out, or move what it says into a text.',
          ],
        ],
      ],
      [
        adding('timeline: 2025-09-15'),
        [
          [
            'Found "2025-09-15" for "timeline". Expected a list.',
            'Write "timeline: [{ at: 2025-09-15, text: … }]".',
          ],
        ],
      ],
    ],
  ],
];

for (const [what, cases] of told) {
  for (const [[base, written], faults] of cases) {
    test(`${what}: ${written.replaceAll('\n', ' ⏎ ')}`, () => {
      assert.deepEqual(
        base.read().diagnostics.map(({ message, help }) => [message, help]),
        faults,
      );
    });
  }
}
