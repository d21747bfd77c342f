import { barText, sentence } from './escape.ts';

/** A gantt, from which its source is written. Texts come as they are: escaping is done here. */
export interface Gantt {
  title: string;
  description: string;
  /** Stands above the picture. */
  heading: string;
  axis: Axis;
  sections: GanttSection[];
  /** Lines of mermaid's own settings of the kind, such as `useWidth: 640`. */
  settings: readonly string[];
}

export interface Axis {
  /** How it writes a time, in d3's codes. */
  format: string;
  /** How far its marks are apart; without it, as is usual for its length. */
  interval?: string;
}

export interface GanttSection {
  /** Each once: sections of one name are one. */
  name: string;
  tasks: GanttTask[];
}

export interface GanttTask {
  /** Begins with a word or a number of ours, so that nothing in it begins a statement of the gantt. */
  text: string;
  /** Wall-clock times, `YYYY-MM-DD HH:mm:ss`. */
  start: string;
  end: string;
  /** Mermaid's only classes of bars. */
  tone?: 'crit' | 'active' | 'done';
  /** Site path, without the base. The name of the link is told with codes as they are written: its text has none. */
  path?: string;
}

/** Source of a gantt. Times are written and drawn as they are: no zone is applied to them. */
export function ganttSource({ title, description, heading, axis, ...gantt }: Gantt): string {
  const tasks = gantt.sections.flatMap((section) => section.tasks);
  const idOf = (task: GanttTask) => `t${tasks.indexOf(task) + 1}`;
  const body = [
    `accTitle: ${sentence(title)}`,
    `accDescr: ${sentence(description)}`,
    `title ${sentence(heading)}`,
    'dateFormat YYYY-MM-DD HH:mm:ss',
    `axisFormat ${axis.format}`,
    ...(axis.interval ? [`tickInterval ${axis.interval}`] : []),
    'todayMarker off',
    ...gantt.sections.flatMap((section) => [
      `section ${sentence(section.name)}`,
      ...section.tasks.map((task) => `  ${taskLine(task, idOf(task))}`),
    ]),
    ...tasks.flatMap((task) =>
      task.path === undefined ? [] : [`click ${idOf(task)} href "${task.path}"`],
    ),
  ];
  return [
    '---',
    'config:',
    '  gantt:',
    ...gantt.settings.map((line) => `    ${line}`),
    '---',
    'gantt',
    ...body.map((line) => `  ${line}`),
    '',
  ].join('\n');
}

function taskLine({ text, start, end, tone }: GanttTask, id: string): string {
  return `${barText(text)} :${[...(tone ? [tone] : []), id, start, end].join(', ')}`;
}
