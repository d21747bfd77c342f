/** What a change may mean, the weightiest first: the one place that knows their order and names. */

/** How findings are grouped for a reviewer. */
export const groups = {
  risk: 'Look at this first',
  new: 'New',
  progress: 'Progress',
  changed: 'Changed',
} as const;
export type GroupName = keyof typeof groups;

interface Meaning {
  group: GroupName;
  /** In the line at the top, after its count. */
  one: string;
  many: string;
}

const meaning = (group: GroupName, one: string, many: string): Meaning => ({ group, one, many });

/** Every meaning. Names are permanent: programs read them. */
export const meanings = {
  'reference-dangling': meaning('risk', 'dangling reference', 'dangling references'),
  'cause-struck': meaning('risk', 'root cause that struck again', 'root causes that struck again'),
  'cause-uncovered': meaning('risk', 'root cause left uncovered', 'root causes left uncovered'),
  'visibility-changed': meaning('risk', 'change of visibility', 'changes of visibility'),
  'remediation-reopened': meaning('risk', 'remediation reopened', 'remediations reopened'),
  'remediation-dropped': meaning('risk', 'remediation dropped', 'remediations dropped'),
  'remediation-overdue': meaning('risk', 'remediation now overdue', 'remediations now overdue'),
  'due-later': meaning('risk', 'due day moved back', 'due days moved back'),
  'severity-changed': meaning('risk', 'change of severity', 'changes of severity'),
  'cause-reactivated': meaning('risk', 'root cause active again', 'root causes active again'),
  'metric-worse': meaning('risk', 'metric that got worse', 'metrics that got worse'),
  'metric-removed': meaning('risk', 'metric removed', 'metrics removed'),
  'evidence-removed': meaning('risk', 'entry that lost evidence', 'entries that lost evidence'),
  'text-lost-evidence': meaning('risk', 'text that lost evidence', 'texts that lost evidence'),
  'trusted-text-changed': meaning(
    'risk',
    'change of a text that may run code',
    'changes of texts that may run code',
  ),
  'entry-removed': meaning('risk', 'entry removed', 'entries removed'),
  'address-lost': meaning(
    'risk',
    'entry renamed without an alias',
    'entries renamed without an alias',
  ),
  'rule-silenced': meaning('risk', 'rule set aside', 'rules set aside'),

  'incident-added': meaning('new', 'new incident', 'new incidents'),
  'cause-added': meaning('new', 'new root cause', 'new root causes'),
  'step-added': meaning('new', 'new cascade step', 'new cascade steps'),
  'remediation-added': meaning('new', 'new remediation', 'new remediations'),
  'metric-added': meaning('new', 'new metric', 'new metrics'),
  'learning-added': meaning('new', 'new learning', 'new learnings'),
  'service-added': meaning('new', 'new service', 'new services'),

  'analysis-published': meaning('progress', 'analysis published', 'analyses published'),
  'analysis-in-review': meaning('progress', 'analysis sent to review', 'analyses sent to review'),
  'analysis-superseded': meaning('progress', 'analysis superseded', 'analyses superseded'),
  'incident-status': meaning('progress', 'change of status', 'changes of status'),
  'remediation-verified': meaning('progress', 'remediation verified', 'remediations verified'),
  'remediation-done': meaning('progress', 'remediation done', 'remediations done'),
  'cause-covered': meaning('progress', 'root cause newly covered', 'root causes newly covered'),
  'cause-status': meaning('progress', 'root cause held back', 'root causes held back'),
  'metric-better': meaning('progress', 'metric that got better', 'metrics that got better'),
  'silence-lifted': meaning('progress', 'rule that holds again', 'rules that hold again'),

  'analysis-withdrawn': meaning('changed', 'analysis taken back', 'analyses taken back'),
  'remediation-status': meaning('changed', 'remediation moved on', 'remediations moved on'),
  'due-sooner': meaning(
    'changed',
    'due day set or brought forward',
    'due days set or brought forward',
  ),
  'owner-changed': meaning('changed', 'change of owner', 'changes of owner'),
  'whys-changed': meaning('changed', 'chain of whys changed', 'chains of whys changed'),
  'cascade-changed': meaning('changed', 'cascade changed', 'cascades changed'),
  'evidence-added': meaning('changed', 'entry with new evidence', 'entries with new evidence'),
  'times-changed': meaning('changed', 'change of times', 'changes of times'),
  'timeline-changed': meaning('changed', 'timeline changed', 'timelines changed'),
  'text-rewritten': meaning('changed', 'text rewritten', 'texts rewritten'),
  'services-changed': meaning('changed', 'change of services', 'changes of services'),
  'metric-changed': meaning('changed', 'metric changed', 'metrics changed'),
  'title-changed': meaning('changed', 'change of a title', 'changes of titles'),
  'entry-renamed': meaning('changed', 'entry renamed', 'entries renamed'),
  'settings-changed': meaning('changed', 'change of settings', 'changes of settings'),
  'fields-changed': meaning('changed', 'other change', 'other changes'),
} satisfies Record<string, Meaning>;
export type MeaningName = keyof typeof meanings;

const order = Object.keys(meanings) as MeaningName[];

/** The rank of a meaning: the lower, the more a reviewer should look at it. */
export const rankOf = (meaning: MeaningName) => order.indexOf(meaning);
