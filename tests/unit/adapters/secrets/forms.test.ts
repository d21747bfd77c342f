import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formsIn } from '../../../../src/adapters/secrets/forms.ts';
import { scanFiles } from '../../../../src/adapters/secrets/scan.ts';
import { valuesIn } from '../../../../src/adapters/secrets/values.ts';

// Put together here, so that no scanner of repositories takes this file for a leak.
const mixed =
  'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8s9T0u1V2w3X4y5Z6A7b8C9d0E1f2G3h4I5j6K7l8M9n0'.repeat(3);
const hex = '0a1b2c3d4e5f60718293a4b5c6d7e8f9'.repeat(4);
const base32 = 'Q3EGVZ7WX5RT2YUB';
const uuid = '11111111-2222-4333-8444-555555555555';
const of = (...parts: string[]) => parts.join('');
const pem = (sort: string, content: string) => of('-----BEGIN ', sort, ' KEY-----', content);

/** What is leaked most, and what it is told as. */
const leaks: [what: string, secret: string][] = [
  // By Secretlint.
  ['AWS Secret Access Key', of('aws_secret_access_key = ', mixed.slice(0, 40))],
  ['GitHub Token', of('gh', 'p_', mixed.slice(0, 36))],
  ['GitHub Token', of('github', '_pat_', mixed.slice(0, 22), '_', mixed.slice(0, 59))],
  ['GitLab Personal Access Token', of('glp', 'at-', mixed.slice(0, 20))],
  ['Stripe Live Secret Key', of('sk_', 'live_', mixed.slice(0, 24))],
  ['slack token', of('xox', 'b-123456789012-1234567890123-', mixed.slice(0, 24))],
  [
    'Slack Incoming Webhook',
    of('https://hooks.slack', '.com/services/T01ABCDEF/B01ABCDEF/', mixed.slice(0, 24)),
  ],
  ['Sendgrid api key', of('S', 'G.', mixed.slice(0, 22), '.', mixed.slice(0, 43))],
  ['npm access token', of('npm', '_', mixed.slice(0, 36))],
  ['OpenAI API token', of('s', 'k-proj-', mixed.slice(0, 74), 'T3', 'BlbkFJ', mixed.slice(0, 74))],
  ['Anthropic Claude API key', of('sk-', 'ant-api03-', mixed.slice(0, 93), 'AA')],
  ['Hugging Face User Access Token', of('h', 'f_', mixed.replace(/\d/g, '').slice(0, 34))],
  ['HashiCorp Vault service token', of('hv', 's.', mixed.slice(0, 90))],
  ['PostgreSQL connection string', of('postgres://shop:', 'hunter2', '@db.internal/orders')],
  ['basic auth credential', of('https://shop:', 'hunter2', '@shop.test/')],
  // By their forms.
  [
    'JSON Web Token',
    of('eyJ', 'hbGciOiJIUzI1NiJ9.', 'eyJ', 'zdWIiOiJzaG9wIn0.', mixed.slice(0, 43)),
  ],
  ['AWS access key ID', of('AK', 'IA', base32)],
  ['AWS access key ID', of('AS', 'IA', base32)],
  ['Google API key', of('AI', 'za', 'Sy', mixed.slice(0, 33))],
  ['Google OAuth client secret', of('GOC', 'SPX-', mixed.slice(0, 28))],
  ['private key', pem('RSA PRIVATE', `\nMIIE${mixed.slice(0, 60)}\n`)],
  ['private key', pem('EC PRIVATE', `\n  MHcCAQEEI${mixed.slice(0, 55)}`)],
  ['private key', pem('PRIVATE', `\\nMC4CAQAwBQYDK2Vw${mixed.slice(0, 48)}\\n`)],
  [
    'private key',
    of('-----BEGIN PGP PRIVATE KEY ', 'BLOCK-----\nVersion: 2\n\n', mixed.slice(0, 64)),
  ],
  [
    'Discord webhook',
    of('https://discord', '.com/api/webhooks/123456789012345678/', mixed.slice(0, 68)),
  ],
  [
    'Microsoft Teams webhook',
    of(
      'https://shop.webhook.office',
      `.com/webhookb2/${uuid}@${uuid}/IncomingWebhook/`,
      hex.slice(0, 32),
    ),
  ],
  ['Telegram bot token', of('123456789', ':AA', mixed.slice(0, 33))],
  ['Twilio API key', of('S', 'K', hex.slice(0, 32))],
  ['GitLab token', of('glr', 't-', mixed.slice(0, 20))],
  ['GitLab token', of('gld', 't-', mixed.slice(0, 20))],
  ['Stripe webhook secret', of('whs', 'ec_', mixed.slice(0, 32))],
  ['PyPI token', of('pyp', 'i-AgEIcHlwaS5vcmc', mixed.slice(0, 90))],
  ['Azure storage key', of('Account', 'Key=', mixed.slice(0, 86), '==')],
  ['Azure client secret', of('abc8', 'Q~', mixed.slice(0, 34))],
  ['DigitalOcean token', of('do', 'p_v1_', hex.slice(0, 64))],
  ['Atlassian token', of('ATA', 'TT3xFfGF0', mixed.slice(0, 180))],
  ['address with a password', of('redis://:', 'hunter2', '@cache:6379')],
  ['address with a password', of('amqp://shop:', 'p%40ss!word', '@mq')],
  ['address with a password', of('https://shop:', 'b$tter!', '@shop.test/')],
  // By what stands before them.
  ['assigned password or key', of('DB_PASSWORD=', mixed.slice(0, 20))],
  ['assigned password or key', of('password: ', 'q7#Vw2!mZx9K')],
  ['assigned password or key', of('`"apiKey": "', mixed.slice(0, 24), '"`')],
  ['assigned password or key', of('mysql --password ', mixed.slice(0, 16), ' orders')],
  ['credentials in a header', of('Authorization: Bearer ', mixed.slice(0, 40))],
  ['credentials in a header', of("-H 'authorization: token ", hex.slice(0, 40), "'")],
  ['credentials in a header', of('Authorization: Basic ', btoa('shop:hunter2!'))],
  ['password for curl', of('curl -s -u admin:', 'hunter2!', ' https://shop.test/')],
  // One that is known by its form is told once.
  ['GitHub Token', of('GITHUB_TOKEN=', 'gh', 'p_', mixed.slice(0, 36))],
  [
    'JSON Web Token',
    of('Authorization: Bearer eyJ', 'hbGciOiJI.eyJ', 'zdWIiO.', mixed.slice(0, 43)),
  ],
];

