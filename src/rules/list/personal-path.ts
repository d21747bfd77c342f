import { matchesIn } from '../matches.ts';
import { rule } from '../rule.ts';
import { mentions, stringsOf } from '../texts.ts';

const pattern =
  /(?:(?<=\bfile:\/\/)|(?<![\w.}~$/-]))(?:(?:\/mnt)?\/[a-z]|[A-Za-z]:)?[\\/]{1,2}(?:home|Users)[\\/]{1,2}(?<name>[\p{L}\p{N}][\p{L}\p{N}._-]*)(?=[\\/])/gu;

const anyHome = /[\\/](?:home|Users)[\\/]/;

/** Accounts of machines, images and examples, behind which no person stands. */
const nobody =
  /^(?:runner|user|users|username|name|you|your-?name|me|ubuntu|debian|ec2-user|root|node|app|admin|administrator|vagrant|vscode|jovyan|circleci|travis|jenkins|git|gitpod|codespace|deploy|service|\w*user|nonroot|airflow|azureuser|builder|buildkite|centos|coder|data|deployer|developer|hadoop|linuxbrew|mysql|nginx|oracle|opc|pi|postgres|rocky|sftp|sites?|spark|steam|vsts|www|www-data|Public|Shared|Default|example)$/i;

/** The home folders of people in a text, in order. */
export const homesIn = (text: string): { index: number; home: string }[] =>
  [...matchesIn(text, pattern)].flatMap(({ 0: home, index, groups }) =>
    nobody.test(groups!.name!) ? [] : [{ index, home }],
  );

export const personalPath = rule({
  id: 'personal-path',
  severity: 'error',
  demand: 'No path names the account of a person.',
  reason:
    'A home folder tells who ran the command and how that machine is laid out. Readers cannot open it, and it stays in the history for good.',
  sources: [
    {
      title: 'Secretlint, secretlint-rule-no-homedir',
      url: 'https://github.com/secretlint/secretlint',
    },
  ],
  bad: '# incidents/queue-full/steps/queue-fills.md\nevidence:\n  - { kind: log, at: "/home/jsmith/shop/checkout.log" }',
  good: '# incidents/queue-full/steps/queue-fills.md\nevidence:\n  - { kind: log, at: "shop/checkout.log" }',
  kinds: ['incidents', 'steps', 'rootCauses', 'remediations', 'learnings', 'services'],
  alone: true,
  local: true,
  inSuperseded: true,
  check(subject, breach) {
    if (!mentions(subject, anyHome)) return;
    for (const { text, at } of stringsOf(subject)) {
      for (const { index, home } of homesIn(text)) {
        breach(
          at(index),
          `Found "${home}", the home folder of an account. Expected a path that means something on every machine.`,
          'Begin the path at the folder of the project, or write "~".',
        );
      }
    }
  },
});
