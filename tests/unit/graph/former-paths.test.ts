import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formerPaths } from '../../../src/graph/former-paths.ts';
import { aGraph } from '../../builders.ts';

test('every earlier address leads to the present one, those of a renamed incident with all that lies in it', () => {
  const graph = aGraph()
    .add('rootCauses', 'no-limit', { aliases: ['unbounded'] })
    .add('incidents', 'outage', { aliases: ['down'] })
    .add('steps', 'outage/queue', { aliases: ['full'] })
    .add('remediations', 'outage/limit')
    .add('services', 'api')
    .build();
  assert.deepEqual(
    formerPaths(graph)
      .map(({ path, to, node }) => [path, to, node.id])
      .sort(),
    [
      ['/incidents/down/', '/incidents/outage/', 'outage'],
      ['/incidents/down/diagram/', '/incidents/outage/diagram/', 'outage'],
      [
        '/incidents/down/remediations/limit/',
        '/incidents/outage/remediations/limit/',
        'outage/limit',
      ],
      ['/incidents/down/steps/full/', '/incidents/outage/steps/queue/', 'outage/queue'],
      ['/incidents/down/steps/queue/', '/incidents/outage/steps/queue/', 'outage/queue'],
      ['/incidents/outage/steps/full/', '/incidents/outage/steps/queue/', 'outage/queue'],
      ['/root-causes/unbounded/', '/root-causes/no-limit/', 'no-limit'],
      ['/root-causes/unbounded/diagram/', '/root-causes/no-limit/diagram/', 'no-limit'],
    ],
  );
});
