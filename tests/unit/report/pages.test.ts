import assert from 'node:assert/strict';
import { test } from 'node:test';
import { trendFigures } from '../../../src/charts/figures.ts';
import { agendaOf } from '../../../src/report/agenda.ts';
import { beforeWords } from '../../../src/report/before-words.ts';
import { checklistOf, checksByService, checkToMarkdown } from '../../../src/report/checklist.ts';
import { wordsOfBare } from '../../../src/report/open-words.ts';
import { periodsOf } from '../../../src/report/periods.ts';
import { shareOf } from '../../../src/report/share.ts';
import { reasonOf } from '../../../src/report/similar-words.ts';
import { aGraph, aSite, idsOf } from '../../builders.ts';

const site = aSite();
const at = (started: string, more: object = {}) => ({
  times: { started },
  whys: [{ because: 'So.', rootCause: 'cause' }],
  ...more,
});
/** A cause that struck at each of these moments. */
const struckAt = (...moments: string[]) => {
  const graph = aGraph().add('rootCauses', 'cause', { title: 'A cause: how it works' });
  for (const moment of moments) graph.add('incidents', `at-${moment}`.toLowerCase(), at(moment));
  return graph;
};
const readings = (graph: ReturnType<ReturnType<typeof aGraph>['build']>) =>
  Object.fromEntries(trendFigures(graph, site).map(({ id, reading }) => [id, reading]));

test('a base without incidents has no trends and nothing to do', () => {
  const graph = aGraph().build();
  assert.deepEqual(trendFigures(graph, site), []);
  assert.deepEqual(agendaOf(graph, '2026-01-01'), []);
  assert.deepEqual(checklistOf(graph, site), []);
});

test('one incident is told as one, and no share of it in per cent', () => {
  const graph = struckAt('2025-03-04').build();
  const told = readings(graph);
  assert.equal(told.incidents, '1 incident is on record in 2025 Q1, rated Critical.');
  assert.equal(
    told.recurrence,
    'No incident with a known root cause was struck by one that had struck before.',
  );
  assert.equal(told.remediations, 'No remediation is on record yet.');
  assert.equal(
    told['time-to-detect'],
    'Of no incident are both times known to the minute, so nothing can be said.',
  );
  const drawn = trendFigures(graph, site)
    .filter(({ svg }) => svg)
    .map(({ id }) => id);
  assert.deepEqual(drawn, ['categories']);
});

test('incidents of one month are no trend: nothing is drawn over time, and none is before another', () => {
  const graph = struckAt('2025-03', '2025-03-04', '2025-03-09').build();
  const told = readings(graph);
  assert.equal(told.incidents, '3 incidents are on record in 2025 Q1. All were rated Critical.');
  assert.deepEqual(
    trendFigures(graph, site)
      .filter(({ svg }) => svg)
      .map(({ id }) => id),
    ['categories'],
  );
  assert.equal(
    told.recurrence,
    '1 of 3 incidents with a known root cause was struck by one that had struck before.',
  );
});

test('periods are quarters, years or decades, and none is left out', () => {
  assert.deepEqual(periodsOf(['2025-11-02', '2026-04']).names, ['2025 Q4', '2026 Q1', '2026 Q2']);
  assert.deepEqual(periodsOf(['2020', '2023'].map((year) => `${year}-06`)).names, [
    '2020',
    '2021',
    '2022',
    '2023',
  ]);
  assert.deepEqual(periodsOf(['1979-01', '2026-01']).names, [
    '1970s',
    '1980s',
    '1990s',
    '2000s',
    '2010s',
    '2020s',
  ]);
  assert.deepEqual(periodsOf([]).names, []);
});

test('the numbers of a chart are those of its table', () => {
  const graph = struckAt('2021-05-01', '2023-05-01', '2023-06-01', '2026-01-01').build();
  const figure = trendFigures(graph, site).find(({ id }) => id === 'incidents')!;
  const drawn = [...figure.svg!.matchAll(/<text[^>]*>(\d+)<\/text>/g)].map(([, text]) => text);
  assert.deepEqual(figure.table.rows, [
    ['2021', 1],
    ['2022', 0],
    ['2023', 2],
    ['2024', 0],
    ['2025', 0],
    ['2026', 1],
  ]);
  assert.deepEqual(drawn.slice(0, 3), ['1', '2', '1']);
  const heights = [...figure.svg!.matchAll(/<rect height="([\d.]+)"/g)].map(([, text]) => +text!);
  assert.deepEqual(
    heights.map((height) => height / heights[0]!),
    [1, 0, 2, 0, 0, 1],
  );
});

