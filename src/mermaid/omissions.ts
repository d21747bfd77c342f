/** What a source asks for that no static picture has, and what is said of it. */
const omissions: [asked: RegExp, said: string][] = [
  [
    /^\s*(?:callback\b|click\s+[\w-]+\s+(?:call\s|(?!href\b)[A-Za-z_][\w.]*\s*(?:\(|"|$)))/m,
    'A picture runs no script: a `click` or `callback` that names a function does nothing.',
  ],
  [
    /^\s*sequenceDiagram\b[^]*^\s*links?\s/m,
    'The links of participants are left out: they open from a menu, which takes a script.',
  ],
  [
    /\bfa[bklrs]?:fa-[\w-]+|^\s*::icon\(/m,
    'Icons of fonts are not drawn: words such as `fa:fa-car` stay as they are.',
  ],
  [
    /^\s*todayMarker\s+(?!off\b)/m,
    'The line of today is not drawn: a picture does not know when it is read.',
  ],
  [/\$\$[^$\n]+\$\$/, 'Formulas are not drawn: what stands between `$$` stays as it is written.'],
];

/** What is not drawn as it was written, though nothing is wrong with it. */
export function omissionsIn(source: string): string[] {
  return omissions.filter(([asked]) => asked.test(source)).map(([, said]) => said);
}
