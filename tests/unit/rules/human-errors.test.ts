import assert from 'node:assert/strict';
import { test } from 'node:test';
import { humanErrorIn } from '../../../src/rules/human-errors.ts';

/** Ends of chains, as people write them, and the words in them that tell of somebody's error. */
const ofPeople: [string, string][] = [
  ['An engineer ran the wrong command.', 'engineer ran the wrong'],
  ['An operator error stopped the database.', 'operator error'],
  ['Someone forgot to renew the certificate.', 'Someone forgot'],
  ['The on-call mistyped the host.', 'on-call mistyped'],
  ['Human error', 'Human error'],
  ['It came down to human error during the migration.', 'human error'],
  ['The cause is an honest mistake.', 'honest mistake'],
  ['We deployed the wrong branch.', 'We deployed the wrong'],
  ['A developer merged an incorrect configuration.', 'developer merged an incorrect'],
  ['The administrator selected the wrong cluster in the menu.', 'administrator selected the wrong'],
  [
    'An engineer of the storage team deleted the wrong volume.',
    'engineer of the storage team deleted the wrong',
  ],
  [
    'The engineer on call had restarted the wrong host.',
    'engineer on call had restarted the wrong',
  ],
  ['A contractor accidentally cut the fibre.', 'contractor accidentally cut'],
  ['One of our engineers inadvertently removed the record.', 'engineers inadvertently removed'],
  ['The operators overlooked the second alarm.', 'operators overlooked'],
  ['The on-call engineer ignored the alert.', 'engineer ignored the alert'],
  ['The reviewer missed the fault.', 'reviewer missed the'],
  ['The team made a mistake when it planned the switch.', 'team made a mistake'],
  ['A mistake was made during the rollout.', 'A mistake was made'],
  ['The change was applied by mistake.', 'was applied by mistake'],
  ['The table was deleted by mistake on Friday.', 'was deleted by mistake'],
  ['The account was accidentally disabled by an administrator.', 'was accidentally disabled'],
  ['The renewal of the certificate was forgotten.', 'was forgotten'],
  ['The address was mistyped.', 'was mistyped'],
  ['A typo in the firewall rule.', 'typo'],
  ['A typo let the traffic through.', 'typo'],
  ['A typo brought the site down.', 'typo'],
  ['A mistyped command removed too many servers.', 'a mistyped command removed'],
  ['The engineer fat-fingered the number.', 'engineer fat-fingered'],
  ['The script was run on the wrong host.', 'script was run on the wrong host'],
  ['Carelessness of the night shift.', 'Carelessness'],
  ['The operator was not paying attention.', 'operator was not paying attention'],
  ['It was an oversight.', 'an oversight'],
  ['Human error allowed the attacker in.', 'Human error'],
  ['The incident was due to user error.', 'user error'],
  ['A manual error in the spreadsheet.', 'manual error'],
  ['The technician unplugged the wrong cable.', 'technician unplugged the wrong'],
  ['Somebody misread the dashboard.', 'Somebody misread'],
  ['The release manager confused the two versions.', 'release manager confused'],
  [
    'The host was not a spare, but the operator deleted it by mistake.',
    'operator deleted it by mistake',
  ],
  ['An SRE pasted the command into the wrong terminal.', 'SRE pasted the command into the wrong'],
  ['The operator entered an extra zero.', 'operator entered an extra zero'],
  ['Nobody remembered to renew the domain.', 'Nobody remembered to'],
  ['A mistake by the on-call engineer.', 'mistake by the on-call'],
  ['The wrong button was pressed.', 'wrong button was pressed'],
  [
    'An incorrect value was entered by the operator.',
    'incorrect value was entered by the operator',
  ],
];

/** Machines that err, what lets slips through, and slips that are denied or explained. */
const ofOthers = [
  'The router forgot its routes when the session ended.',
  'The cache returned the wrong entry.',
  'The load balancer sent requests to the wrong zone.',
  'The query planner chose the wrong index.',
  'The entry was dropped by mistake of the cache.',
  'The lease was removed by mistake when the clock jumped.',
  'The record was deleted by mistake by the garbage collector.',
  'The session was forgotten after a failover.',
  'The session was forgotten when the leader changed.',
  'The model made a mistake on long inputs.',
  'The compiler made an error in the loop.',
  'The lock manager forgot which client held the lock.',
  'The OCSP responder ignored the error.',
  'The Kubernetes operator deleted the wrong pods.',
  'The operator deleted the wrong volume, as its custom resource named two pods.',
  'The proxy ignored the warning and went on.',
  'The field is mistyped as a string in the schema.',
  'User errors rose to 40 % of all answers.',
  'The page for user error messages held the old address.',
  'The manual error handling of the driver returns early.',
  'An oversight board had approved the design.',
  'The typo tolerance of the search widened the query.',
  'It was not a human error.',
  'The console has no protection against human error.',
  'The form is prone to typos.',
  'The tool accepts a mistyped number of hosts.',
  "An operator's mistake is accepted by the tool unchecked.",
  'The console lets an operator error through.',
  'A typo in the template passed, as nothing reads the file before the release.',
  'A typo in the template passed the review, which shows only the diff.',
  'A typo in the host name takes the whole cluster down.',
  'The operator mistyped the host; the shell asked for no confirmation.',
  'The operator mistyped the host. Nothing compares it with the list of hosts.',
  'An engineer ran the wrong command because both prompts look alike.',
  'The date was mistyped, since the form asks for day and month the other way round.',
  'The two consoles look alike, and either takes the command.',
  'Both regions share one account, so a change in one reaches the other.',
  'The engineer ran the command that the runbook names.',
  'The team deployed the version on Friday.',
  'The report calls it "human error" and tells of two prompts that look alike.',
  'The command `forgot` is an alias.',
  'Users were sent to the wrong region.',
  'The wrong certificate was loaded after the restart.',
  'An administrator account was locked by the wrong policy.',
  'An engineer ran the wrong command while both dashboards showed the same name.',
  'Users pressed the wrong button twice as often after the redesign.',
  'The engineer restarted the service, which picked the wrong leader.',
  'The operator restarted the database and it loaded the wrong snapshot.',
  'We deployed a proxy that sent requests to the wrong region.',
  'The DBA changed the setting for which the documentation gives the wrong unit.',
  'An analyst opened a file whose extension was wrong.',
  'The operator deleted the wrong volume while it reconciled the claim.',
  'The garbage collector deleted live objects by mistake.',
  'The user service returned the wrong account.',
  'The customer database was mistakenly deleted by the retention job.',
  'A user sent an incorrect header.',
  'The team used a wrong retry limit.',
  'An engineer can delete the wrong volume with one click.',
  'If an engineer runs the wrong command, all hosts stop.',
  'A console in which operators deleted the wrong volume twice a year.',
  "An operator's mistake reached all regions at once.",
  'Everyone missed the alarm, as it had rung all week.',
];

test('errors of people are found at the end of a chain', () => {
  for (const [text, words] of ofPeople) {
    assert.equal(humanErrorIn(text)?.words.toLowerCase(), words.toLowerCase(), text);
  }
});

test('machines that err, and what lets a slip through, are no errors of people', () => {
  for (const text of ofOthers) assert.equal(humanErrorIn(text)?.words, undefined, text);
});

test('the index is that of the words in the text', () => {
  const text = 'The host was lost. An engineer\nran the wrong command.';
  assert.equal(text.slice(humanErrorIn(text)!.index, 30), 'engineer');
});
