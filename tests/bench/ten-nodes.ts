import { buildGraph } from '../../src/graph/build.ts';
import { cascadeDiagram, type Diagram } from '../../src/diagrams/index.ts';
import { aBase } from '../builders.ts';

const steps = ['flag-turned-on', 'queue-fills', 'writes-wait', 'retries-pile-up', 'pool-runs-dry'];

/** The cascade that drawing is timed with: three root causes, five steps with a join, a mitigation and the impact. */
export function tenNodes(): Diagram {
  const base = aBase();
  for (const name of ['no-back-pressure', 'retries-without-limit']) {
    base.with(
      `root-causes/${name}.md`,
      `---\ntitle: ${name.replaceAll('-', ' ')} in the client\nsummary: It was never asked for.\ncategory: software\nstatus: active\n---\n`,
    );
  }
  const causes = ['no-limit', 'no-back-pressure', 'retries-without-limit'];
  steps.forEach((name, index) => {
    const next = steps[index + 1] ?? 'impact';
    const leadsTo = index === 1 ? [next, steps[3]] : [next];
    const cause = causes[index];
    base.step(
      name,
      `leadsTo: [${leadsTo.join(', ')}]\nkind: ${index === 0 ? 'trigger' : 'failure'}${cause ? `\nrootCauses: [${cause}]` : ''}`,
    );
  });
  base.with(
    'incidents/outage/remediations/shed-load.md',
    '---\ntitle: Refuse work that cannot be done in time\nsummary: It helps.\nkind: mitigate\nstatus: done\naddresses: { steps: [queue-fills] }\n---\n',
  );
  const { entries, site } = base.read();
  const [incident] = buildGraph(entries, site!).incidents;
  return cascadeDiagram(incident!)!;
}
