import { existsSync } from 'node:fs';

/**
 * Whether the content that came with the program is there: an owner may drop it,
 * and what the tests say of it is then skipped, with this reason.
 */
export const examples = existsSync('content/example')
  ? {}
  : { skip: 'The example content was dropped.' };

const ofExamples: Record<string, string> = {
  incident: '/incidents/integration-coordination-failures-1176/',
  'incident without a known cause': '/incidents/playstation-network-2025/',
  'incident of thirty steps': '/incidents/northeast-blackout-2003/',
  'diagrams of an incident': '/incidents/gitlab-database-2017/diagram/',
  'diagrams of a root cause': '/root-causes/circular-dependency-in-recovery/diagram/',
  step: '/incidents/integration-coordination-failures-1176/steps/test-discovery-failure/',
  remediation:
    '/incidents/integration-coordination-failures-1176/remediations/test-discovery-patterns/',
  'root cause': '/root-causes/test-infrastructure-misalignment/',
  'family of root causes': '/root-causes/unguarded-change/',
  learning: '/learnings/atomic-replacement/',
  service: '/services/auth-service/',
  tag: '/tags/infrastructure-optimizing/',
};

const ofAnyBase: Record<string, string> = {
  home: '/',
  'list of incidents': '/incidents/',
  'list of steps': '/steps/',
  'list of remediations': '/remediations/',
  'list of root causes': '/root-causes/',
  'list of learnings': '/learnings/',
  'list of services': '/services/',
  'list of tags': '/tags/',
  about: '/about/',
  guide: '/guide/',
  'chapter with diagrams': '/guide/five-whys/',
  'chapter with excerpts': '/guide/write/',
  reference: '/guide/reference/',
  'fields of a kind': '/guide/reference/incidents/',
  components: '/guide/reference/components/',
  commands: '/guide/reference/commands/',
  'list of rules': '/guide/rules/',
  rule: '/guide/rules/why-without-evidence/',
  map: '/map/',
  report: '/report/',
  trends: '/trends/',
  checklist: '/checklist/',
  search: '/search/',
  'not found': '/404.html',
};

/** One page of every kind that the site has, by its address. */
export const pageKinds = { ...('skip' in examples ? {} : ofExamples), ...ofAnyBase };