test('a chart is one picture with a name, without style, script, class or random names', () => {
  const graph = struckAt('2021-05-01', '2023-05-01').build();
  const [svg, again] = [graph, struckAt('2021-05-01', '2023-05-01').build()].map(
    (one) => trendFigures(one, site)[0]!.svg!,
  );
  assert.equal(svg, again);
  assert.match(
    svg!,
    /^<svg [^>]*aria-label="Chart: Incidents by quarter and severity\. 2 incidents/,
  );
  assert.match(svg!, /role="img"/);
  assert.doesNotMatch(svg!, /<style|<script|style=|class=|#[0-9a-f]{3}/);
});

test('a time that few incidents tell has neither median nor picture; of three it has both', () => {
  const timed = (count: number) => {
    const graph = aGraph();
    for (let day = 1; day <= count; day++) {
      const started = `2025-01-0${day}T10:00Z`;
      const detected = `2025-01-0${day}T10:0${day}Z`;
      graph.add('incidents', `day-${day}`, { times: { started, detected } });
    }
    return trendFigures(graph.build(), site).find(({ id }) => id === 'time-to-detect')!;
  };
  const [two, three] = [timed(2), timed(3)];
  assert.equal(
    two.reading,
    'Both times are known to the minute of 2 of 2 incidents: too few for a median, which needs 3.',
  );
  assert.equal(two.svg, undefined);
  assert.equal(
    three.reading,
    'Half took at most 2 min, the longest 3 min (3 of 3 incidents with both times known to the minute). No two periods have enough of them to be compared.',
  );
  assert.match(three.svg!, /median of 3/);
  assert.deepEqual(three.table.rows, [
    ['day-3', '3 min'],
    ['day-2', '2 min'],
    ['day-1', '1 min'],
  ]);
});

test('many incidents are told by period, never one by one', () => {
  const graph = aGraph();
  for (let index = 0; index < 60; index++) {
    const day = `2025-0${1 + (index % 6)}-01`;
    const minutes = String(10 + (index % 40));
    graph.add('incidents', `n-${index}`, {
      times: { started: `${day}T10:00Z`, detected: `${day}T10:${minutes}Z` },
    });
  }
  const figure = trendFigures(graph.build(), site).find(({ id }) => id === 'time-to-detect')!;
  assert.deepEqual(figure.table.head, [
    'Period',
    'Incidents',
    'Median',
    'Nine of ten within',
    'Longest',
  ]);
  assert.deepEqual(
    figure.table.rows.map(([period, count]) => [period, count]),
    [
      ['2025 Q1', 30],
      ['2025 Q2', 30],
    ],
  );
  assert.equal([...figure.svg!.matchAll(/<circle|<path/g)].length, 2 + 1 + 2);
});

test('times are told by severity, service and year, where enough of them are known', () => {
  const graph = aGraph()
    .add('services', 'queue', { title: 'Queue' })
    .add('services', 'store', { title: 'Store' });
  for (let index = 0; index < 13; index++) {
    const day = `${index < 11 ? 2024 : 2025}-01-${10 + index}`;
    graph.add('incidents', `n-${index}`, {
      severity: index < 3 ? 'sev2' : 'sev1',
      services: index < 2 ? ['queue', 'store'] : ['queue'],
      times: { started: `${day}T10:00Z`, detected: `${day}T10:${10 + index}Z` },
    });
  }
  const figures = trendFigures(graph.build(), site);
  const groupsOf = (id: string) => figures.find((one) => one.id === id)!.groups!;
  const head = ['Incidents', 'Median', 'Nine of ten within', 'Longest'];
  assert.deepEqual(groupsOf('time-to-detect'), [
    {
      title: 'By severity',
      head: ['Severity', ...head],
      rows: [
        ['Critical', 10, '17 min 30 s', '21 min 6 s', '22 min'],
        ['Major', 3, '11 min', '–', '12 min'],
      ],
      rest: '',
    },
    {
      title: 'By service',
      head: ['Service', ...head],
      rows: [['Queue', 13, '16 min', '20 min 48 s', '22 min']],
      rest: '1 other service has fewer than 3 incidents with both times known to the minute, so no median.',
    },
    {
      title: 'By year',
      head: ['Year', ...head],
      rows: [['2024', 11, '15 min', '19 min', '20 min']],
      rest: '1 other year has fewer than 3 incidents with both times known to the minute, so no median.',
    },
  ]);
  assert.deepEqual(groupsOf('time-to-resolve'), []);
});

test('of groups that are all too small it is said in words', () => {
  const graph = aGraph();
  for (const day of ['2023-01-01', '2024-01-01', '2025-01-01']) {
    graph.add('incidents', `on-${day}`, {
      times: { started: `${day}T10:00Z`, detected: `${day}T10:10Z` },
    });
  }
  const figure = trendFigures(graph.build(), site).find(({ id }) => id === 'time-to-detect')!;
  assert.deepEqual(
    figure.groups!.map(({ rows, rest }) => [rows.length, rest]),
    [
      [1, ''],
      [0, 'No incident names a service.'],
      [
        0,
        'All 3 years have fewer than 3 incidents with both times known to the minute, so no median.',
      ],
    ],
  );
});

const timesOf = (...days: string[]) => {
  const graph = aGraph();
  for (const [at, day] of days.entries()) {
    graph.add('incidents', `on-${day}`, {
      times: { started: `${day}T10:00Z`, detected: `${day}T10:${10 + at * 10}Z` },
    });
  }
  return trendFigures(graph.build(), site).find(({ id }) => id === 'time-to-detect')!.svg!;
};

test('a chart of a short time has room for the second line of its days', () => {
  const heightOf = (svg: string) => Number(/viewBox="0 0 360 (\d+)"/.exec(svg)![1]);
  const [short, long] = [
    timesOf('2025-09-01', '2025-09-04', '2025-09-09'),
    timesOf('2005-09-01', '2015-09-04', '2025-09-09'),
  ];
  assert.equal(heightOf(short) - heightOf(long), 16);
});

test('what the marks mean stands above them, where none of them lies', () => {
  const svg = timesOf('2024-01-01', '2025-01-01', '2025-12-31');
  const key =
    /translate\(0,(-?[\d.]+)\)"[^>]*><text transform="translate\([\d.]+,([\d.]+)\)"[^>]*>● incident   ┄ median of 3</.exec(
      svg,
    )!;
  const letters = Number(key[1]) + Number(key[2]);
  const marks = [...svg.matchAll(/<circle[^>]* cy="([\d.]+)"/g)].map(([, y]) => Number(y));
  assert.equal(marks.length, 3);
  assert.ok(letters >= 0 && Math.min(...marks) > letters + 12);
});

