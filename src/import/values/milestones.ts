/** Words of a timeline that name a milestone. */

/** Somebody or something noticed. */
export const NOTICED =
  /\b(?:detect(?:s|ed|ion)\b|alert(?:s|ed)?\b(?! (?:\w+ ){0,3}(?:added|created|removed))|alarms?\b|automated warning|notic(?:es?|ed)\b|\breali[sz]ed\b|report(?:s|ed)\b (?:on|in|by|to|that|issues?|errors?|the issue)|reported\b|problem is identified|aware (?:of|about)\b|become aware|notified us|notified (?:us|the)\b|\b(?:customer|user|client|reader|developer|member)s?\b[^.]{0,30}\b(?:asks?|writes?|wrote|calls?|called|complain\w*|raises?|raised)\b|\ba \w+ calls\b|(?:is|are|was|were|gets?|got) paged|hard down)/i;
/** It was over. */
export const OVER =
  /\b(?:outage|incident)\b[\s*]{1,4}(?:ends|ended|over|resolved|is resolved|closed)\b|\b(?:fully|completely) (?:restored|recovered|resolved|operational|available)\b|\b(?:back|return(?:ed|s)?) to normal\b|\b(?:all )?systems? (?:verified )?operational\b|\bissue (?:is |was )?(?:resolved|permanently fixed)\b|\b(?:service|traffic) (?:is |was )?(?:fully )?(?:restored|recovered)\b|\bworking as (?:intended|expected|normal)\b|^recovery\b|\bproblem (?:is|was) resolved\b|\bat its usual rate\b|\bbringing the outage to an end\b|\bincident ends\b|\bservice resumes\b/i;
/** The harm began. */
export const BEGAN =
  /\b(?:outage|incident|impact)\b[\s*]{1,4}(?:begins|began|starts|started)\b|^start of (?:the )?(?:incident|outage)|\bfault occur|\bhard down\b|\b(?:goes|went) down\b/i;
/** Somebody began to work on it. */
export const WORKING =
  /^(?:we )?(?:start(?:ed|s)? (?:working|investigat|looking)|begin(?:s|ning)? (?:investigation|working))|^(?:root cause )?investigation (?:started|starts|begins|begun)\b|\bbegins? investigati(?:on|ng)\b|\bstarts? investigating\b|\bstart of investigations?\b|\b(?:begins?|starts?|began|started) to (?:look|investigate|work)\b|\backnowledge[sd]?\b|^work begins\b/i;
/** It stopped hurting. */
export const MITIGATED = /\bmitigat(?:ed|es)\b/i;
