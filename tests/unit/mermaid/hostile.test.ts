import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawInThread } from '../../../src/adapters/drawing-threads.ts';
import { dangersIn, partsOf, textsIn } from '../../support/svg.ts';

const LINK = 'A link is left out: pages link to https:// or /path.';
const SCRIPT =
  'A picture runs no script: a `click` or `callback` that names a function does nothing.';
const PICTURE = 'Pictures from elsewhere are not drawn, only their labels.';

interface Case {
  name: string;
  source: string;
  /** What it says, apart from blanks: mermaid sets them anew where it wraps. */
  words?: string[];
  links?: string[];
  warnings?: string[];
  fault?: string;
}

const cases: Case[] = [
  {
    name: 'tags in labels are words',
    source: `flowchart TD
      a["<script>alert(1)</script>x"] --> b["<img src=x onerror=alert(1)>"]
      c["<b onclick=alert(1)>k</b>"] --> d["<a href=javascript:alert(1)>k</a>"]`,
    words: [
      '<script>alert(1)</script>x',
      '<imgsrc=xonerror=alert(1)>',
      '<bonclick=alert(1)>k</b>',
      '<ahref=javascript:alert(1)>k</a>',
    ],
  },
  {
    name: 'brackets and arrows in quotes are words',
    source: 'flowchart TD\n a["] | } ) x"] --> b["</text></svg>"]',
    words: [']|})x', '</text></svg>'],
  },
  {
    name: 'a directive does not loosen anything',
    source: `%%{init: {"securityLevel":"loose","htmlLabels":true,"flowchart":{"htmlLabels":true},"theme":"dark","look":"handDrawn","themeCSS":"*{background:url(https://evil.example/x)}","fontFamily":"x;}</style><script>alert(1)</script>","maxTextSize":9,"themeVariables":{"primaryColor":"url(https://evil.example)"},"dompurifyConfig":{"ADD_TAGS":["script"]}}}%%
      flowchart TD
      a["<b onclick=alert(1)>x</b>"]`,
    words: ['<bonclick=alert(1)>x</b>'],
  },
  {
    name: 'front matter does not loosen anything',
    source: `---
config:
  securityLevel: loose
  htmlLabels: true
  look: handDrawn
  themeCSS: "*{background:url(https://evil.example)}"
---
flowchart TD
  a["<a href=javascript:alert(1)>k</a>"]`,
    words: ['<ahref=javascript:alert(1)>k</a>'],
  },
  {
    name: 'a colour in the configuration is none that fetches something',
    source: `---
config:
  journey:
    sectionFills: ["url(https://evil.example)"]
---
journey
  section s
    t: 3: me`,
    words: ['me', 's', 't'],
  },
  {
    name: 'a link that runs a script is left out',
    source: 'flowchart TD\n a --> b\n click a href "javascript:alert(1)"\n click b " JaVaScRiPt:x"',
    words: ['a', 'b'],
    warnings: [LINK],
  },
  {
    name: 'links to other hosts without a scheme, or into data, are left out',
    source: 'flowchart TD\n a --> b\n click a "//evil.example/x"\n click b "data:text/html,x"',
    words: ['a', 'b'],
    warnings: [
      'The link to "//evil.example/x" is left out: pages link to https:// or /path.',
      LINK,
    ],
  },
  {
    name: 'an address cannot end its attribute',
    source: 'flowchart TD\n a\n click a "https://example.org/?a=1&b=%22>x<\'" "T <b>"',
    words: ['a'],
    links: ['https://example.org/?a=1&b=%22%3Ex%3C%27'],
  },
  {
    name: 'a click that calls a function does nothing',
    source: 'flowchart TD\n a --> b\n click a call alert(1)\n click b alert "Hint"',
    words: ['a', 'b'],
    warnings: [SCRIPT],
  },
  {
    name: 'a style fetches nothing',
    source: 'flowchart TD\n a\n style a fill:url(https://evil.example/x)',
    fault: 'Found `(`, which does not fit here.',
  },
  {
    name: 'a class does not close a style sheet',
    source: 'flowchart TD\n a\n classDef z fill:#f00;}</style><script>alert(1)</script>',
    fault: 'Found `}</style><script>alert(1)</script>`, which does not fit here.',
  },
  {
    name: 'a picture from elsewhere is not fetched',
    source:
      'flowchart TD\n a@{ img: "https://evil.example/x.png", label: "I" } --> b["<img src=https://evil.example/x.png>"]\n b --> c["![x](https://evil.example/y.png)"]',
    words: ['<imgsrc=https://evil.example/x.png>', '![x](https://evil.example/y.png)', 'I'],
    warnings: [PICTURE],
  },
  {
    name: 'links of participants are left out',
    source: `sequenceDiagram
      participant a
      link a: Dash @ javascript:alert(1)
      links a: {"x": "javascript:alert(2)", "y": "https://example.org"}
      a->>a: <img src=x onerror=alert(1)>`,
    words: ['a', 'a', '<imgsrc=x', 'onerror=alert(1)>'],
    warnings: [
      'The links of participants are left out: they open from a menu, which takes a script.',
    ],
  },
  {
    name: 'what lies behind messages fetches nothing',
    source: `sequenceDiagram
      box url(https://evil.example) x
      participant a
      end
      rect url(https://evil.example)
      a->>a: y
      end`,
    words: ['url(https://evil.example)x', 'a', 'a', 'y'],
  },
  {
    name: 'a bar of a gantt runs no script',
    source: `gantt
      dateFormat YYYY-MM-DD
      axisFormat .
      tickInterval 1week
      section s
      t :a, 2024-01-01, 1d
      u :b, 2024-01-01, 1d
      click a href "javascript:alert(1)"
      click b call alert(1)`,
    words: ['t', 'u', 's'],
    warnings: [
      SCRIPT,
      'The link to "javascript:alert(1)" is left out: pages link to https:// or /path.',
    ],
  },
  {
    name: 'a class of a class diagram runs no script',
    source: `classDiagram
      class A
      class B["<script>x</script>"]
      link A "javascript:alert(1)" "t"
      callback A "alert" "x"
      click B href "https://example.org/x"`,
    words: ['A', '<script>x</script>'],
    links: ['https://example.org/x'],
    warnings: [SCRIPT, LINK],
  },
  {
    name: 'a state runs no script',
    source: 'stateDiagram-v2\n a --> b\n click a "javascript:alert(1)" "x"\n click b "/x/" "ok"',
    words: ['a', 'b'],
    links: ['/x/'],
    warnings: ['The link to "javascript:alert(1)" is left out: pages link to https:// or /path.'],
  },
  {
    name: 'tags in tables of entities are words',
    source: 'erDiagram\n a["<img src=x onerror=y>"] {\n string x "<script>y</script>"\n }',
    words: ['<imgsrc=xonerror=y>', 'string', 'x', '<script>y</script>'],
  },
  {
    name: 'tags in titles are words',
    source: 'pie title <script>alert(1)</script>\n "<b onclick=x>" : 3',
    words: ['100%', '<script>alert(1)</script>', '<bonclick=x>'],
  },
  {
    name: 'a name and a description are text',
    source: 'flowchart TD\n accTitle: "><script>x</script>\n accDescr: <img src=x onerror=1>\n a',
    words: ['a'],
  },
  {
    name: 'a boundary of C4 fetches nothing',
    source: `C4Context
      Person(a, "A", "b", $sprite="https://evil.example/x.png", $link="javascript:alert(1)")
      UpdateElementStyle(a, $bgColor="url(https://evil.example)")`,
    words: ['A', '[Person]', 'b'],
  },
  {
    name: 'formulas and icons of fonts stay as they are',
    source: 'flowchart TD\n a["$$x^2$$"] --> b["fa:fa-car Car"]',
    words: ['$$x^2$$', 'fa:fa-carCar'],
    warnings: [
      'Icons of fonts are not drawn: words such as `fa:fa-car` stay as they are.',
      'Formulas are not drawn: what stands between `$$` stays as it is written.',
    ],
  },
  ...[
    [
      'a journey',
      'journey\n title <script>\n section <i>\n  <b onclick=1>: 3: <u>',
      '<u>',
      '<i>',
      '<bonclick=1>',
      '<script>',
    ],
    [
      'a timeline',
      'timeline\n title <script>x</script>\n <i> : <img src=x onerror=1>',
      '<i>',
      '<imgsrc=xonerror=1>',
      '<script>x</script>',
    ],
    ['a treemap', 'treemap-beta\n"<script>": 3', '<script>', '3'],
    [
      'a graph of commits',
      'gitGraph\n commit id: "<script>" tag: "<img src=x>"',
      'main',
      '<script>',
      '<imgsrc=x>',
    ],
    ['a radar', 'radar-beta\n axis a["<script>"]\n curve x["<img>"]{1}', '<script>', '<img>'],
    ['a packet', 'packet-beta\n 0-3: "<script>"', '<script>', '0', '3'],
    ['a railroad', 'railroad-beta\n a = terminal("<script>");', '<script>', 'a='],
    ['an architecture', 'architecture-beta\n service a(server)[<b>x</b>]', '<b>x</b>'],
    ['a block', 'block-beta\n a["<script>x</script>"]', '<script>x</script>'],
  ].map(([name, source, ...words]): Case => ({
    name: `tags in ${name} are words`,
    source: source!,
    words,
  })),
];

for (const { name, source, words, links = [], warnings = [], fault } of cases) {
  test(name, async () => {
    const drawn = await drawInThread({ source, id: 'd0' });
    if ('fault' in drawn) return assert.equal(drawn.fault.message, fault);
    assert.deepEqual(dangersIn(drawn.svg, 'd0'), []);
    const found = {
      words: textsIn(drawn.svg).map((text) => text.replace(/\s+/g, '')),
      links: partsOf(drawn.svg).flatMap((part) => (part.name === 'a' ? part.attributes.href! : [])),
      warnings: drawn.warnings,
      fault: undefined,
    };
    assert.deepEqual(found, { words, links, warnings, fault });
  });
}
