import { allEndsOf, allWhysOf } from '../chains.ts';
import { isSevere } from '../incidents.ts';
import { rule } from '../rule.ts';

export const singleChain = rule({
  id: 'single-chain',
  severity: 'warning',
  demand: 'A severe incident is explained by more than one straight chain to one cause.',
  reason:
    'Defences lie in layers, and severe harm needs several of them to fail. One chain follows one layer; what let the harm grow, spread or stay unseen is lost, and so are the cheapest remedies.',
  sources: [
    {
      title: 'John Allspaw, Each necessary, but only jointly sufficient (2012)',
      url: 'https://www.kitchensoap.com/2012/02/10/each-necessary-but-only-jointly-sufficient/',
    },
    {
      title: 'Richard I. Cook, How Complex Systems Fail, points 3 and 7',
      url: 'https://how.complexsystems.fail/',
    },
    {
      title: 'Alan J. Card, The problem with “5 whys”, BMJ Quality & Safety 26 (2017)',
      url: 'https://qualitysafety.bmj.com/content/26/8/671',
    },
  ],
  bad: 'severity: sev1\nwhys:\n  - because: The disk was full.\n    confidence: low\n  - because: Logs were kept for ever.\n    confidence: low\n    rootCause: storage-without-limit',
  good: 'severity: sev1\nwhys:\n  - because: The disk was full.\n    confidence: low\n  - of: 1\n    because: Logs were kept for ever.\n    confidence: low\n    rootCause: storage-without-limit\n  - of: 1\n    because: The alarm for it went to a team that no longer exists.\n    confidence: low\n    rootCause: alarm-without-reader\n  - of: 0\n    because: The network dropped packets.\n    rejected: true\n    evidence: [{ kind: metric, at: net.drops }]',
  kinds: ['incidents'],
  needsAll: true,
  check({ node }, breach, { site }) {
    if (!isSevere(node.data.severity, site)) return;
    if (allEndsOf(node).length !== 1 || node.rootCauses.length > 1) return;
    if (node.data.contributingFactors.length > 0) return;
    if (allWhysOf(node).some((why) => why.data.rejected)) return;
    breach(
      ['severity'],
      `Found one straight chain of whys for an incident of severity ${node.data.severity}, without a second cause, a contributing factor or a hypothesis that was ruled out. Expected at least one of these.`,
      'Ask also why it spread, why it was not seen sooner and why it took so long to end.',
    );
  },
});