test('the scale of times begins at the last line beneath all marks', () => {
  const linesOf = (...minutes: number[]) => {
    const graph = aGraph();
    for (const [at, taken] of minutes.entries()) {
      const [hour, minute] = [10 + Math.floor(taken / 60), taken % 60];
      const detected = `2025-01-0${at + 1}T${hour}:${String(minute).padStart(2, '0')}Z`;
      graph.add('incidents', `n-${at}`, {
        times: { started: `2025-01-0${at + 1}T10:00Z`, detected },
      });
    }
    const { svg } = trendFigures(graph.build(), site).find(({ id }) => id === 'time-to-detect')!;
    return ['≤ 1 min', '10 min', '1 h', '6 h', '1 d'].filter((name) => svg!.includes(`>${name}<`));
  };
  assert.deepEqual(linesOf(0, 5, 70), ['≤ 1 min', '10 min', '1 h', '6 h']);
  assert.deepEqual(linesOf(61, 90, 120), ['1 h', '6 h']);
  assert.deepEqual(linesOf(60, 60, 60), ['10 min', '1 h']);
});

test('where a chart is by year, years have no table of their own', () => {
  const titlesOf = (...years: number[]) => {
    const graph = aGraph();
    for (let index = 0; index < 44; index++) {
      const day = `${years[index % years.length]}-01-01`;
      graph.add('incidents', `n-${index}`, {
        times: { started: `${day}T10:00Z`, detected: `${day}T10:10Z` },
      });
    }
    const figure = trendFigures(graph.build(), site).find(({ id }) => id === 'time-to-detect')!;
    return [
      figure.table.head[0],
      figure.table.rows[0]![0],
      ...figure.groups!.map(({ title }) => title),
    ];
  };
  assert.deepEqual(titlesOf(2021, 2025), ['Period', '2021', 'By severity', 'By service']);
  assert.deepEqual(titlesOf(2024, 2025), [
    ...['Period', '2024 Q1', 'By severity', 'By service', 'By year'],
  ]);
});

