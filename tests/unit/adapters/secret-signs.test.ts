import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scanFiles } from '../../../src/adapters/secret-scan.ts';
import { secretsIn } from '../../../src/adapters/secret-scanner.ts';
import { mayHoldSecret } from '../../../src/adapters/secret-signs.ts';
import { numbers } from '../../support/numbers.ts';

/** A text is scanned only if it has what every secret has: no secret may be without. */

// Put together here, so that no scanner of repositories takes this file for a leak.
const run = (length: number) =>
  'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8s9T0'.repeat(30).slice(0, length);
const hex = (length: number) => '0a1b2c3d4e5f'.repeat(30).slice(0, length);
const object = Buffer.from(JSON.stringify({ a: { b: 'x'.repeat(98) } })).toString('base64');
const key = (sort: string) => ['-----', `${sort} ${'PRIVATE'} KEY`, '-----'];

/**
 * Every pattern that the scanner looks for, with examples. Where it looks for another one, see
 * first that all that it matches has one of the signs of `secret-signs.ts`.
 */
const patterns: [pattern: string, ...examples: string[]][] = [
  [
    String.raw`["']?(?:AWS|aws|Aws)?_?(?:SECRET|secret|Secret)_?(?:ACCESS|access|Access)_?(?:KEY|key|Key)["']?\s*(?::|=>|=)\s*["']?([A-Za-z0-9/\+=]{40})["']?\b`,
    `AWS_SECRET_${'ACCESS'}_KEY = ${run(40)}`,
    `secret${'access'}key: ${run(40)}`,
    `Secret${'Access'}Key => "${run(40)}"`,
  ],
  [
    String.raw`-----BEGIN[ ]?(?:(?:RSA|DSA|EC|OPENSSH|PGP) )?PRIVATE KEY(?: BLOCK)?-----\n?([A-Za-z0-9+/=\s\\]{100,10000})\n?-----END[ ]?(?:(?:RSA|DSA|EC|OPENSSH|PGP) )?PRIVATE KEY(?: BLOCK)?-----`,
    `${key('BEGIN').join('')}\nMI${run(120)}\n${key('END').join('')}`,
  ],
  [String.raw`(?<!\p{L})npm_[A-Za-z0-9_]{36}(?![A-Za-z0-9_])`, `npm_${run(36)}`],
  [
    String.raw`(?<protocol>(?:https?|ftp|ftps)):\/\/(?<user>[-a-zA-Z0-9_]{1,256}):(?<password>[-a-zA-Z0-9_]{1,256})@[-a-zA-Z0-9%._+~#=]{1,256}\.[a-zA-Z0-9()]{1,6}\b`,
    'https://ann:hunter2@kb.dev',
    `ftp://${run(256)}:${run(256)}@kb.dev`,
  ],
  [
    String.raw`\b(?:xoxb|xoxp|xapp|xoxa|xoxo|xoxr)-(?:\d-)?(?:[a-zA-Z0-9]{1,40}-)+[a-zA-Z0-9]{1,40}\b`,
    ...['xoxb', 'xoxp', 'xapp', 'xoxa', 'xoxo', 'xoxr'].map((name) => `${name}-1-${run(3)}-b`),
  ],
  [
    String.raw`https:\/\/hooks\.slack\.com\/services\/T[a-zA-Z0-9]{1,40}\/B[a-zA-Z0-9]{1,40}\/[a-zA-Z0-9]{1,40}`,
    `https://hooks.slack.com/services/T1/B1/${run(9)}`,
    `https://HOOKS.Slack.com/services/T1/B1/${run(9)}`,
  ],
  [
    String.raw`(?<!\p{L})SG\.\w{1,128}\.\w{1,128}([-_]?)\w{1,128}(?!\w)`,
    `SG.${run(22)}.${run(43)}`,
  ],
  [
    String.raw`(?<!\p{L})(shppa|shpca|shpat|shpss)_[a-zA-Z0-9]{32,64}(?![a-zA-Z0-9])`,
    ...['shppa', 'shpca', 'shpat', 'shpss'].map((name) => `${name}_${run(32)}`),
  ],
  [
    String.raw`(?<!\p{L})(?<prefix>sk_live|sk_test|rk_live|rk_test)_[a-zA-Z0-9]{24,99}(?![a-zA-Z0-9])`,
    ...['sk_live', 'sk_test', 'rk_live', 'rk_test'].map((name) => `${name}_${run(24)}`),
  ],
  [
    String.raw`(?<!\p{L})(?<type>ghp|gho|ghu|ghs|ghr)_[A-Za-z0-9_]{36}(?![A-Za-z0-9_])`,
    ...['ghp', 'gho', 'ghu', 'ghs', 'ghr'].map((name) => `${name}_${run(36)}`),
  ],
  [
    String.raw`(?<!\p{L})(?<type>github_pat)_[A-Za-z0-9_]{82}(?![A-Za-z0-9_])`,
    `github_pat_${run(82)}`,
  ],
  [
    String.raw`(?<!\p{L})(?<type>ghs)_[0-9]{1,20}_[A-Za-z0-9_-]{1,1000}\.[A-Za-z0-9_-]{1,10000}\.[A-Za-z0-9_-]{1,1000}(?![A-Za-z0-9_-])`,
    'ghs_1_a.b.c',
  ],
  [String.raw`(?<!\p{L})glpat-[A-Za-z0-9_-]{20,128}(?![A-Za-z0-9_-])`, `glpat-${run(20)}`],
  [
    String.raw`(?<!\p{L})glc_[A-Za-z0-9+/]{32,400}={0,2}(?![A-Za-z0-9+/=])`,
    `glc_${Buffer.from(JSON.stringify({ o: '1', n: 'a', k: 'b', m: { r: 'c' } })).toString('base64')}`,
  ],
  [
    String.raw`(?<!\p{L})glsa_[A-Za-z0-9]{32}_[A-Fa-f0-9]{8}(?![A-Fa-f0-9])`,
    `glsa_${run(32)}_${hex(8)}`,
  ],
  [
    String.raw`sk-(?:proj|svcacct|admin)-(?:[A-Za-z0-9_-]{74}|[A-Za-z0-9_-]{58})T3BlbkFJ(?:[A-Za-z0-9_-]{74}|[A-Za-z0-9_-]{58})\b|sk-[a-zA-Z0-9]{20}T3BlbkFJ[a-zA-Z0-9]{20}`,
    `sk-proj-${run(58)}${'T3Blbk'}FJ${run(58)}`,
    `sk-${run(20)}${'T3Blbk'}FJ${run(20)}`,
  ],
  [
    String.raw`(?<!\p{L})sk-ant-api0\d-[A-Za-z0-9_-]{90,128}AA(?![A-Za-z0-9_-])`,
    `sk-ant-api03-${run(93)}AA`,
  ],
  [String.raw`(?<!\p{L})gsk_[a-zA-Z0-9]{52}(?![a-zA-Z0-9])`, `gsk_${run(52)}`],
  [String.raw`(?<!\p{L})hf_[a-zA-Z]{34}(?![a-zA-Z])`, `hf_${'aBcD'.repeat(9).slice(0, 34)}`],
  [String.raw`(?<!\p{L})lin_api_[a-zA-Z0-9_]{32,128}(?![a-zA-Z0-9_])`, `lin_api_${run(40)}`],
  [String.raw`(?<!\p{L})ntn_[0-9]{11}[A-Za-z0-9]{35}(?![A-Za-z0-9])`, `ntn_12345678901${run(35)}`],
  [
    String.raw`(?<!\p{L})ops_(ey[A-Za-z0-9+/=]{100,1280}fQ={0,2})(?![A-Za-z0-9+/=])`,
    `ops_${object}`,
  ],
  ...[
    String.raw`mongodb(?:\+srv)?`,
    String.raw`(?:jdbc:)?mysql(?:x)?`,
    String.raw`postgres(?:ql)?`,
  ].map((scheme): [string, string, string] => {
    const name = /mongodb|mysql|postgres/.exec(scheme)![0];
    return [
      String.raw`${scheme}:\/\/(?:(?<username>[^:\/\s]{1,100}):(?<password>[^@\/\s]{1,200})@)?(?<host>[^\/\s?]{1,100})(?:\/(?<database>[^?\s]{0,100}))?(?:\?(?<options>[^\s]{0,500}))?`,
      `${name}://ann:hunter2@db.example/orders`,
      `${name.toUpperCase()}://${'ä@'.repeat(50)}:${'ö:'.repeat(100)}@db.example/orders`,
    ];
  }),
  [String.raw`(?<!\p{L})hvs\.[A-Za-z0-9_-]{90,120}(?![A-Za-z0-9_-])`, `hvs.${run(90)}`],
  [String.raw`(?<!\p{L})hvb\.[A-Za-z0-9_-]{138,300}(?![A-Za-z0-9_-])`, `hvb.${run(138)}`],
  [String.raw`(?<!\p{L})hvr\.[A-Za-z0-9_-]{90,120}(?![A-Za-z0-9_-])`, `hvr.${run(90)}`],
  [
    String.raw`(?<!\p{L})(?<prefix>vcp|vci|vca|vcr|vck)_[A-Za-z0-9]{20,60}(?![A-Za-z0-9])`,
    ...['vcp', 'vci', 'vca', 'vcr', 'vck'].map((name) => `${name}_${run(24)}`),
  ],
  [String.raw`(?<!\p{L})dapi[A-Fa-f0-9]{32}(?:-[0-9])?(?![A-Fa-f0-9])`, `dapi${hex(32)}`],
  [String.raw`(?<!\p{L})dckr_pat_[a-zA-Z0-9_-]{27}(?![a-zA-Z0-9_-])`, `dckr_pat_${run(27)}`],
  [String.raw`(?<!\p{L})figd_[A-Za-z0-9_-]{40,200}(?![A-Za-z0-9_-])`, `figd_${run(40)}`],
  [
    String.raw`(?<!\p{L})(?<prefix>cfk|cfut|cfat)_[A-Za-z0-9]{40}[0-9a-f]{8}(?![A-Za-z0-9])`,
    ...['cfk', 'cfut', 'cfat'].map((name) => `${name}_${run(40)}${hex(8)}`),
  ],
  [
    String.raw`(?<!\p{L})tskey-(?<type>[a-z]{2,20})-[0-9A-Za-z_]{8,40}-[0-9A-Za-z_]{16,60}(?![0-9A-Za-z_])`,
    `tskey-auth-${run(12)}-${run(20)}`,
  ],
  [
    String.raw`\beyJ[\w-]{8,1000}\.eyJ[\w-]{4,4000}\.[\w-]{16}`,
    ['eyJhbGciOiJIUzI1NiJ9', 'eyJzdWIiOiJzaG9wIn0', run(16)].join('.'),
  ],
];
const examples = patterns.flatMap(([, ...texts]) => texts);

