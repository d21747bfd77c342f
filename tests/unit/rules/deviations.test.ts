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
    'was made without following the approval process',
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
  ['The team skipped the code review.', 'team skipped the code review'],
  [
    'The change was made outside the change window against policy.',
    'was made outside the change window',
  ],
  ['It went out without the review that is required.', 'It went out without the review'],
  [
    'Contrary to company policy, the engineer deployed on a Friday.',
    'Contrary to company policy, the engineer deployed',
  ],
  [
    'The developer pushed straight to main without review.',
    'developer pushed straight to main without review',
  ],
  ['The release went out during the change freeze.', 'release went out during the change freeze'],
  ['The change was pushed while the freeze was in force.', 'was pushed while the freeze was'],
  ['The release was shipped before the approval.', 'was shipped before the approval'],
  [
    'The configuration was edited by hand instead of through the release process.',
    'was edited by hand instead of through the release process',
  ],
  [
    'The DBA ran the migration by hand although the runbook forbids it.',
    'DBA ran the migration by hand although the runbook forbids',
  ],
  [
    'Somebody pushed to production, bypassing code review.',
    'Somebody pushed to production, bypassing code review',
  ],
  [
    'A developer with admin rights bypassed the code review.',
    'developer with admin rights bypassed the code review',
  ],
  [
    'The rollout deviated from the standard procedure.',
    'rollout deviated from the standard procedure',
  ],
  ['The hotfix skipped staging.', 'hotfix skipped staging'],
  ['The change had no approval.', 'change had no approval'],
  ['The change was never reviewed.', 'change was never reviewed'],
  ['An unapproved change to the firewall', 'An unapproved change'],
  [
    'The engineer did not wait for the approval of the security team.',
    'engineer did not wait for the approval',
  ],
  ['None of the responders used the checklist.', 'None of the responders used the checklist'],
  ['The four-eyes principle was ignored.', 'four-eyes principle was ignored'],
  ['The review that policy requires was skipped.', 'review that policy requires was skipped'],
  [
    'The approval for the change was never requested.',
    'approval for the change was never requested',
  ],
  ['The test plan was not carried out.', 'test plan was not carried out'],
  ['Peer review did not take place.', 'Peer review did not take place'],
  ['The canary phase was skipped by the team.', 'canary phase was skipped'],
  ['Process not followed', 'Process not followed'],
  ['Code review skipped', 'Code review skipped'],
  ['Employees circumvent the VPN policy.', 'Employees circumvent the VPN policy'],
  ['Non-compliance with the access policy', 'Non-compliance with the access policy'],
  ['The team skipped the review, which is mandatory.', 'team skipped the review'],
  [
    'The change was made outside the change window, which stopped the batch.',
    'was made outside the change window',
  ],
  ['The approval was bypassed. The database stopped.', 'approval was bypassed'],
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
  'The load balancer skipped the health check.',
  'The check bypassed the cache.',
  'No runbook existed.',
  'The bot merged the change without review comments.',
  'The request was rejected without review by the filter.',
  'Configuration changes go out without review.',
  'A deployment can bypass the review when its author is an administrator.',
  'The tool makes engineers skip the checklist.',
  'The tool lets engineers bypass the approval.',
  'The test ran against the policy engine.',
  'The team tested the change against the policy.',
  'The rules were checked against the standard.',
  'The client sends headers contrary to the protocol.',
  'The backup ran outside its maintenance window.',
  'The instance was removed outside the maintenance window by AWS.',
  'The review queue was skipped by the worker.',
  'The review skipped generated files.',
  'The review was left out of the template.',
  'The release process was broken.',
  'The change broke the deployment process.',
  'The failover procedure had never been used.',
  'The team had never performed the failover procedure.',
  'The change was made before approval was required.',
  'The change was made without approval, which is not required for tags.',
  'The customer skipped the review.',
  'If the engineer skips the review, the pipeline goes on.',
  'It was not a violation of the procedure.',
  'The checklist takes an hour, so the team skipped the checklist.',
  'Under pressure of the deadline, the team skipped the review.',
  'The team skipped the review to save a day.',
  'The team skipped the review; the tool lets its author merge.',
  'The team did not follow the runbook. Its search finds the old one first.',
  'The engineer bypassed the approval with a flag that every account can set.',
  'The team did not rehearse the switch, which its runbook asks for every quarter.',
];

test('norms that people set aside are found at the end of a chain', () => {
  for (const [text, words] of byPeople) {
    assert.equal(deviationIn(text)?.words.toLowerCase(), words.toLowerCase(), text);
  }
});

test('programs that skip and ignore, and norms that were kept, are no deviations', () => {
  for (const text of byOthers) assert.equal(deviationIn(text)?.words, undefined, text);
});