test('the agenda names whose promises are late, what came back and what is unproven', () => {
  const graph = struckAt('2025-01-01', '2025-06-01')
    .add('remediations', 'at-2025-01-01/fix', {
      status: 'done',
      doneOn: '2025-02-01',
      addresses: { rootCauses: ['cause'] },
    })
    .add('remediations', 'at-2025-06-01/late', {
      due: '2025-07-01',
      owner: 'Team A',
      addresses: { rootCauses: ['cause'] },
    })
    .add('remediations', 'at-2025-06-01/later', { due: '2025-08' })
    .build();
  assert.deepEqual(
    agendaOf(graph, '2026-01-01').map(({ section, why }) => [section, why]),
    [
      ['late', '2 promises are late: 1 of Team A and 1 without an owner.'],
      ['returned', 'A fix was called done, and its root cause struck all the same: “A cause”.'],
      [
        'back',
        'It struck twice; no other root cause that can still strike did so more often. 1 of 2 remediations open, none verified.',
      ],
      ['follow-through', 'The one remediation that is done was never shown to work.'],
      ['follow-through', 'Of 2 open remediations, 1 has no owner.'],
    ],
  );
  assert.equal(agendaOf(graph, '2025-06-30')[0]!.section, 'returned');
});

test('what struck before is said of incident, step and cause, with what became of the fix', () => {
  const graph = struckAt('2025-01-01', '2025-06-01', '2026-05-01')
    .add('steps', 'at-2026-05-01/step', { rootCauses: ['cause'] })
    .add('remediations', 'at-2025-01-01/fix', {
      status: 'done',
      doneOn: '2025-07',
      addresses: { rootCauses: ['cause'] },
    })
    .build();
  const [last, middle, first] = graph.incidents;
  assert.deepEqual(
    [last!, middle!, first!, graph.steps[0]!, graph.rootCauses[0]!].map((node) => {
      const words = beforeWords(node, site);
      return words && [words.claim + words.rest, words.last?.id];
    }),
    [
      [
        'What caused this has struck before: twice, last in June 2025. The fix of 2025 was never verified.',
        'at-2025-06-01',
      ],
      ['What caused this has struck before: once, in January 2025.', 'at-2025-01-01'],
      undefined,
      [
        'What lies behind this step has struck before: twice, last in June 2025. The fix of 2025 was never verified.',
        'at-2025-06-01',
      ],
      [
        'This keeps happening: it struck three times, last in May 2026. The fix of 2025 was never verified.',
        undefined,
      ],
    ],
  );
});

test('of fixes that nothing shows to work, those of what came back most often come first', () => {
  const done = { status: 'done', addresses: { rootCauses: ['cause'] } };
  const told = (...fixes: object[]) => {
    const graph = struckAt('2025-01-01', '2025-06-01');
    for (const [index, fix] of fixes.entries())
      graph.add('remediations', `at-2025-01-01/fix-${index}`, fix);
    return agendaOf(graph.build(), '2026-01-01').find(({ act }) => act === 'Show that fixes work')
      ?.why;
  };
  const verified = { ...done, status: 'verified' };
  const elsewhere = { status: 'done' };
  assert.equal(told(done), 'The one remediation that is done was never shown to work.');
  assert.equal(
    told(done, done, elsewhere),
    'None of the 3 remediations that are done was shown to work. Begin with the 2 against “A cause”.',
  );
  assert.equal(
    told(done, verified),
    '1 of the 2 remediations that are done was never shown to work. Begin with the one against “A cause”.',
  );
  assert.equal(
    told(elsewhere, elsewhere),
    'None of the 2 remediations that are done was shown to work.',
  );
  assert.equal(told(verified), undefined);
});

test('of root causes without a fix is told of how many one is planned', () => {
  const told = (uncovered: number, planned: number) =>
    Object.values(wordsOfBare(uncovered, planned)).join('');
  assert.equal(told(1, 0), 'it is uncovered');
  assert.equal(told(3, 0), 'all of them are uncovered');
  assert.equal(told(0, 1), 'one is planned');
  assert.equal(told(0, 2), 'for each one is planned');
  assert.equal(told(1, 2), '1 is uncovered, for 2 one is planned');
});

