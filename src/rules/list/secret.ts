import { rule } from '../rule.ts';

export const secret = rule({
  id: 'secret',
  severity: 'error',
  demand: 'No file holds a key, a token or a password.',
  reason:
    'Whoever can read the repository can use it, and taking the line out leaves it in the history. A secret that was committed must be replaced.',
  sources: [
    { title: 'Secretlint, the recommended rules', url: 'https://github.com/secretlint/secretlint' },
    {
      title: 'gitleaks, the forms of tokens that Secretlint does not know',
      url: 'https://github.com/gitleaks/gitleaks',
    },
  ],
  bad: 'evidence:\n  - { kind: config, text: "DATABASE=postgres://shop:<the password>@db.internal/orders" }',
  good: 'evidence:\n  - { kind: config, text: "DATABASE=postgres://db.internal/orders" }',
  kinds: ['incidents', 'steps', 'rootCauses', 'remediations', 'learnings', 'services'],
  inSuperseded: true,
  outside: true,
  // The scanner is asynchronous and reads whole files, those that are no entries too.
  check() {},
});
