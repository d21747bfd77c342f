import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deviationIn } from '../../../src/rules/deviations.ts';

/** Ends of chains, and the words in them that tell of a norm that people set aside. */
const byPeople: [string, string][] = [
  ['The team did not follow the runbook.', 'team did not follow the runbook'],
  ['The runbook was not followed.', 'runbook was not followed'],
  ['The runbook was not fully followed during the failover.', 'runbook was not fully followed'],
  ['The procedure was only partly followed.', 'procedure was only partly followed'],
  ['An engineer skipped the checklist.', 'engineer skipped the checklist'],
  [
    'The engineer on call bypassed the review process.',
    'engineer on call bypassed the review process',
  ],
  [
    'Somebody ignored two steps of the written procedure.',
    'Somebody ignored two steps of the written procedure',
  ],
  ['Nobody followed the change process.', 'Nobody followed the change process'],
  [
    'The change was made without following the approval process.',
    'without following the approval process',
  ],
  ['Failure to follow the checklist', 'Failure to follow the checklist'],
  ['Skipping the code review process', 'Skipping the code review process'],
  ['The checklist was skipped.', 'checklist was skipped'],
  ['The review process was bypassed during the night.', 'review process was bypassed'],
  ['The approval process was circumvented by a developer.', 'approval process was circumvented'],
  [
    'A second worker was started in violation of the written policy.',
    'violation of the written policy',
  ],
  ['The company policy was violated.', 'company policy was violated'],
  ['The operators deviated from the procedure.', 'operators deviated from the procedure'],
  [
    'The staff did not obey the written instructions.',
    'staff did not obey the written instructions',
  ],
  ['We did not stick to the release process.', 'We did not stick to the release process'],
  ['The technicians ignored the safety rules.', 'technicians ignored the safety rules'],
];

/** Machines that skip and ignore, norms that were kept, and deviations with their reason. */
const byOthers = [
  'The firewall ignored the security rules of the second interface.',
  'The request bypassed the security policy.',
  'The security policy was bypassed by a crafted header.',
  'The crawler ignored the guidelines in the file.',
  'The parser ignored the instructions after the first.',
  'The processor skipped the instructions.',
  'The pipeline did not follow the release process of the other region.',
  'The approval step was skipped by the pipeline.',
  'The review step was skipped when the flag was unset.',
  'The engineer skipped the second check, as the procedure says.',
  'Nobody followed the link in the checklist.',
  'The engineer skipped the second check per the procedure.',
  'The second check was skipped as the procedure allows.',
  'The stored procedure was skipped.',
  'The procedure call was ignored.',
  'The scheduler skipped the job and the checklist was shown anyway.',
  'The deployment procedure was not followed by a check.',
  'The procedure was followed to the letter.',
  'No procedure was skipped.',
  'There is no runbook for this.',
  'The runbook describes a cluster that is gone.',
  'The runbook was not followed because it describes a cluster that is gone.',
  'The request bypassed the cache, and the process was killed.',
  'The client violated the protocol.',
  'A breach of the rate limit closed the connection.',
  'The driver did not follow the standard.',
  'The report says "the runbook was not followed".',
];

test('norms that people set aside are found at the end of a chain', () => {
  for (const [text, words] of byPeople) {
    assert.equal(deviationIn(text)?.words.toLowerCase(), words.toLowerCase(), text);
  }
});

test('programs that skip and ignore, and norms that were kept, are no deviations', () => {
  for (const text of byOthers) assert.equal(deviationIn(text)?.words, undefined, text);
});