test('what is leaked most is found, and told by its sort', async () => {
  for (const [what, secret] of leaks) {
    const bytes = Buffer.from(`It logs\n"${secret}" too`);
    const found = (await scanFiles([{ path: 'one.md', bytes }])).get('one.md') ?? [];
    assert.deepEqual(
      found.map((one) => `${one.line}: ${one.what}`),
      [`2: ${what}`],
      secret,
    );
  }
});

test('a value is found behind every name that holds one, however it is assigned', () => {
  const names = [
    ...['password', 'passwd', 'passphrase', 'DB_PASS', 'db-pass', 'PWD', 'secret', 'authToken'],
    ...['api', 'access', 'private', 'secret', 'master', 'auth'].flatMap((one) =>
      ['Key', '_key', '-key'].map((key) => one + key),
    ),
  ];
  const value = mixed.slice(0, 16);
  for (const name of names) {
    const assigned = ['=', ': ', ' := ', ' => ', '": "', "'] = '", '`: '].map(
      (sign) => name + sign,
    );
    for (const before of [...assigned, `--${name} `]) {
      const text = `It logs ${before}${value}, too`;
      assert.deepEqual(
        valuesIn(text).map(({ index, end }) => text.slice(index, end)),
        [value],
        text,
      );
    }
  }
});

