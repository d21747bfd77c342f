import { kinds, type Kind } from './kinds.ts';

/**
 * Words that authors bring along from other tools, by the field that they mean here. One word
 * may mean several: which, is told by the fields that a block has, lacks, and what the value is.
 * Written in small letters without what joins their parts, so that `due_date` is `duedate`.
 */
const words: Record<string, string> = {
  // When it was.
  at: 'date day time when timestamp datetime ts on occurred occurredat moment source where location path',
  times: 'date dates time when timestamps',
  started: 'start starttime startdate startedat begin began beginning from since onset occurred',
  detected: 'detectedat detecttime noticed noticedat discovered discoveredat found foundat alerted',
  acknowledged: 'ack acked acknowledgedat respondedat responded',
  mitigated: 'mitigatedat mitigationtime stabilised stabilized contained',
  resolved: 'end ended endtime enddate endedat until resolvedat resolutiontime fixed closed',
  ended: 'end endtime enddate endedat until completed closed finished',
  due: 'deadline duedate dueon dueby by eta targetdate promised',
  doneOn: 'completed completedon completedat completiondate done finished closed closedon',
  verifiedOn: 'verified verifiedat confirmedon',
  published: 'date publishedat publishedon year when',
  asked: 'askedon requested requestedon',
  on: 'date day when reviewed reviewedon reviewedat approved approvedon',
  // What it says.
  title: 'name headline subject heading label',
  name: 'title label heading area component',
  summary: 'description abstract overview synopsis tldr text about intro',
  description: 'text about summary note when usage',
  text: 'description desc what event message msg note details detail content statement comment title summary happened entry claim quote excerpt',
  what: 'name text title description item subject label metric thing change things unit',
  note: 'comment remark notes description text details detail',
  because: 'answer reason cause why text what description statement explanation',
  question: 'why ask title',
  reason: 'why because comment note text justification explanation description',
  why: 'because reason text note',
  statusReason: 'reason why because rationale justification',
  how: 'method procedure steps test query command',
  before: 'from old was previous previously baseline',
  after: 'to new now result outcome afterwards',
  now: 'after current today present',
  finding: 'conclusion verdict result resolution',
  about: 'topic subject title question what',
  action: 'text recommendation what title description',
  successCriterion:
    'success criterion criteria successcriteria acceptance acceptancecriteria definitionofdone measure metric',
  // Who it was.
  author: 'by writer publisher authors source writtenby',
  authors: 'author by writer writers writtenby',
  owner: 'assignee assignedto team responsible dri who owners person',
  owners: 'owner team teams responsible accountable',
  reviewers: 'reviewer reviewedby approvers approvedby',
  // What sort it is.
  kind: 'type sort category class level',
  category: 'type kind class sort',
  severity: 'sev priority criticality urgency grade level impactlevel',
  priority: 'severity urgency prio importance',
  status: 'state progress phase stage',
  state: 'status health condition value',
  analysisStatus: 'reviewstatus documentstatus docstatus publication',
  confidence: 'certainty likelihood probability sure',
  better: 'direction good goal',
  bound: 'precision approx approximate accuracy',
  method: 'how source means channel by',
  // How much it was.
  count: 'number amount value total quantity affected n size',
  of: 'total outof parent explains answers unit',
  value: 'number amount count reading val',
  amount: 'value sum cost number total',
  percent: 'percentage value pct score',
  unit: 'units measure',
  current: 'now after actual today',
  baseline: 'before initial start old',
  target: 'goal objective aim',
  sample: 'samplesize count n',
  // What shows it, and where it is.
  evidence: 'proof proofs sources links',
  sources: 'source citation citations cites refs',
  references: 'reference links sources bibliography documents readings',
  url: 'link href address uri',
  archiveUrl: 'archive archived wayback archiveurl archivedurl',
  id: 'key number ticket issue slug ref name',
  file: 'path filename',
  commit: 'sha hash revision commithash',
  repository: 'repo git github code',
  tracker: 'ticket issue jira bug',
  // What it leads to and comes from.
  rootCause: 'cause rootcauses causes',
  rootCauses: 'rootcause cause causes',
  services: 'service systems system components component affectedservices',
  service: 'services system component',
  environments: 'environment env envs',
  leadsTo: 'next ledto causes effects effect then to leads',
  addresses: 'fixes addressed targets causes',
  dependsOn: 'dependencies depends requires needs uses upstream',
  incident: 'id other related',
  supersededBy: 'replacedby successor',
  rule: 'id name ruleid',
  family: 'parent broader',
  verification: 'verifications proof tests validation verified',
  changes: 'commits files pullrequests diffs',
  practices: 'practice actions recommendations advice',
  // What an analysis has as sections elsewhere.
  whys: 'why fivewhys rootcauseanalysis analysis',
  timeline: 'events chronology log',
  contributingFactors: 'factors contributing contributors contributingcauses',
  wentWell: 'good positives whatwentwell successes',
  wentWrong: 'bad negatives whatwentwrong whatwentpoorly',
  gotLucky: 'lucky luck wherewegotlucky',
  trigger: 'triggeredby triggers',
  detection: 'detectedby howdetected',
  mitigators: 'mitigation mitigations',
  openQuestions: 'questions open unknowns',
  tags: 'keywords labels tag',
};

