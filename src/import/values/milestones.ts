/** Words of a timeline that name a milestone, and those that take it back in the same sentence. */
interface Words {
  says: RegExp;
  unless?: RegExp;
}

const any = (...forms: readonly string[]) => new RegExp(forms.join('|'), 'i');

/** The source of a form for what goes wrong. */
export const TROUBLE = String.raw`(?:problem|issue|error|failure|timeout|outage|incident|symptom)s?`;
const SYSTEM = String.raw`(?:services?|sites?|websites?|applications?|apps?|systems?|clusters?|apis?|traffic|access|functionality|connectivity|production|platform|databases?|servers?|network|launch(?:es)?|builds?|everything|nodes?|pods?|users|customers)`;
const OK = String.raw`(?:healthy|operational|working|resolved|restored|recovered|fixed|fine|stable|normal|available)`;

/** Somebody or something noticed. */
const noticed: Words = {
  says: any(
    String.raw`\bdetect(?:s|ed|ion)\b|\balert(?:s|ed)?\b(?! (?:\w+ ){0,3}(?:added|created|removed))|\balarms?\b|\bautomated warning`,
    String.raw`\bnotic(?:es?|ed)\b|\breali[sz](?:ed|ation)\b|\brecogni[sz]e[sd]?\b|\bspott?(?:s|ed)\b|\bobserve[sd]?\b`,
    String.raw`\breport(?:s|ed)\b (?:on|in|by|to|that|issues?|errors?|the issue)|(?<!\bthe )\breported\b(?! as\b)|\b(?:submits?|submitted|files?|filed)\b[^.]{0,20}\b(?:report|bug|complaint)\b|\breports? (?:of|that)\b|\bfirst (?:\w+ )?(?:reports?|signs?|observed)\b`,
    String.raw`\bproblem is identified|\b(?:made )?aware (?:of|about|that)\b|\bnotif(?:ies|ied|ying) (?:us|the|of)\b`,
    String.raw`\b(?:customer|user|client|reader|developer|member)s?\b[^.]{0,30}\b(?:asks?|writes?|wrote|calls?|called|complain\w*|raises?|raised)\b|\ba \w+ calls\b`,
    String.raw`\b(?:is|are|was|were|gets?|got) paged\b|\bpages (?:the )?(?:on-?call|engineer|team)|\bhard down\b`,
    String.raw`\b(?:receives?|received|gets?|got)\b[^.]{0,40}\b(?:alerts?|reports?|complaints?|pages?|notifications?|e-?mails?)\b`,
    String.raw`\b(?:e-?mail|report|complaint|notification)s?\b (?:is|was|were) (?:received|created|filed|submitted|opened)\b|\binformed (?:us|\w+) (?:of|about|that)\b`,
    String.raw`\bdiscover(?:s|ed) (?:the|an?) (?:outage|incident|problem|issue|failure)\b`,
    String.raw`\b${TROUBLE} (?:is |was |were |had been )(?:first |initially )?discovered\b|\binitial (?:concerns?|reports?|signs?|alerts?|complaints?)\b|\bconcerns? (?:is |are |was |were )?(?:first |initially )?raised\b`,
  ),
  unless: any(
    String.raw`\bno (?:alerts?|alarms?)\b|\b(?:not|nobody|no one)\b[^.]{0,20}\b(?:notic|detect|alert|report)`,
    String.raw`\broot cause\b`,
    String.raw`\balerts? (?:is |are |was |were )?(?:resolve[sd]?|clear(?:s|ed)?|recover\w*|acknowledged)\b`,
  ),
};

