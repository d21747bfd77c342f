import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checklistOf, checksByService, checkToMarkdown } from '../../../src/report/checklist.ts';
import { aGraph, aSite, idsOf } from '../../builders.ts';
import { struck } from './struck.ts';

const graphOf = () =>
  aGraph()
    .add('services', 'shop')
    .add('services', 'api')
    .add('services', 'mail')
    .add('rootCauses', 'often', { title: 'No *limit*', summary: 'It grows\n  and grows.' })
    .add('rootCauses', 'once')
    .add('rootCauses', 'never')
    .add('learnings', 'a', {
      rootCauses: ['often'],
      practices: [{ text: 'Set a limit.' }, { text: 'Test it.' }],
    })
    .add('learnings', 'b', { rootCauses: ['often'], practices: [{ text: 'Set a limit.' }] })
    .add('incidents', 'first', { ...struck('2025-01-01', 'often'), services: ['shop'] })
    .add('incidents', 'second', { ...struck('2025-02-01', 'once'), services: ['shop', 'mail'] })
    .add('steps', 'second/step', { service: 'api', rootCauses: ['often'] });

test('a checklist asks for each cause that struck, most often first, by category', () => {
  const [group, ...others] = checklistOf(graphOf().build(), aSite());
  assert.deepEqual(others, []);
  assert.equal(group!.category.name, 'Software');
  assert.deepEqual(
    group!.checks.map(({ cause, question, incidents, practices }) => ({
      cause: cause.id,
      question,
      incidents: idsOf(incidents),
      practices,
    })),
    [
      {
        cause: 'often',
        question: 'Could “No *limit*” happen here?',
        incidents: ['second', 'first'],
        practices: ['Set a limit.', 'Test it.'],
      },
      {
        cause: 'once',
        question: 'Could “once” happen here?',
        incidents: ['second'],
        practices: [],
      },
    ],
  );
  assert.deepEqual(checklistOf(aGraph().add('rootCauses', 'never').build(), aSite()), []);
});

test('a check applies to the services of its steps, else to those of the incident', () => {
  const byService = checksByService(checklistOf(graphOf().build(), aSite()));
  assert.deepEqual(
    byService.map(({ service, checks }) => [service.id, idsOf(checks.map(({ cause }) => cause))]),
    [
      ['api', ['often', 'once']],
      ['mail', ['once']],
      ['shop', ['often', 'once']],
    ],
  );
});

test('a check is one item of a list of tasks in Markdown, whatever its words hold', () => {
  const [group] = checklistOf(graphOf().build(), aSite());
  assert.equal(
    checkToMarkdown(group!.checks[0]!, { struck: 'Struck twice', url: 'https://kb.example/x/' }),
    [
      '- [ ] **Could “No \\*limit\\*” happen here?** It grows and grows.',
      '  - [Struck twice](https://kb.example/x/).',
      '  - Set a limit.',
      '  - Test it.',
    ].join('\n'),
  );
});
