import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawInThread } from '../../../src/adapters/drawing-threads.ts';
import { faultOf } from '../../../src/mermaid/source/source.ts';

type Expected = [line: number, column: number, near: string, message: string];

async function faultIn(source: string): Promise<Expected> {
  const drawn = await drawInThread({ source, id: 'd0' });
  if (!('fault' in drawn)) assert.fail('It is drawn.');
  const { line, column, near, message } = drawn.fault;
  return [line, column, near, message];
}

const NOT_CLOSED = 'The label that begins here is not closed.';
const NO_DIAGRAM = 'There is no diagram: it begins with its kind, such as `flowchart TD`.';
const END_MISSING = 'What begins here is not closed: `end` is missing.';

/** Many boxes in one statement. */
const names = (letter: string) =>
  Array.from({ length: 30 }, (_, index) => `${letter}${index}`).join(' & ');

const cases: Record<string, [source: string, ...expected: Expected]> = {
  'a label that is not closed': [
    'flowchart TD\n  a[Start --> b\n  b --> c',
    2,
    4,
    'a[Start --> b',
    NOT_CLOSED,
  ],
  'a quoted label that is not closed': [
    'flowchart TD\n  a["Start] --> b\n  b --> c',
    2,
    15,
    'a["Start] --> b',
    NOT_CLOSED,
  ],
  'brackets in a label': [
    'flowchart TD\n  a[Start]\n  b[x (y) z] --> a',
    3,
    7,
    'b[x (y) z] --> a',
    'A label with `(` in it stands in quotes, such as `a["b (c)"]`.',
  ],
  'a subgraph that is not closed': [
    'flowchart TD\n  subgraph one\n    a --> b\n  end\n  subgraph two\n    c',
    5,
    3,
    'subgraph two',
    END_MISSING,
  ],
  'a box that is called end': [
    'flowchart TD\n  a --> end',
    2,
    9,
    'a --> end',
    '`end` closes a subgraph and cannot be the name of a box; write `End`.',
  ],
  'a direction that is none': [
    'flowchart XY\n  a --> b',
    1,
    11,
    'flowchart XY',
    '`XY` is no direction; write TB, BT, LR or RL.',
  ],
  'a shape that is none': [
    'flowchart TD\n  a --> b\n  a@{ shape: sprout }',
    3,
    3,
    'a@{ shape: sprout }',
    'No shape is called `sprout`.',
  ],
  'braces that hold no YAML': [
    'flowchart TD\n  a@{ shape: [ }',
    2,
    4,
    'a@{ shape: [ }',
    'What stands in the braces is no valid YAML: missed comma between flow collection entries.',
  ],
  'a line that a linkStyle does not find': [
    'flowchart TD\n  a --> b\n  linkStyle 7 stroke:#f00',
    3,
    3,
    'linkStyle 7 stroke:#f00',
    'A `linkStyle` counts the lines of the diagram from 0, and names one that is not there.',
  ],
  'a class without a name': [
    'flowchart TD\n  a --> b\n  class a',
    3,
    10,
    'class a',
    'Found the end of the line, expected `:`, a number, `,` or a name.',
  ],
  'a fault behind front matter, comments and blank lines': [
    '---\ntitle: T\n---\n%% one\n\nflowchart TD\n  %% two\n\n  a --> b\n\n  a[oops --> c\n  c --> d',
    11,
    4,
    'a[oops --> c',
    NOT_CLOSED,
  ],
  'a fault behind a directive of several lines': [
    '%%{init:\n  {"theme":"dark"}\n}%%\n\nflowchart TD\n  a --> b\n  a[oops --> c',
    7,
    4,
    'a[oops --> c',
    NOT_CLOSED,
  ],
  'a fault behind a directive within': [
    'flowchart TD\n  a --> b\n  %%{wrap}%%\n  b --> c\n  a[oops --> c',
    5,
    4,
    'a[oops --> c',
    NOT_CLOSED,
  ],
  'a fault between lines that end as on Windows': [
    '---\r\ntitle: T\r\n---\r\nflowchart TD\r\n  a --> b\r\n  a[oops --> c\r\n',
    6,
    4,
    'a[oops --> c',
    NOT_CLOSED,
  ],
  'a fault behind a label that is cut and had lines of its own': [
    `flowchart TD\n  a["\`${'word word\n'.repeat(40)}\`"] --> b\n  b[oops --> c`,
    43,
    4,
    'b[oops --> c',
    NOT_CLOSED,
  ],
  'a box in itself': [
    'flowchart LR\n  subgraph a\n    b\n  end\n  subgraph b\n    a\n  end\n  a --> b',
    2,
    3,
    'subgraph a',
    '`a` lies in a box that lies in `a`.',
  ],
  'too many lines between boxes, made by one line': [
    `flowchart LR\n  ${names('a')} --> ${names('b')}`,
    1,
    1,
    'flowchart LR',
    'It has more than 500 lines between boxes, and cannot be cut at one of its own lines.',
  ],
  'a kind that is misspelt': [
    '%% a comment\nflowchrt TD\n  a --> b',
    2,
    1,
    'flowchrt TD',
    'No kind of diagram is called `flowchrt`. Did you mean `flowchart`?',
  ],
  'a kind that is unknown': [
    'zenuml\n  a.b',
    1,
    1,
    'zenuml',
    'No kind of diagram is called `zenuml`. A diagram begins with its kind, such as `flowchart TD`.',
  ],
  nothing: ['', 1, 1, '', NO_DIAGRAM],
  'blank lines alone': ['\n\n', 1, 1, '', NO_DIAGRAM],
  'comments alone': ['%% one\n%% two', 1, 1, '%% one', NO_DIAGRAM],
  'front matter alone': ['---\ntitle: T\n---\n', 1, 1, '---', NO_DIAGRAM],
  'front matter that is no YAML': [
    '---\ntitle: T\nconfig:\n  x: : y\n---\nflowchart TD\n  a',
    4,
    6,
    'x: : y',
    'The front matter is no valid YAML: bad indentation of a mapping entry.',
  ],
  'front matter with a list that is not closed': [
    '---\ntitle: [\n---\nflowchart TD\n  a',
    2,
    1,
    'title: [',
    'The front matter is no valid YAML: unexpected end of the stream within a flow collection.',
  ],
  'a loop that is not closed': [
    'sequenceDiagram\n  a->>b: x\n  loop often\n    a->>b: y\n    alt z\n      a->>b: z\n    end',
    3,
    3,
    'loop often',
    END_MISSING,
  ],
  'a message without words': [
    'sequenceDiagram\n  a->>b: x\n  a->>b\n  b->>a: y',
    3,
    8,
    'a->>b',
    'Found the end of the line, expected `:` and a text.',
  ],
  'a participant that is deactivated too early': [
    'sequenceDiagram\n  a->>b: x\n  deactivate b',
    3,
    3,
    'deactivate b',
    '`b` is deactivated, but not active.',
  ],
  'a participant that is created by nobody': [
    'sequenceDiagram\n  a->>b: x\n  create participant c\n  a->>b: y',
    3,
    3,
    'create participant c',
    'The message after `create` must go to what is created.',
  ],
  'links of a participant with a type': [
    'sequenceDiagram\n  participant a@{ "type": "entity" } as A\n  links a: {"x": "/x/"}\n  participant b\n  a->>b: x',
    3,
    3,
    'links a: {"x": "/x/"}',
    'A participant of the type boundary, control or entity cannot have links.',
  ],
  'a class that is not closed': [
    'classDiagram\n  class A {\n    +x()\n',
    2,
    3,
    'class A {',
    'What begins here is not closed: `}` is missing.',
  ],
  'a relation to nothing': [
    'classDiagram\n  A <|--\n  B',
    2,
    9,
    'A <|--',
    'Found the end of the line, expected a text in quotes, a name or a number.',
  ],
  'a state that is not closed': [
    'stateDiagram-v2\n  state X {\n    A --> B',
    2,
    3,
    'state X {',
    'What begins here is not closed: `}` is missing.',
  ],
  'a relation of entities without words': [
    'erDiagram\n  A ||--o{ B\n  B ||--o{ C : has',
    2,
    13,
    'A ||--o{ B',
    'Found the end of the line, expected `:`.',
  ],
  'a date that is none': [
    'gantt\n  dateFormat YYYY-MM-DD\n  section s\n  one :a, 2024-01-01, 3d\n  two :b, 2024-99-99, 3d',
    5,
    3,
    'two :b, 2024-99-99, 3d',
    '`2024-99-99` is no date of the form YYYY-MM-DD.',
  ],
  'a bar without a time': [
    'gantt\n  dateFormat YYYY-MM-DD\n  one 2024-01-01\n  two :2024-01-01, 1d',
    3,
    17,
    'one 2024-01-01',
    'Found the end of the line, expected a `:` with data behind it.',
  ],
  'a share below nothing': [
    'pie\n  "a" : 3\n  "b" : -3',
    3,
    3,
    '"b" : -3',
    '"b" has the value -3; a share of a pie is not below 0.',
  ],
  'a share without a colon': ['pie\n  "a" : 3\n  "b" 3', 3, 7, '"b" 3', 'Found `3`, expected `:`.'],
  'a number with a comma': [
    'pie\n  "a" : 3,5',
    2,
    10,
    '"a" : 3,5',
    'Found `,`, which does not fit here.',
  ],
  'a time with a colon': [
    'timeline\n  section s\n    09:00 : Deploy',
    3,
    7,
    '09:00 : Deploy',
    'A colon parts a time from what happened then, with blanks around it; write the time without one, such as 09.00.',
  ],
  'a second root': [
    'mindmap\n  one\n    two\n  three',
    4,
    3,
    'three',
    'A mindmap has one root; "three" must be indented further than it.',
  ],
  'a score that is missing': [
    'journey\n  title T\n  Task 3',
    3,
    9,
    'Task 3',
    'Found the end of the line, expected a `:` with data behind it.',
  ],
  'a point beside the chart': [
    'quadrantChart\n  x-axis a --> b\n  A: [2, 0.5]',
    3,
    7,
    'A: [2, 0.5]',
    'A point is written `Name: [x, y]`, both from 0 to 1.',
  ],
  'a risk that is none': [
    'requirementDiagram\n  requirement r {\n    id: 1\n    risk: huge\n  }',
    4,
    11,
    'risk: huge',
    'Found `huge`, expected `low`, `medium` or `high`.',
  ],
  'a branch that is not there': [
    'gitGraph\n  commit\n  checkout hotfix',
    3,
    3,
    'checkout hotfix',
    'There is no branch `hotfix` yet; write `branch hotfix` before.',
  ],
  'a command of git that is none': [
    'gitGraph\n  commit\n  comit',
    3,
    3,
    'comit',
    'Found `comit`, which does not fit here.',
  ],
  'a relation to what is nowhere declared': [
    'C4Context\n  Person(a, "A")\n  Rel(a, b, "x")',
    3,
    3,
    'Rel(a, b, "x")',
    'One of the ends of the relation from `a` to `b` is nowhere declared.',
  ],
  'brackets without commas': [
    'C4Context\n  Person(a "A")',
    2,
    3,
    'Person(a "A")',
    'What stands in the brackets is parted by commas, such as `Person(id, "Name")`.',
  ],
  'a flow without a number': [
    'sankey-beta\na,b,3\na,c,x',
    3,
    1,
    'a,c,x',
    'A value is not a number.',
  ],
  'a word among numbers': [
    'xychart-beta\n  x-axis [a, b]\n  bar [1, b]',
    3,
    11,
    'bar [1, b]',
    'Found `b`, expected a number.',
  ],
  'a gap between blocks': [
    'packet-beta\n  0-15: "A"\n  20-30: "B"',
    3,
    3,
    '20-30: "B"',
    'A block begins at 20, but the one before ends at 15.',
  ],
  'a line to a service that is not there': [
    'architecture-beta\n  service a(server)[A]\n  a:L -- R:b',
    3,
    3,
    'a:L -- R:b',
    '`b` must be declared above the line that leads to it.',
  ],
  'a curve that is not closed': [
    'radar-beta\n  axis a, b\n  curve x{1, 2\n',
    3,
    15,
    'curve x{1, 2',
    'Found the end of the diagram, expected `}`.',
  ],
  'a value that is no number': [
    'treemap-beta\n"a": x',
    2,
    4,
    '"a": x',
    'Found `:`, which does not fit here.',
  ],
  'a union of what is not there': [
    'venn-beta\n  set A\n  union A,B',
    3,
    3,
    'union A,B',
    'No set is called `B`.',
  ],
  'a fault behind comments in a kind that keeps them': [
    'eventmodeling\n%% a comment\n\ntf 01 foo Bar\ntf 02 ui One\ntf 03 cmd Two',
    4,
    7,
    'tf 01 foo Bar',
    'Found `foo`, which does not fit here.',
  ],
  'an actor that is not closed': [
    'usecase-beta\n  actor "x\n',
    2,
    9,
    'actor "x',
    'Found `"`, which does not fit here.',
  ],
  'a place with one number': [
    'wardley-beta\n  component A [0.5]',
    2,
    19,
    'component A [0.5]',
    'Found `]`, expected `,`.',
  ],
  'a domain that is none': [
    'cynefin-beta\n  simple\n    "x"',
    2,
    3,
    'simple',
    'Found `simple`, which does not fit here.',
  ],
  'a rule that is not closed': [
    'railroad-beta\n  a = terminal("x"',
    2,
    19,
    'a = terminal("x"',
    'Found the end of the diagram, expected `)`.',
  ],
  'a rule with nothing to choose': [
    'railroad-ebnf-beta\n  a = "x" |;',
    2,
    12,
    'a = "x" |;',
    'Found `;`, expected `(`, `[` or `{`.',
  ],
};

for (const [name, [source, ...expected]] of Object.entries(cases)) {
  test(name, async () => assert.deepEqual(await faultIn(source), expected));
}

test('a fault leaves nothing behind: the next diagram is drawn', async () => {
  await faultIn('flowchart TD\n  a[');
  const drawn = await drawInThread({ source: 'flowchart TD\n  a', id: 'd0' });
  assert.ok(!('fault' in drawn));
});

test('what mermaid trips over is said without the words of a program', () => {
  const error = new TypeError("Cannot read properties of undefined (reading 'x')");
  assert.deepEqual(faultOf(error, '%% c\n\nflowchart TD\n  a'), {
    line: 3,
    column: 1,
    near: 'flowchart TD',
    message:
      'Mermaid stumbles over this diagram and does not say where. Leave out lines until it is drawn.',
  });
});

test('words of mermaid that say what is wrong are kept', () => {
  assert.deepEqual(faultOf(new Error('Groups within groups are not allowed'), 'kanban\n  a'), {
    line: 1,
    column: 1,
    near: 'kanban',
    message: 'Groups within groups are not allowed.',
  });
});
