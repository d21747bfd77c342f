import leven from 'leven';
import { firstLine, linesOf } from './lines.ts';

/** What is said about a fault, and where it is, if mermaid does not say. */
export interface Said {
  message: string;
  /** Line of the source, from 1. */
  line?: number;
}

/** The words that diagrams begin with. */
const kinds = (
  'flowchart graph sequenceDiagram classDiagram stateDiagram-v2 erDiagram gantt pie journey ' +
  'quadrantChart requirementDiagram gitGraph C4Context C4Container C4Component C4Dynamic ' +
  'C4Deployment mindmap timeline sankey-beta xychart-beta block-beta packet-beta kanban ' +
  'architecture-beta radar-beta treemap-beta treeView-beta eventmodeling venn-beta usecase-beta ' +
  'ishikawa-beta wardley-beta cynefin-beta railroad-beta swimlane-beta'
).split(' ');

/** What is said of a diagram that does not tell a kind that is drawn. */
export function unknownKind(source: string): Said {
  const line = firstLine(source);
  const word = /^\s*([^\s:;]+)/.exec(linesOf(source)[line - 1] ?? '')?.[1];
  if (!word || /^(?:%%|---)/.test(word)) {
    return {
      message: 'There is no diagram: it begins with its kind, such as `flowchart TD`.',
      line,
    };
  }
  const near = kinds.find((kind) => leven(kind.toLowerCase(), word.toLowerCase()) <= 2);
  const help = near
    ? `Did you mean \`${near}\`?`
    : 'A diagram begins with its kind, such as `flowchart TD`.';
  return { message: `No kind of diagram is called \`${word}\`. ${help}`, line };
}
