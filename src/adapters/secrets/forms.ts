/** A form of keys or tokens. */
interface Form {
  /** What it is. */
  what: string;
  /**
   * One of these stands in every such token, and few texts hold any. Up to six letters that begin
   * with a rare one are looked for in a third of the time that a pattern takes.
   */
  holds?: readonly string[];
  pattern: RegExp;
}

/**
 * Forms that no rule of Secretlint finds in prose, after the documentation of those who give
 * them out and the rules of gitleaks. Each has a beginning that nothing else has.
 */
export const forms: readonly Form[] = [
  {
    // Two parts that begin as `{"` does in Base64, and a signature.
    what: 'JSON Web Token',
    pattern: /\beyJ[\w-]{8,1000}\.eyJ[\w-]{4,4000}\.[\w-]{16}/g,
  },
  {
    // Ids of users and roles (AIDA, AROA) open nothing; the documentation of AWS ends its keys so.
    what: 'AWS access key ID',
    holds: ['AKIA', 'ASIA'],
    pattern: /\b(?:AKIA|ASIA)(?!\w{9}EXAMPLE)[A-Z2-7]{16}\b/g,
  },
  {
    what: 'Google API key',
    holds: ['AIza'],
    pattern: /(?<![\w-])AIza[\w-]{35}(?![\w-])/g,
  },
  {
    what: 'Google OAuth client secret',
    holds: ['GOCSP'],
    pattern: /\bGOCSPX-[\w-]{28}(?![\w-])/g,
  },
  {
    // Secretlint wants its end too, and no elliptic curves; whoever pastes a half has pasted enough.
    what: 'private key',
    holds: ['PRIV'],
    pattern:
      /-----BEGIN (?:[A-Z]{2,9} ){0,2}PRIVATE KEY(?: BLOCK)?-----(?:\s|\\[nr]|[A-Z][\w-]{1,30}: [^\n]{1,100}\n){1,40}[A-Za-z\d+/]{40,}(?:(?:\s|\\[nr]){1,40}(?:[A-Za-z\d+/]{16,}={0,2}|[A-Za-z\d+/]{2,}=)){0,500}/g,
  },
  {
    what: 'Discord webhook',
    holds: ['/webh'],
    pattern:
      /https:\/\/(?:\w+\.)?discord(?:app)?\.com\/api\/(?:v\d+\/)?webhooks\/\d{17,20}\/[\w-]{60}/g,
  },
  {
    what: 'Microsoft Teams webhook',
    holds: ['.webh'],
    pattern:
      /https:\/\/[\w-]+\.webhook\.office\.com\/webhookb2\/[\w@-]{36,80}\/IncomingWebhook\/[\da-f]{32}/g,
  },
  {
    what: 'Telegram bot token',
    holds: [':AA'],
    pattern: /(?<![\w:-])\d{8,10}:AA[\w-]{33}(?![\w-])/g,
  },
  {
    what: 'Twilio API key',
    holds: ['SK'],
    pattern: /\bSK[\da-f]{32}\b/g,
  },
  {
    // Runners, deployments, triggers, jobs, feeds and OAuth; its personal tokens Secretlint knows.
    what: 'GitLab token',
    pattern: /\bgl(?:rt|dt|ptt|cbt|ft|soat|oas|agent)-[\w.-]{20,}/g,
  },
  {
    what: 'Stripe webhook secret',
    holds: ['whsec'],
    pattern: /\bwhsec_[A-Za-z\d+/]{32,}/g,
  },
  {
    what: 'PyPI token',
    holds: ['pypi-'],
    pattern: /\bpypi-AgE[\w-]{50,}/g,
  },
  {
    what: 'Azure storage key',
    holds: ['ntKey'],
    pattern: /\bAccountKey=[A-Za-z\d+/]{86}==/g,
  },
  {
    what: 'Azure client secret',
    holds: ['Q~'],
    pattern: /(?<![\w.~-])[\w.~-]{3}\dQ~[\w.~-]{31,34}(?![\w.~-])/g,
  },
  {
    what: 'DigitalOcean token',
    holds: ['_v1_'],
    pattern: /\bdo[opr]_v1_[\da-f]{64}\b/g,
  },
  {
    what: 'Atlassian token',
    holds: ['ATATT', 'ATCTT'],
    pattern: /\bAT[AC]TT3[\w=-]{100,}/g,
  },
];

/** Words that stand for a password in instructions, and what programs put in its place. */
const noPassword =
  /^(?:(?:my|your|the|some|db)?[-_]?(?:pass(?:word|wd)?|pwd|pw|secret|token|key)|user(?:name)?|root|admin|guest|example|changeme|redacted|removed|hidden|masked|\d{1,5}|(.)\1+|\$[({]?[\w.-]+[)}]?|%\w+%|\{+[^}]*\}+)$|\$\{|\{\{|\*{2}|\.{3}|…|\[/i;

/** An address with a password, whatever it is the address of; Secretlint knows few schemes, and passwords of letters. */
const address =
  /(?<=(?<![a-z\d+.-])(?<scheme>[a-z][a-z\d+.-]{1,20})):\/\/(?<user>[^\s:@/"'`<>()]{0,100}):(?<password>[^\s@/"'`<>]{4,200})@(?=[\w[])/gi;

/** Keys, tokens and addresses with passwords in a text, each with its place. */
export function formsIn(text: string): { what: string; index: number; end: number }[] {
  const found = forms.flatMap(({ what, holds, pattern }) =>
    !holds || holds.some((one) => text.includes(one))
      ? Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({
          what,
          index,
          end: index + found.length,
        }))
      : [],
  );
  for (const { 0: words, index, groups } of text.matchAll(address)) {
    const { scheme, user, password } = groups!;
    if (password === user || noPassword.test(password!)) continue;
    found.push({
      what: 'address with a password',
      index: index - scheme!.length,
      end: index + words.length,
    });
  }
  return found;
}