test('behind a parameter without a value the next one gives its own', () => {
  const value = mixed.slice(0, 16);
  const found = (text: string) => valuesIn(text).map(({ index, end }) => text.slice(index, end));
  for (const before of ['--with-token --password=', '--token -x --secret='])
    assert.deepEqual(found(`${before}${value}`), [value], before);
  // However long what stands before the name is, as far as it is read.
  assert.deepEqual(found(`--${'very-'.repeat(4)}-master_key ${value}`), [value]);
});

test('a scan leaves nothing behind that would grow while the program runs', async () => {
  const before = performance.getEntries().length;
  await scanFiles([{ path: 'one.md', bytes: Buffer.from('A text.') }]);
  assert.equal(performance.getEntries().length, before);
});

/** What looks like one, what documentation shows, and ids that open nothing. */
const harmless = [
  of('AKIA', 'IOSFODNN7EXAMPLE'),
  of('aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCY', 'EXAMPLEKEY'),
  of('AROA', base32),
  'The prefix AKIA names a key of a user, ASIA one that ends by itself.',
  `AIza${mixed.slice(0, 20)}`,
  of('x-AI', 'za', mixed.slice(0, 60)),
  '-----BEGIN PRIVATE KEY-----',
  '-----BEGIN RSA PRIVATE KEY-----\n…\n-----END RSA PRIVATE KEY-----',
  pem('RSA PUBLIC', `\nMIIE${mixed.slice(0, 60)}\n`),
  of('A', 'C', hex.slice(0, 32)),
  of('TASK', hex.slice(0, 32)),
  `key-${hex.slice(0, 32)}`,
  'https://discord.com/api/webhooks/123456789012345678/<token>',
  'glrt- is how the token of a runner begins',
  'redis://cache:6379/0',
  'redis://:password@cache:6379',
  'amqp://guest:guest@mq',
  'amqp://orders:orders@mq',
  'redis://:${REDIS_PASSWORD}@cache',
  'redis://:$REDIS_PASSWORD@cache',
  'redis://:***@cache',
  'oci://registry:5000@sha256:0123',
  'https://kb.example:8443/@orders',
  'ssh://git@github.com:orders/shop.git',
];

test('what documentation shows, and ids that open nothing, are no secrets', () => {
  for (const text of harmless) assert.deepEqual(formsIn(`It logs ${text} too`), [], text);
});

/** What stands where a password would, and is none. */
const noValues = [
  'DB_PASSWORD=<your password here>',
  'DB_PASSWORD=$DB_PASSWORD_2',
  'DB_PASSWORD=${DB_Password2}',
  'password: {{ .Values.dbPassword1 }}',
  'password: xxxxxxxxXXXXXXXX1',
  'password: changeMe123!Now',
  'secret: Example-Value-1234',
  'token: process.env.API_TOKEN2',
  'const token = getToken(User2.Id);',
  'password: KnownOnlyToTheVaultOf2026',
  'nextPageToken: "a1B2c3D4e5F6g7H8"',
  'password: vault:v1:a1B2c3D4e5F6g7H8i9J0',
  'https://badges.test/?token=B85J0E2I7I&style=flat&labelColor=1B3C4A',
  'lastToken = "?NoLineTerminatorHere"',
  'The secret: everything was in one region.',
  `secret: ${uuid}`,
  'Authorization: Bearer <token>',
  'Authorization: Bearer $TOKEN',
  'Authorization: Bearer xxxxxxxxxxxxxxxxxxxxxxxx',
  'Authorization: Basic dXNlcm5hbWU=',
  'curl -u admin:$PASSWORD https://shop.test/',
  'curl -u admin:password https://shop.test/',
  'curl -u "admin:<password>" https://shop.test/',
  of('gh', 'p_', 'x'.repeat(36)),
  of('https://hooks.slack', '.com/services/T00000000/B00000000/', 'X'.repeat(24)),
];

test('what stands for a password, a token or a key is none', async () => {
  const files = noValues.map((text, index) => ({ path: `${index}`, bytes: Buffer.from(text) }));
  const found = [...(await scanFiles(files)).keys()].map((path) => noValues[Number(path)]);
  assert.deepEqual(found, []);
});
