import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aBase, INCIDENT } from '../../../builders.ts';

/** An item of a list with a slip on its first line: told there, and its other fields are read all the same. */

const WHYS = `whys:
  - question: Why was it full?
    because: Orders came in.
    evidence:
      - kind: document
        at: The log
        text: It was full.
        sources: [log]
    sources: [log]
  - question: Why was there no limit?
    because: Nobody set one.
    rootCause: no-limit
    sources: [log]
`;
const OLD = `whys:
  - because: The queue was full.
  - because: Nothing limited it.
    rootCause: no-limit
`;

/** What is told of an incident whose whys stand on its lines from 9 on. */
const told = (...changes: [found: string, replacement: string][]) =>
  changes
    .reduce(
      (base, [found, other]) => base.edit(INCIDENT, found, other),
      aBase().edit(INCIDENT, OLD, WHYS),
    )
    .report();

const fault = (place: string, message: string, help: string) =>
  `content/${INCIDENT}:${place}  error  yaml-syntax
  Found YAML that cannot be read: ${message}
  ${help}
`;
const close = (place: string, line: string) =>
  fault(place, 'No space stands after the "-" of this line.', `Write "- ${line}".`);
const noKey = (place: string) =>
  fault(
    place,
    'This line has no key.',
    'Write "key: value", or indent the line if it goes on from the one above.',
  );
const count = (errors: number) => `${errors} error${errors > 1 ? 's' : ''} in 1 file.\n`;

test('an item close to its hyphen is told on its line, wherever it stands', () => {
  assert.equal(told(), '');
  for (const [place, line] of [
    ['10:3', 'question: Why was it full?'],
    ['13:7', 'kind: document'],
    ['18:3', 'question: Why was there no limit?'],
  ] as const) {
    assert.equal(told([`- ${line}`, `-${line}`]), `${close(place, line)}\n${count(1)}`);
  }
});

test('the fields of an item close to its hyphen are judged, and hide no other slip', () => {
  assert.equal(
    told(
      ['- kind: document', '-kind: document'],
      ['text: It was full.', 'texxt: It was full.'],
      ['because: Nobody set one.', 'because: @nobody'],
    ),
    `${close('13:7', 'kind: document')}
content/${INCIDENT}:15:9  error  unknown-key
  Found the unknown key "texxt". Expected one of kind, at, text, url, sources.
  Did you mean "text"?

${fault('19:14', 'A text begins with "@", which means something else in YAML.', 'Put the text in quotes.')}
${count(3)}`,
  );
  assert.equal(
    told(['- kind: document', '-kind: documnt']),
    `${close('13:7', 'kind: documnt')}
content/${INCIDENT}:13:14  error  unknown-value
  Found "documnt" for "kind". Expected one of log, metric, code, commit, config, test, document, interview, experiment.
  Did you mean "document"?

${count(2)}`,
  );
});

test('an item whose first line has no ":" is told on that line', () => {
  for (const [place, line, other] of [
    ['10:5', 'question: Why was it full?', 'question Why was it full?'],
    ['13:9', 'kind: document', 'kind document'],
    ['18:5', 'question: Why was there no limit?', 'question Why was there none?'],
  ] as const) {
    assert.equal(told([`- ${line}`, `- ${other}`]), `${noKey(place)}\n${count(1)}`);
  }
});

test('an item of two lines whose first has no ":" is told on that line', () => {
  const claims = (first: string) =>
    aBase()
      .fields(
        INCIDENT,
        `disagreements:
  - about: When it began
    claims:
      - text: At 11:20 UTC, says the log.
        sources: [log]
      - ${first}
        sources: [log]
    finding:
      text: Not settled.
      sources: [log]`,
      )
      .report();
  assert.equal(claims('text: At 11:28 UTC, says the table.'), '');
  assert.equal(claims('text At 11:28 UTC, says the table.'), `${noKey('20:9')}\n${count(1)}`);
});
