import type { TakenAction } from '../extraction.ts';
import type { Reading } from '../reading.ts';
import type { Block } from '../text/block.ts';
import { headingKey, plain, undecorated } from '../text/plain.ts';
import { dayAt } from '../values/dates.ts';
import { isTicket, linksIn } from '../values/links.ts';
import { actionStatusOf, markedStatus } from '../values/status.ts';
import { actionKindOf, peopleOf, priorityOf } from '../values/words.ts';
import { changeIn } from './change.ts';
import { phaseOf, textUnder } from './phase.ts';
import { isHollow } from './statements.ts';

type Column = 'title' | 'status' | 'owner' | 'due' | 'doneOn' | 'priority' | 'kind' | 'url';

const columns: [RegExp, Column][] = [
  [
    /^(?:action(?: items?)?|issue|task|item|remediation|what|description|fix|improvement|todo|recommendation|summary|measure)$/,
    'title',
  ],
  [/^(?:status|state|progress)$/, 'status'],
  [/^(?:owners?|assignees?|assigned to|who|responsible|dri|team)$/, 'owner'],
  [/^(?:due(?: date)?|deadline|target(?: date)?|eta|by when|when)$/, 'due'],
  [/^(?:done(?: on)?|completed(?: on| at)?|completion date|closed)$/, 'doneOn'],
  [/^(?:priority|prio|p)$/, 'priority'],
  [/^(?:type|kind|category|class)$/, 'kind'],
  [/^(?:tickets?|issue link|link|bug|jira|tracking|reference|pr|url|tracker)$/, 'url'],
];

function columnsOf(head: readonly string[]): Map<Column, number> {
  const found = new Map<Column, number>();
  head.forEach((cell, index) => {
    const key = headingKey(cell);
    const column = columns.find(([form]) => form.test(key))?.[1];
    if (column && !found.has(column)) found.set(column, index);
  });
  return found;
}

/** True for a table of actions: it has a column for what is done, and one for who, when or how far. */
export function isActionTable({ head }: Block): boolean {
  const found = columnsOf(head ?? []);
  return found.has('title') && ['status', 'owner', 'due'].some((one) => found.has(one as Column));
}

/** Takes each row of a table of actions. Cells of other columns go into the text. */
export function takeActionTable(
  table: Block,
  path: readonly string[],
  reading: Reading,
  topic?: string,
): void {
  const found = columnsOf(table.head!);
  if (!found.has('title')) return;
  reading.hush({ from: table.from, to: table.headTo! });
  const phase = phaseOf(path);
  for (const { cells, line, to } of table.rows!) {
    const cell = (column: Column) => cells[found.get(column) ?? -1] ?? '';
    const title = undecorated(cell('title'));
    if (title === '' || title === '-') continue;
    const links = linksIn(`${cell('url')} ${cell('title')}`, reading.definitions);
    const fields: Partial<TakenAction> = {
      ...fieldsOf(cell),
      ...(links.length > 0 && { url: (links.find(({ url }) => isTicket(url)) ?? links[0]!).url }),
    };
    const others = cells.filter(
      (text, index) => text !== '' && ![...found.values()].includes(index),
    );
    const change = others.map(changeIn).find(Boolean);
    const said = [...others.map(plain), ...unread(cells, fields)].join('; ');
    const text = textUnder(topic, said || undefined);
    const action: TakenAction = {
      title,
      ...(text && { text }),
      ...fields,
      ...change,
      ...(phase && { phase }),
    };
    reading.out.actions.push(reading.taken(action, { from: line, to }));
  }

  /** Cells of columns that we know with words that we do not, or with more than one name. */
  function unread(cells: readonly string[], fields: Partial<TakenAction>): string[] {
    return [...found].flatMap(([column, index]) => {
      const text = plain(cells[index] ?? '');
      const isRead =
        column === 'title' ||
        isHollow(text) ||
        (fields[column] !== undefined && !(column === 'owner' && peopleOf(text).length > 1));
      return isRead ? [] : [`${undecorated(table.head![index]!)}: ${text}`];
    });
  }
}

function fieldsOf(cell: (column: Column) => string): Partial<TakenAction> {
  const status =
    actionStatusOf(cell('status')) ?? markedStatus(cell('url')) ?? markedStatus(cell('title'));
  const owner = peopleOf(cell('owner'))[0];
  const due = dayAt(plain(cell('due')));
  const doneOn = dayAt(plain(cell('doneOn')));
  const priority = priorityOf(cell('priority'));
  const kind = actionKindOf(cell('kind'));
  return {
    ...(status && { status }),
    ...(owner && !/^(?:tbd|none|unassigned)$/i.test(owner) && { owner }),
    ...(due?.day && !due.isYearless && { due: due.day }),
    ...(doneOn?.day && !doneOn.isYearless && { doneOn: doneOn.day }),
    ...(priority && { priority }),
    ...(kind && { kind }),
  };
}