/** It was over. */
const over: Words = {
  says: any(
    String.raw`\b(?:outage|incident)\b[\s*]{1,4}(?:ends|ended|over|resolved|is resolved|closed)\b|\bend of (?:the )?(?:outage|incident|impact)\b`,
    String.raw`\b(?:outage|incident|issue|problem) (?:is |was |has been )?(?:now )?(?:marked |declared |considered |confirmed )?(?:as )?(?:permanently |fully )?(?:resolved|fixed|solved|over)\b`,
    String.raw`\((?:resolved|fixed|solved|recovered|(?:outage|incident) (?:ends?|over|resolved))\)`,
    String.raw`\b(?:fully|completely) (?:restored|recovered|resolved|operational|available|healthy)\b|\bfull recovery\b|\brecovery (?:is )?(?:complete|confirmed)|^recovery\b`,
    String.raw`\b(?:back|returns?|returned) to (?:normal|100 ?%)|\bback (?:up|online|in service)\b|\bnormal operations? (?:is |are |was |were )?(?:resumed?|restored)`,
    String.raw`\b${SYSTEM} (?:is |are |was |were |has been |have been )?(?:now )?(?:fully )?(?:restored|recovered|resumes|resumed)\b`,
    String.raw`\b(?:all )?systems? (?:verified )?operational\b|\b${SYSTEM} (?:is|are|was|were) (?:now |all )?(?:healthy|operational|available|working|stable|normal|fine)\b`,
    String.raw`\bworking as (?:intended|expected|normal)\b|\bworks? (?:again|as expected|normally)\b|\bat its usual rate\b`,
    String.raw`\bbringing the outage to an end\b|\ball clear\b|\bno (?:more|further) (?:${TROUBLE}|alerts?|impact)\b`,
    String.raw`\b(?:confirm|verif)(?:s|y|ies|ied|ed)\b[^.]{0,30}\b(?:${SYSTEM}|${TROUBLE}|fix|all|it)\b[^.]{0,20}\b${OK}\b`,
    String.raw`\b(?:starts?|started|resumes?|resumed|working|running)\b[^.]{0,40}\bagain\b|\bbeing \w+ again\b|\b${SYSTEM} (?:is|are|was|were) back\b`,
  ),
  unless: any(
    String.raw`\b(?:not|never|still|partial(?:ly)?|temporar(?:y|ily)|briefly|some|most|hop(?:e|ing)|should|would|will|until|once(?! again)|if|unless|to say|says|almost|nearly|but|appears?|appeared|seems?|seemed|try|tries|trying|attempt\w*|un(?:able|available|healthy))\b|n't\b`,
    String.raw`\b${TROUBLE}\b[^.]{0,40}\bagain\b|\b(?:fail|crash|break|down|degrad)\w*\b[^.]{0,20}\bagain\b|\bagain\b[^.]{0,20}\b(?:fail|crash|down)`,
  ),
};

const PERHAPS = /\b(?:if|would|will|could|may|might|until)\b/i;

/** The harm began, in so many words. */
const began: Words = {
  says: any(
    String.raw`\b(?:outage|incident|impact|disruption|downtime|degradation|fault)\b[\s*]{1,4}(?:begins|began|starts|started|commence[sd]|occurs|occurred)\b`,
    String.raw`^\W*(?:start|beginning|onset) of (?:the )?(?:incident|outage|impact|disruption|downtime|degradation|problem)`,
    String.raw`\((?:problem|issue|outage|incident|impact) (?:start(?:s|ed)?|begins?|began)\)|\bfault occur|\bhard down\b`,
  ),
  unless: PERHAPS,
};

