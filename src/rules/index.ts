import { absenceAsCause } from './list/absence-as-cause.ts';
import { belittlingWord } from './list/belittling-word.ts';
import { cascadeStartsWithoutCause } from './list/cascade-starts-without-cause.ts';
import { causeOutOfNowhere } from './list/cause-out-of-nowhere.ts';
import { chainEndsAtHumanError } from './list/chain-ends-at-human-error.ts';
import { chainWithoutEnd } from './list/chain-without-end.ts';
import { confidenceWithoutEvidence } from './list/confidence-without-evidence.ts';
import { counterfactual } from './list/counterfactual.ts';
import { deviationWithoutCause } from './list/deviation-without-cause.ts';
import { doneDateContradictsStatus } from './list/done-date-contradicts-status.ts';
import { doneWithoutDate } from './list/done-without-date.ts';
import { doneWithoutVerification } from './list/done-without-verification.ts';
import { eliminatedWithOpenRemediation } from './list/eliminated-with-open-remediation.ts';
import { eliminatedWithoutRemediation } from './list/eliminated-without-remediation.ts';
import { emptySection } from './list/empty-section.ts';
import { exactlyFiveWhys } from './list/exactly-five-whys.ts';
import { failureToActWithoutDuty } from './list/failure-to-act-without-duty.ts';
import { farFromIncident } from './list/far-from-incident.ts';
import { incidentAnalysedTwice } from './list/incident-analysed-twice.ts';
import { inconsiderateLanguage } from './list/inconsiderate-language.ts';
import { judgingWord } from './list/judging-word.ts';
import { learningWithoutIncident } from './list/learning-without-incident.ts';
import { learningWithoutPractice } from './list/learning-without-practice.ts';
import { longSummary } from './list/long-summary.ts';
import { metricContradictsItself } from './list/metric-contradicts-itself.ts';
import { metricReadBackwards } from './list/metric-read-backwards.ts';
import { noAlternativeConsidered } from './list/no-alternative-considered.ts';
import { notNormalized } from './list/not-normalized.ts';
import { openQuestionLeft } from './list/open-question-left.ts';
import { ownerIsNobody } from './list/owner-is-nobody.ts';
import { percentContradictsNumbers } from './list/percent-contradicts-numbers.ts';
import { personInCause } from './list/person-in-cause.ts';
import { personalPath } from './list/personal-path.ts';
import { phaseContradictsRemediations } from './list/phase-contradicts-remediations.ts';
import { placeholderText } from './list/placeholder-text.ts';
import { publishedWithoutReviewer } from './list/published-without-reviewer.ts';
import { rejectedWithoutEvidence } from './list/rejected-without-evidence.ts';
import { remediationAddressesNothing } from './list/remediation-addresses-nothing.ts';
import { remediationBeforeIncident } from './list/remediation-before-incident.ts';
import { remediationWithoutDueDate } from './list/remediation-without-due-date.ts';
import { remediationWithoutOwner } from './list/remediation-without-owner.ts';
import { remediationWithoutSuccessCriterion } from './list/remediation-without-success-criterion.ts';
import { remediationsOfOneSort } from './list/remediations-of-one-sort.ts';
import { repeatedAnswer } from './list/repeated-answer.ts';
import { repeatedWord } from './list/repeated-word.ts';
import { rootCauseWithoutRemediation } from './list/root-cause-without-remediation.ts';
import { sameEvidenceEverywhere } from './list/same-evidence-everywhere.ts';
import { secret } from './list/secret.ts';
import { severeIncidentWithoutImpact } from './list/severe-incident-without-impact.ts';
import { severeIncidentWithoutWhys } from './list/severe-incident-without-whys.ts';
import { shareOutOfBounds } from './list/share-out-of-bounds.ts';
import { singleChain } from './list/single-chain.ts';
import { statedCountContradictsList } from './list/stated-count-contradicts-list.ts';
import { statedDurationContradictsTimes } from './list/stated-duration-contradicts-times.ts';
import { statusContradictsTimes } from './list/status-contradicts-times.ts';
import { statusWithoutTime } from './list/status-without-time.ts';
import { supersessionContradictsItself } from './list/supersession-contradicts-itself.ts';
import { symptomAsCause } from './list/symptom-as-cause.ts';
import { theRootCause } from './list/the-root-cause.ts';
import { timelineContradictsTimes } from './list/timeline-contradicts-times.ts';
import { timelineOutOfOrder } from './list/timeline-out-of-order.ts';
import { timelineStartsLate } from './list/timeline-starts-late.ts';
import { twoAnswersInOneWhy } from './list/two-answers-in-one-why.ts';
import { unlinkedQuestion } from './list/unlinked-question.ts';
import { urgencyWord } from './list/urgency-word.ts';
import { vagueRemediation } from './list/vague-remediation.ts';
import { verifiedWithoutProof } from './list/verified-without-proof.ts';
import { weakRemediationCalledPrevention } from './list/weak-remediation-called-prevention.ts';
import { weakRemediationsOnly } from './list/weak-remediations-only.ts';
import { whoQuestion } from './list/who-question.ts';
import { whyWithoutEvidence } from './list/why-without-evidence.ts';
import type { Rule } from './rule.ts';

/** Every rule on good analyses, in alphabetical order of their ids. */
export const rules: readonly Rule[] = [
  absenceAsCause,
  belittlingWord,
  cascadeStartsWithoutCause,
  causeOutOfNowhere,
  chainEndsAtHumanError,
  chainWithoutEnd,
  confidenceWithoutEvidence,
  counterfactual,
  deviationWithoutCause,
  doneDateContradictsStatus,
  doneWithoutDate,
  doneWithoutVerification,
  eliminatedWithOpenRemediation,
  eliminatedWithoutRemediation,
  emptySection,
  exactlyFiveWhys,
  failureToActWithoutDuty,
  farFromIncident,
  incidentAnalysedTwice,
  inconsiderateLanguage,
  judgingWord,
  learningWithoutIncident,
  learningWithoutPractice,
  longSummary,
  metricContradictsItself,
  metricReadBackwards,
  noAlternativeConsidered,
  notNormalized,
  openQuestionLeft,
  ownerIsNobody,
  percentContradictsNumbers,
  personInCause,
  personalPath,
  phaseContradictsRemediations,
  placeholderText,
  publishedWithoutReviewer,
  rejectedWithoutEvidence,
  remediationAddressesNothing,
  remediationBeforeIncident,
  remediationWithoutDueDate,
  remediationWithoutOwner,
  remediationWithoutSuccessCriterion,
  remediationsOfOneSort,
  repeatedAnswer,
  repeatedWord,
  rootCauseWithoutRemediation,
  sameEvidenceEverywhere,
  secret,
  severeIncidentWithoutImpact,
  severeIncidentWithoutWhys,
  shareOutOfBounds,
  singleChain,
  statedCountContradictsList,
  statedDurationContradictsTimes,
  statusContradictsTimes,
  statusWithoutTime,
  supersessionContradictsItself,
  symptomAsCause,
  theRootCause,
  timelineContradictsTimes,
  timelineOutOfOrder,
  timelineStartsLate,
  twoAnswersInOneWhy,
  unlinkedQuestion,
  urgencyWord,
  vagueRemediation,
  verifiedWithoutProof,
  weakRemediationCalledPrevention,
  weakRemediationsOnly,
  whoQuestion,
  whyWithoutEvidence,
];

export const ruleIds: readonly string[] = rules.map(({ id }) => id);