/** Words for those of closed vocabularies. */
const values: Record<string, string> = {
  investigating: 'open new ongoing active',
  resolved: 'closed fixed done over',
  active: 'open new ongoing',
  contained: 'mitigated',
  eliminated: 'fixed closed resolved removed solved',
  planned: 'todo open new backlog scheduled accepted',
  'in-progress': 'started ongoing doing wip active working',
  partial: 'partly',
  done: 'completed complete finished closed fixed implemented resolved',
  complete: 'completed done finished closed',
  verified: 'validated confirmed proven',
  dropped: 'cancelled canceled rejected wontfix abandoned',
  draft: 'wip',
  'in-review': 'review reviewing',
  published: 'final done complete approved',
  prevent: 'prevention preventive preventative fix',
  detect: 'detection detective monitoring alert',
  mitigate: 'mitigation mitigating',
  low: 'weak unsure unlikely',
  medium: 'moderate likely',
  high: 'certain sure strong',
  document: 'report doc page link postmortem',
  metric: 'graph chart dashboard',
  code: 'source',
  interview: 'person witness',
  lower: 'down less decrease',
  higher: 'up more increase',
  'at-least': 'min minimum over',
  'at-most': 'max maximum under',
  about: 'approx approximately around circa estimate estimated',
};

/** True for a word that means one of a vocabulary, or the field that is called so. */
export const isSynonym = (word: string, meant: string) =>
  (values[meant] ?? words[meant] ?? '').split(' ').includes(bareWord(word));

/** Words for what is a file of its own. */
const kindWords: Partial<Record<Kind, string>> = {
  steps: 'steps cascade cascadesteps',
  remediations:
    'remediations remediation actions actionitems action followups fixes fix tasks todos todo nextsteps prevention',
  learnings: 'learnings learning lessons lessonslearned lesson takeaways',
};

/** Words for what nobody types, as it follows from the times. */
const computed = 'duration length downtime ttr mttr ttd mttd tta mtta timetodetect timetoresolve';

/** A word as the table writes it. */
export const bareWord = (word: string) => word.toLowerCase().replace(/[-_\s.]/g, '');

/** True for a figure that the site computes. */
export const isComputed = (word: string) => computed.split(' ').includes(bareWord(word));

/** The kind of entry that a word of other tools may mean. */
export const kindFor = (word: string): Kind | undefined =>
  kinds.find((kind) => kindWords[kind]?.split(' ').includes(bareWord(word)));

const fieldsByWord = new Map<string, Set<string>>();
for (const [field, all] of Object.entries(words)) {
  for (const word of all.split(' ')) {
    fieldsByWord.set(word, (fieldsByWord.get(word) ?? new Set()).add(field));
  }
}

/** Fields that a word of other tools may mean. */
export const fieldsFor = (word: string): ReadonlySet<string> =>
  fieldsByWord.get(bareWord(word)) ?? new Set();
