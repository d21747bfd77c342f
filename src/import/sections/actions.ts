import type { TakenAction } from '../extraction.ts';
import type { Reading } from '../reading.ts';
import type { Block } from '../text/block.ts';
import { labelOf } from '../text/labels.ts';
import { headingKey } from '../text/plain.ts';
import { isTicket, linksIn } from '../values/links.ts';
import { headingStatus, markedStatus } from '../values/status.ts';
import { dueIn, ownerIn, priorityBefore } from '../values/words.ts';
import type { Concept } from './concept.ts';
import { titled } from './root-causes.ts';
import { isHollow, isLead, statementsOf } from './statements.ts';
import { takeActionTable } from './action-table.ts';
import { phaseOf, textUnder, topicOfActions } from './phase.ts';

/** What is done about it: items, rows of a table, or paragraphs where there are neither. */
export const actions: Concept = {
  name: 'actions',
  heading:
    /\baction items?\b|^(?:review |follow[- ]?up |immediate |corrective |preventa?tive |recommended |completed |remaining |planned |open |next )*actions?\b|^(?:remediation|follow[- ]?ups?|next steps?|corrective|preventa?tive|prevention|recommendations|to-?dos?|improvements?|mitigation plan|fix plan|how to fix|proposed solutions?)\b|\b(?:future|proposal|proposed|suggested|process) improvements?\b|^(?:currently )?in progress$|^completed\b|\bremediation (?:plan|items|strategy|actions)\b|\bprevent(?:at)?ive measures?\b|\bprevention (?:measures?|strategy|plan)\b/,
  take(section, reading) {
    const { blocks, part, top } = section;
    const topic = topicOfActions(section);
    const tables = blocks.filter(({ kind }) => kind === 'table');
    for (const table of tables) takeActionTable(table, section.path, reading, topic);
    // A sentence below a heading of measures is one only where nothing else is listed.
    const isLoose =
      blocks.some(({ kind }) => kind === 'item') || (part === top && part.parts.length === 0);
    if (!isLoose || (tables.length > 0 && !blocks.some(({ kind }) => kind === 'item'))) return;
    for (const block of statementsOf(section, reading))
      takeItem(block, section.path, reading, topic);
    for (const block of blocks) {
      const label = block.kind === 'paragraph' ? labelOf(block.text) : undefined;
      if (
        !label ||
        reading.isPlaced(block.from) ||
        !/^action(?: item)?$/.test(headingKey(label.label))
      )
        continue;
      takeItem({ ...block, text: label.value }, section.path, reading, topic);
    }
  },
};

function takeItem(block: Block, path: readonly string[], reading: Reading, topic?: string): void {
  if (isHollow(block.text) || (isLead(block.text) && block.children.length === 0)) return;
  const action = actionOf(reading.textOf(block), path, reading, block.ticked);
  const text = textUnder(topic, action.text);
  reading.out.actions.push(reading.taken({ ...action, ...(text && { text }) }, block));
}

/** An action as its text and the headings above it tell it. */
function actionOf(
  text: string,
  path: readonly string[],
  reading: Reading,
  ticked?: boolean,
): TakenAction {
  const bare = text.replace(/^(?:\[[ x]\]|[✅☑✔🔄🚧⏳❌]\ufe0f?)\s*/u, '');
  const ranked = priorityBefore(bare);
  const { title, text: more } = titled(ranked?.rest ?? bare);
  const status = markedStatus(text, ticked) ?? path.map(headingStatus).findLast(Boolean);
  const owner = ownerIn(text);
  const due = dueIn(text);
  const tickets = linksIn(text, reading.definitions).filter(({ url }) => isTicket(url));
  const phase = phaseOf(path);
  return {
    title: title.replace(/\s*[-–:]?\s*[([](?:done|completed?|in progress|todo|wip)[)\]]\s*$/i, ''),
    ...(more && { text: more }),
    ...(status && { status }),
    ...(owner && { owner }),
    ...(due && { due }),
    ...(ranked && { priority: ranked.priority }),
    ...(new Set(tickets.map(({ url }) => url)).size === 1 && { url: tickets[0]!.url }),
    ...(phase && { phase }),
  };
}