test('the patterns that the scanner looks for are those that the signs are made from', async (t) => {
  const looked: string[] = [];
  const text = 'Nothing is in here.';
  const { exec } = RegExp.prototype;
  t.mock.method(RegExp.prototype, 'exec', function (this: RegExp, within: string) {
    // Lines are looked for, too, to tell where a secret stands.
    if (within === text && !this.source.includes('\\u2028')) looked.push(this.source);
    return exec.call(this, within);
  });
  assert.deepEqual(await secretsIn(text), []);
  t.mock.restoreAll();
  assert.deepEqual(looked.toSorted(), patterns.map(([pattern]) => pattern).toSorted());
});

test('every example of a secret is found in a file, whatever stands around it', async () => {
  const around = [
    (one: string) => one,
    (one: string) => `(${one})`,
    (one: string) => `Té →${one}… é`,
  ];
  const files = examples.flatMap((one, index) =>
    around.map((put, way) => ({ path: `${index} ${way}`, bytes: Buffer.from(put(one)) })),
  );
  const found = await scanFiles(files);
  assert.deepEqual(
    files.filter(({ path }) => !found.has(path)).map(({ bytes }) => String(bytes)),
    [],
  );
});

test('what the scanner finds in damaged secrets has a sign of one', async () => {
  const next = numbers(1);
  const letters = '-_.@:/= \n\u00a0\u2003éK0';
  let count = 0;
  for (const one of examples) {
    for (let times = 0; times < 60; times++) {
      // Most of what makes a secret of a text stands at its beginning.
      const at = next(Math.min(one.length, times < 40 ? 16 : one.length));
      const letter = letters[next(letters.length)]!;
      const text = one.slice(0, at) + letter + one.slice(at + next(3));
      if (mayHoldSecret(text)) continue;
      count += 1;
      assert.deepEqual(await secretsIn(text), [], text);
    }
  }
  assert.ok(count > 500, `${count} texts without a sign`);
});

test('texts on tokens, keys and addresses are told from secrets without a scan', () => {
  const texts = [
    'A token begins with sk_ or pat_, a key with BEGIN, and https://kb.example:8443/ has no name.',
    'Write to ann@shop.example or see https://kb.example/@ann about the access of keys.',
  ];
  assert.deepEqual(texts.filter(mayHoldSecret), []);
});