test('of a fix is said that its root cause struck after it was done, where and when', () => {
  const told = (fix: object, ...more: { on: string; data?: object }[]) => {
    const graph = struckAt('2025-01-01')
      .add('services', 'a', { title: 'Service A' })
      .add('services', 'b', { title: 'Service B' })
      .add('remediations', 'at-2025-01-01/fix', {
        status: 'done',
        doneOn: '2025-02-01',
        owner: 'Team A',
        addresses: { rootCauses: ['cause'] },
        ...fix,
      });
    for (const { on, data } of more) graph.add('incidents', `at-${on}`, at(on, data));
    const words = beforeWords(graph.build().remediations[0]!, site);
    return words && [words.claim + words.rest, words.last?.id, words.where];
  };
  const here = { on: '2025-06-01', data: { owners: ['Team A'], services: ['a', 'b'] } };
  const there = { on: '2026-05-01', data: { owners: ['Team B'] } };
  const unknown = { on: '2025-08-01' };
  assert.deepEqual(told({}, here), [
    'Its root cause has struck again since this was called done: once, in June 2025. It was never verified.',
    'at-2025-06-01',
    ', at Service A and Service B',
  ]);
  assert.deepEqual(told({}, here, unknown, there), [
    'Its root cause has struck again since this was called done: twice, last in August 2025. It was never verified. Nothing says whether it was in place there. Elsewhere the root cause struck once.',
    'at-2025-08-01',
    '',
  ]);
  assert.deepEqual(told({}, there), [
    'Its root cause has struck elsewhere since this was called done: once, in May 2026. That was where this fix was not made: does it belong there, too?',
    'at-2026-05-01',
    ', at Team B',
  ]);
  assert.deepEqual(told({ doneOn: '2024-12-01' }), [
    'This was called done before its incident began, and did not keep it away. It was never verified.',
    undefined,
    undefined,
  ]);
  assert.equal(told({}), undefined);
  assert.equal(told({ doneOn: '2025-06-01' }, here), undefined);
  assert.equal(told({ status: 'planned', doneOn: undefined }, here), undefined);
  assert.equal(told({ kind: 'detect' }, here), undefined);
});

test('the checklist asks by category, knows services and copies as Markdown', () => {
  const graph = struckAt('2025-01-01')
    .add('services', 'queue')
    .add('services', 'store')
    .add('incidents', 'other', { times: { started: '2025-02-01' }, services: ['store'] })
    .add('steps', 'other/step', { rootCauses: ['cause'], service: 'queue' })
    .add('rootCauses', 'idle')
    .add('learnings', 'limits', { rootCauses: ['cause'], practices: ['Set a *limit*.\nAlways.'] })
    .build();
  const [group, ...rest] = checklistOf(graph, site);
  assert.deepEqual(rest, []);
  assert.equal(group!.category.name, 'Software');
  const [check] = group!.checks;
  assert.deepEqual(
    [check!.question, idsOf(check!.services), idsOf(check!.incidents)],
    ['Could “A cause” happen here?', ['queue'], ['other', 'at-2025-01-01']],
  );
  assert.deepEqual(
    checksByService([group!]).map(({ service, checks }) => [service.id, checks.length]),
    [['queue', 1]],
  );
  assert.equal(
    checkToMarkdown(check!, { struck: 'Struck twice', url: 'https://kb.example/c/' }),
    '- [ ] **Could “A cause” happen here?** It was so.\n  - [Struck twice](https://kb.example/c/).\n  - Set a *limit*. Always.',
  );
});

test('shares are told in per cent only of many, and never round to all or none', () => {
  assert.deepEqual(
    [shareOf(1, 3), shareOf(19, 22), shareOf(999, 1000), shareOf(1, 1000), shareOf(0, 40)],
    ['1 of 3', '19 of 22 (86 %)', '999 of 1000 (99 %)', '1 of 1000 (1 %)', '0 of 40 (0 %)'],
  );
});

test('the reason for a likeness names services and rare words', () => {
  const services = [{ title: 'Queue' }, { title: 'Store' }];
  assert.equal(
    reasonOf({ services: services as never, words: ['replica', 'lag'] }),
    'both hit Queue and Store; both speak of “replica” and “lag”',
  );
  assert.equal(reasonOf({ services: [], words: [] }), '');
});
