import { palette, type ColourName } from '../diagrams/palette.ts';

/**
 * The variables of mermaid's "base" theme in the colours of the site. Mermaid
 * derives what is missing here by arithmetic on colours, which no page can
 * follow from light to dark; so everything that is drawn is named.
 */

const SERIES = 12;
const names: Partial<Record<ColourName, string[]>> = {
  paper: ['background', 'edgeLabelBackground', 'labelBackgroundColor', 'relationLabelBackground'],
  ink: [
    'primaryTextColor',
    'secondaryTextColor',
    'tertiaryTextColor',
    'textColor',
    'titleColor',
    'nodeTextColor',
    'noteTextColor',
    'labelTextColor',
    'loopTextColor',
    'actorTextColor',
    'signalTextColor',
    'taskTextColor',
    'taskTextDarkColor',
    'taskTextLightColor',
    'taskTextOutsideColor',
    'stateLabelColor',
    'transitionLabelColor',
    'classText',
    'relationLabelColor',
    'requirementTextColor',
    'pieTitleTextColor',
    'pieLegendTextColor',
    'pieSectionTextColor',
    'commitLabelColor',
    'tagLabelColor',
    'quadrant1TextFill',
    'quadrant2TextFill',
    'quadrant3TextFill',
    'quadrant4TextFill',
    'quadrantPointTextFill',
    'quadrantXAxisTextFill',
    'quadrantYAxisTextFill',
    'quadrantTitleFill',
    'compositeTitleBackgroundText',
    'vennTitleTextColor',
    'vennSetTextColor',
  ],
  node: [
    'primaryColor',
    'mainBkg',
    'actorBkg',
    'taskBkgColor',
    'stateBkg',
    'compositeTitleBackground',
    'requirementBackground',
    'quadrant1Fill',
  ],
  'node-2': ['secondaryColor', 'activationBkgColor', 'doneTaskBkgColor', 'quadrant2Fill'],
  panel: [
    'tertiaryColor',
    'clusterBkg',
    'labelBoxBkgColor',
    'sectionBkgColor',
    'sectionBkgColor2',
    'excludeBkgColor',
    'altBackground',
    'compositeBackground',
    'rowEven',
    'attributeBackgroundColorEven',
    'quadrant3Fill',
    'commitLabelBackground',
  ],
  border: [
    'primaryBorderColor',
    'secondaryBorderColor',
    'tertiaryBorderColor',
    'nodeBorder',
    'actorBorder',
    'activationBorderColor',
    'taskBorderColor',
    'activeTaskBorderColor',
    'doneTaskBorderColor',
    'stateBorder',
    'compositeBorder',
    'requirementBorderColor',
    'quadrantExternalBorderStrokeFill',
  ],
  faint: [
    'clusterBorder',
    'labelBoxBorderColor',
    'actorLineColor',
    'gridColor',
    'quadrantInternalBorderStrokeFill',
    'pieOuterStrokeColor',
    'archGroupBorderColor',
  ],
  line: [
    'lineColor',
    'defaultLinkColor',
    'arrowheadColor',
    'signalColor',
    'transitionColor',
    'specialStateColor',
    'innerEndBackground',
    'relationColor',
    'archEdgeColor',
    'archEdgeArrowColor',
  ],
  link: ['taskTextClickableColor', 'quadrantPointFill'],
  note: ['noteBkgColor', 'tagLabelBackground'],
  'note-line': ['noteBorderColor', 'tagLabelBorder'],
  bad: ['todayLineColor', 'critBorderColor', 'errorTextColor'],
  'bad-fill': ['critBkgColor', 'errorBkgColor'],
  'warn-fill': ['activeTaskBkgColor'],
};

/** Backgrounds that lie on the paper itself. */
const onPaper = [
  'altSectionBkgColor',
  'rowOdd',
  'attributeBackgroundColorOdd',
  'quadrant4Fill',
  'pieStrokeColor',
  'sequenceNumberColor',
];

