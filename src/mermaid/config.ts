import type { MermaidConfig } from 'mermaid';
import { colourConfig, themeCSS, themeVariables } from './theme.ts';

/** Size of text in diagrams, px: that of the page's small text. */
export const FONT_SIZE = 15;

/** The view that a diagram is laid out for, px; only a few kinds ask. */
export const VIEW = { width: 960, height: 800 };

/** The id that mermaid draws under. It is the same for all, so that style sheets are parsed once. */
export const WORKING_ID = 'k';

/** What is drawn, and what is too large to be read: the rules are said where something is cut. */
export const limits = {
  /** Characters of a source. */
  text: 50_000,
  /** Lines between boxes. */
  edges: 500,
  /** Characters of one label; the rest of it is cut at a word. */
  label: 300,
} as const;

/**
 * The one configuration that every diagram is drawn with. Labels are SVG text,
 * which is never clipped and needs no `foreignObject`. What a diagram must not
 * change about it is `secure`: mermaid ignores it in directives and front matter.
 */
export const config: MermaidConfig = {
  startOnLoad: false,
  securityLevel: 'strict',
  htmlLabels: false,
  suppressErrorRendering: true,
  logLevel: 'fatal',
  maxTextSize: limits.text,
  maxEdges: limits.edges,
  deterministicIds: true,
  handDrawnSeed: 1,
  theme: 'base',
  themeCSS,
  look: 'classic',
  fontFamily: 'inherit',
  fontSize: FONT_SIZE,
  themeVariables: {
    ...themeVariables,
    fontFamily: 'inherit',
    fontSize: `${FONT_SIZE}px`,
    useGradient: false,
  },
  secure: [
    'secure',
    'securityLevel',
    'startOnLoad',
    'maxTextSize',
    'maxEdges',
    'suppressErrorRendering',
    'htmlLabels',
    'theme',
    'themeVariables',
    'themeCSS',
    'look',
    'fontFamily',
    'altFontFamily',
    'fontSize',
    'handDrawnSeed',
    'darkMode',
    'logLevel',
    'dompurifyConfig',
  ],
  flowchart: { padding: 12, wrappingWidth: 200, minNodeWidth: 40 } as MermaidConfig['flowchart'],
  class: { padding: 12 },
  sequence: { wrap: true },
  gantt: { fontSize: 13, sectionFontSize: 13, barHeight: 24, topPadding: 48 },
  ...colourConfig,
};
