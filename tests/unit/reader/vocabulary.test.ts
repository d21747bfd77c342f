import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rules as allRules } from '../../../src/rules/index.ts';
import { aBase, CAUSE, INCIDENT, oneFault, SITE } from '../../builders.ts';

test("a value outside of the owner's vocabulary is reported with the nearest term", () => {
  const base = aBase().edit(CAUSE, 'category: software', 'category: softwear');
  assert.equal(
    base.report(),
    oneFault(
      `${CAUSE}:4:11`,
      'unknown-value',
      'Found "softwear" for "category". Expected one of software.',
      'Did you mean "software"?',
    ),
  );
});

test('a value outside of a built-in vocabulary is reported with the nearest word', () => {
  const base = aBase().edit(INCIDENT, 'status: resolved', 'status: resolvd');
  assert.equal(
    base.report(),
    oneFault(
      `${INCIDENT}:5:9`,
      'unknown-value',
      'Found "resolvd" for "status". Expected one of investigating, mitigated, monitoring, resolved.',
      'Did you mean "resolved"?',
    ),
  );
});

test('a value that is near to no term gets no guess', () => {
  const base = aBase().edit(INCIDENT, 'kind: outage', 'kind: earthquake');
  assert.equal(
    base.report(),
    oneFault(
      `${INCIDENT}:7:7`,
      'unknown-value',
      'Found "earthquake" for "kind". Expected one of outage.',
      'Write one of them, or add "{ id: earthquake, name: Earthquake }" to "incidentKinds" in site.yaml.',
    ),
  );
});

test('the term that is told for a value outside of a vocabulary makes it one of them', () => {
  const withSeverity = (value: string) =>
    aBase().edit(INCIDENT, 'severity: sev1', `severity: ${value}`);
  for (const written of ['earthquake', 'Very Bad!', 'no "way", out']) {
    const { help } = withSeverity(`'${written}'`).read().diagnostics[0]!;
    const [, term, id = written] =
      /add "(.*)" to "severities" in site.yaml(?:, and write "(.*)")?\.$/.exec(help!)!;
    const mended = withSeverity(id).edit(SITE, 'severities: [', `severities: [${term}, `);
    assert.equal(mended.report(), '', written);
  }
});

test('a value of which no id can be made is not told to become a term', () => {
  assert.equal(
    aBase().edit(INCIDENT, 'severity: sev1', 'severity: "?!"').report(),
    oneFault(
      `${INCIDENT}:4:11`,
      'unknown-value',
      'Found "?!" for "severity". Expected one of sev1, sev2.',
      '"severity" is: How grave it was.',
    ),
  );
});

test('a value outside of a vocabulary of site.yaml itself is reported', () => {
  const base = aBase().edit(SITE, 'name: Test base', 'name: Test base\naudience: all');
  assert.equal(
    base.report(),
    oneFault(
      'site.yaml:2:11',
      'unknown-value',
      'Found "all" for "audience". Expected one of public, internal.',
      '"audience" is: For whom the site is built; a public build leaves out internal entries.',
    ),
  );
});

test('a time zone that nobody knows is reported', () => {
  const base = aBase().edit(SITE, 'name: Test base', 'name: Test base\ntimeZone: Mars/Olympus');
  assert.equal(
    base.report(),
    oneFault(
      'site.yaml:2:11',
      'unknown-value',
      'Found "Mars/Olympus". Expected a time zone of the IANA database, such as Europe/Berlin.',
      'Write the continent and a large city, or UTC.',
    ),
  );
});

test('an unknown key of site.yaml is reported with the nearest known key', () => {
  const base = aBase().edit(SITE, 'name: Test base', 'name: Test base\nlangage: de');
  assert.equal(
    base.report(),
    oneFault(
      'site.yaml:2:1',
      'unknown-key',
      'Found the unknown key "langage". Expected one of name, description, url, base, repository, language, timeZone, audience, severities, causeCategories, incidentKinds, detectionMethods, environments, priorities, synonyms, rules.',
      'Did you mean "language"?',
    ),
  );
});

test('a term that is listed twice is reported at its second place', () => {
  const base = aBase().edit(SITE, 'id: sev2', 'id: sev1');
  assert.equal(
    base.report(),
    oneFault(
      'site.yaml:4:50',
      'duplicate-id',
      'Found "sev1" twice. Expected each id once.',
      'Give one of the two another id, or merge them.',
    ),
  );
});

test('a rule that is set twice is reported at its second place', () => {
  const own = allRules.filter(({ id }) => id === 'urgency-word');
  const rules = (...severities: string[]) =>
    aBase().edit(
      SITE,
      'name: Test base',
      `name: Test base\nrules:${severities.map((severity) => `\n  - { rule: urgency-word, severity: ${severity} }`).join('')}`,
    );
  for (const severities of [
    ['error', 'off'],
    ['off', 'off'],
  ]) {
    assert.equal(
      rules(...severities).report({ rules: own }),
      oneFault(
        'site.yaml:4:13',
        'duplicate-id',
        'Found the rule "urgency-word" twice. Expected each rule once.',
        'Keep the one that is meant, and take the other out.',
      ),
    );
  }
  // Which of the two severities is meant nobody knows.
  assert.deepEqual(rules('error', 'off').read({ rules: own }).waiting, ['urgency-word']);
  assert.deepEqual(rules('off', 'off').read({ rules: own }).waiting, []);
});

test('a word that stands twice in a group of synonyms is reported at its second place', () => {
  const base = aBase().edit(
    SITE,
    'name: Test base',
    'name: Test base\nsynonyms: [[db, database], [down, out, down], [db, data store]]',
  );
  assert.equal(
    base.report(),
    oneFault(
      'site.yaml:2:40',
      'duplicate-value',
      'Found "down" twice. Expected each once.',
      'Take one of the two out.',
    ),
  );
});

test('a base without site.yaml is told so once, and its terms are not judged', () => {
  const base = aBase().without(SITE).edit(INCIDENT, 'severity: sev1', 'severity: sev9');
  assert.equal(
    base.report(),
    oneFault(
      'site.yaml:1:1',
      'missing-file',
      'Missing content/site.yaml. Expected the file that names the site, its severities and its other vocabularies.',
      'Take the one that came with the program, or check that "content" is the content folder.',
    ),
  );
  assert.equal(base.read().site, undefined);
});