/** Something fails: the beginning where nobody has noticed yet. */
const failing: Words = {
  says: any(
    String.raw`\b${TROUBLE} (?:start(?:s|ed)?|begins?|began)(?! (?:investigat|to (?:investigat|look|work|be)))\b`,
    String.raw`\b(?:starts?|started|begins?|began) (?:to )?(?:fail|failing|erroring|throw(?:ing)?|tim(?:e|ing) out|crash(?:ing)?|return(?:ing)? (?:\d{3}|errors?))\b`,
    String.raw`\b(?:starts?|started|begins?|began) (?:to )?(?:report|see|show|log|get)(?:ing)?\b[^.]{0,20}\b(?:errors?|failures?|timeouts?|no space)\b`,
    String.raw`\b(?:goes|went) down\b|\bstall(?:s|ed)\b|\bunauthori[sz]ed access\b[^.]{0,40}\bgained\b`,
    String.raw`\b(?:becomes?|became) (?:unavailable|unreachable|unresponsive|inaccessible|unusable)\b`,
    String.raw`\bstop(?:s|ped) (?:working|responding|shipping|serving|sending|receiving|processing|delivering|accepting|reporting)\b`,
    String.raw`\b(?:reach(?:es|ed)|drops?|dropped|falls?|fell)(?: to)? (?:0 ?%|zero\b)`,
    String.raw`\b(?:attack|flood|spike|storm|surge)s?\b[^.]{0,30}\b(?:begins?|began|starts?|started)\b|\bfirst (?:errors?|failures?|timeouts?|impact)\b`,
  ),
  unless: PERHAPS,
};

/** Somebody began to work on it. */
const working: Words = {
  says: any(
    String.raw`^(?:we )?(?:start(?:ed|s)? (?:working|investigat|looking)|begin(?:s|ning)? (?:investigation|working))|^work begins\b`,
    String.raw`(?:^|[.,;!]\s+)(?:the |an? |root cause )?investigations? (?:into [^.]{0,40} )?(?:is |are |was |were |have |has )?(?:started|starts|begins|began|begun|launched|commence[sd])\b`,
    String.raw`\b(?:begins?|starts?|began|started) (?:investigati(?:on|ng)|debugging|troubleshooting)\b|\bstart of investigations?\b`,
    String.raw`\b(?:begins?|starts?|began|started) to (?:look|investigate|work|debug|troubleshoot)\b|\backnowledge[sd]?\b`,
  ),
  unless: /\b(?:not|nobody|no one|never)\b|\backnowledge[sd]? that\b/i,
};

/** It stopped hurting. */
const mitigated: Words = {
  says: any(
    String.raw`\bmitigat(?:ed|es)\b|\b(?:begins?|began|starts?|started|takes?|took) corrective actions?\b|\bcorrective actions? (?:is |are |was |were )?(?:begun|began|started|taken)\b`,
    String.raw`\b(?:change|release|deploy(?:ment)?|commit|pr|pull request|update|upgrade|version|merge|configuration|config)\b(?: [\w#-]+){0,2} (?:is |was |were |has been |have been )?reverted\b`,
    String.raw`^\W*(?:\w+ ){0,3}reverted\b[^.]{0,40}\b(?:change|release|deploy(?:ment)?|commit|pr|pull request|update|upgrade|version|merge|config(?:uration)?)\b`,
  ),
  unless: any(
    String.raw`\b(?:not|partial(?:ly)?|could|should|would|will|to be|can be|cannot|tries|tried|trying|attempt\w*|fail\w*|no (?:effect|change|improvement)|without|but|still)\b|n't\b`,
  ),
};

const saysSo =
  ({ says, unless }: Words) =>
  (text: string): boolean =>
    text
      .slice(0, 4000)
      .split(/(?<=[.!?])\s+(?=[\p{Lu}\d@`"'(*])/u)
      .some((sentence) => says.test(sentence) && !unless?.test(sentence));

/** What plain text says of a milestone, each by the words of one sentence. */
export const saysNoticed = saysSo(noticed);
export const saysOver = saysSo(over);
export const saysBegan = saysSo(began);
export const saysFailing = saysSo(failing);
export const saysWorking = saysSo(working);
export const saysMitigated = saysSo(mitigated);

/** It was over before anybody did something about it. */
export const saysHealed = (text: string): boolean =>
  /\bself-?heal|\b(?:by|on) (?:itself|themselves|its own|their own)\b/i.test(text);