const { ink, paper, border, line, node } = palette;
const all = <T>(make: (index: number) => [string, T][]) =>
  Object.fromEntries(Array.from({ length: SERIES }, (_, index) => make(index)).flat());

const fill = (index: number) => palette[`fill-${index % SERIES}` as ColourName];
const series = (index: number) => palette[`series-${index % SERIES}` as ColourName];

/** What is given to mermaid as `themeVariables`. */
export const themeVariables = {
  ...Object.fromEntries(
    Object.entries(names).flatMap(([colour, variables]) =>
      variables.map((variable) => [variable, palette[colour as ColourName]]),
    ),
  ),
  ...Object.fromEntries(onPaper.map((variable) => [variable, paper])),
  ...all((index) => [
    [`cScale${index}`, fill(index)],
    [`cScaleInv${index}`, series(index)],
    [`cScalePeer${index}`, series(index)],
    [`cScaleLabel${index}`, ink],
    [`pie${index + 1}`, fill(index)],
    [`git${index}`, series(index)],
    [`gitInv${index}`, paper],
    [`gitBranchLabel${index}`, paper],
    [`fillType${index}`, fill(index)],
    [`surface${index}`, fill(index)],
    [`surfacePeer${index}`, series(index)],
    [`actor${index}`, series(index)],
    [`venn${index + 1}`, series(index)],
  ]),
  pieOpacity: '1',
  packet: {
    startByteColor: ink,
    endByteColor: ink,
    labelColor: ink,
    titleColor: ink,
    blockStrokeColor: border,
    blockFillColor: node,
  },
  radar: { axisColor: line, graticuleColor: palette.faint },
  xyChart: {
    backgroundColor: paper,
    titleColor: ink,
    dataLabelColor: ink,
    legendTextColor: ink,
    xAxisTitleColor: ink,
    xAxisLabelColor: ink,
    xAxisTickColor: line,
    xAxisLineColor: line,
    yAxisTitleColor: ink,
    yAxisLabelColor: ink,
    yAxisTickColor: line,
    yAxisLineColor: line,
    plotColorPalette: Array.from({ length: SERIES }, (_, index) => series(index)).join(','),
  },
  treeView: { labelColor: ink, lineColor: line },
  wardley: {},
};

/** Rules of our own, after those of mermaid's theme. */
export const themeCSS = [
  // A line must not run through the words on it.
  '.edgeLabel rect{opacity:1}',
  // Gridlines stand behind what is told; their labels must be read.
  `.grid .tick line{stroke:${palette.faint}}.grid .tick text{font-size:12px}`,
  // Its words would take the fill of the note itself.
  `.usecase-note text{fill:${ink};stroke:none}`,
  // An author's fill is meant as it is, and the ink on it was chosen for that.
  '.treemapLeaf{fill-opacity:1}',
  // Lines and curves that lie over each other take the strong colours, not the tints.
  ...Array.from(
    { length: SERIES },
    (_, index) =>
      `.radarCurve-${index},.radarLegendBox-${index}{fill:${series(index)};stroke:${series(index)}}` +
      `.section-edge-${index - 1}{stroke:${series(index)}}`,
  ),
].join('');

/** Colours that some kinds of diagram take from their configuration instead of the theme. */
export const colourConfig = {
  journey: {
    actorColours: Array.from({ length: 6 }, (_, index) => series(index)),
    sectionFills: Array.from({ length: 7 }, (_, index) => series(index)),
    sectionColours: [ink],
    titleColor: ink,
  },
  // C4 writes white on everything.
  c4: Object.fromEntries(
    Object.entries({ person: 0, system: 10, container: 5, component: 11 }).flatMap(
      ([what, index]) => {
        const variants = what === 'person' ? [what] : [what, `${what}_db`, `${what}_queue`];
        return variants.flatMap((one) => [
          [`${one}_bg_color`, series(index)],
          [`${one}_border_color`, series(index)],
          [`external_${one}_bg_color`, line],
          [`external_${one}_border_color`, line],
        ]);
      },
    ),
  ),
};
