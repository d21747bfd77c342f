import type { Diagnostic, Position, Severity } from '../diagnostics/diagnostic.ts';
import { formatFaults } from '../diagnostics/format-faults.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import type { AnyNode } from '../graph/nodes.ts';
import { kinds } from '../model/kinds.ts';
import { isEnglish } from './english.ts';
import { isSuperseded, isUnconfirmed } from './incidents.ts';
import { isPosition, type Breach, type Rule, type Subject, type Surroundings } from './rule.ts';
import type { Looks } from './looks.ts';

/** What rules are run over. */
export interface Judged extends Surroundings {
  subjects: readonly Subject[];
  /** False while something that joins entries is not known; rules that judge what is absent then wait. */
  isWhole: boolean;
  /** What notes that rules look at what is not known; undefined where everything is. */
  looks?: Looks;
  /** False for a rule whose settings cannot be read; it waits. */
  isSettled?: (rule: string, inEnglish: boolean) => boolean;
  /** False where nobody is told hints; rules that give them do not run then. */
  hints?: boolean;
  /** Where the settings of a rule stand in the site's file. */
  settingAt(index: number): { file: string } & Position;
}

/**
 * Runs every rule over every entry of its kinds. The site's settings change or
 * switch off a rule; an entry may set one aside with a reason, which is reported
 * when it has no effect. What another analysis has replaced is left alone by most rules.
 * In what was imported and is not confirmed, an error is a warning, unless it would harm somebody
 * by being there.
 *
 * @returns diagnostics, and the ids of rules that may find more errors or warnings once the errors are mended
 */
export function runRules(
  rules: readonly Rule[],
  {
    subjects,
    isWhole,
    looks,
    isSettled = () => true,
    hints = true,
    settingAt,
    ...surroundings
  }: Judged,
): { diagnostics: Diagnostic[]; waiting: string[] } {
  const diagnostics: Diagnostic[] = [];
  const severities = severitiesOf(rules, surroundings, settingAt, diagnostics);
  const isHeld = ({ id, inEnglish = false }: Rule) => !isSettled(id, inEnglish);
  const isOn = ({ id, inEnglish }: Rule) =>
    severities.get(id) !== 'off' && (!inEnglish || isEnglish(surroundings.site));
  const active = rules.filter((rule) => isHeld(rule) || isOn(rule));
  const waiting = active
    .filter((rule) => !rule.outside && (isHeld(rule) || (rule.needsAll && !isWhole)))
    .map(({ id }) => id);
  const isAsked = ({ id }: Rule) => hints || severities.get(id) !== 'hint';
  const running = active.filter((rule) => !waiting.includes(rule.id) && isAsked(rule));
  const undecided = new Set(waiting);
  const byKind = new Map(
    kinds.map((kind) => [kind, running.filter((rule) => rule.kinds.includes(kind))]),
  );
  for (const subject of subjects) {
    const { file, kind, data } = subject.node;
    const silenced = new Map(data.silenced.map(({ rule }, index) => [rule, index]));
    const broken = new Set<string>();
    const isOld = isSuperseded(subject.node as AnyNode);
    const isTaken = isUnconfirmed(subject.node as AnyNode);
    let judging: Rule;
    const breach: Breach = (at, message, help, fix) => {
      const { id } = judging;
      broken.add(id);
      if (silenced.has(id)) return;
      const own = severities.get(id) as Severity;
      const position = isPosition(at) ? at : subject.locate(at);
      // What a draft took from a document is not its author's word yet.
      const severity = own === 'error' && isTaken && !judging.inSuperseded ? 'warning' : own;
      diagnostics.push({
        file,
        ...position,
        severity,
        rule: id,
        message,
        ...(help && { help }),
        ...(fix && { fix }),
      });
    };
    const check = (one: Subject, breach: Breach) => {
      if (judging.spares?.(one.node)) return;
      if (judging.hasSign) {
        const hasSign = one.signs?.includes(judging.id);
        return judging.check(one, breach, { ...surroundings, hasSign });
      }
      if (!judging.local || !one.breaches) return judging.check(one, breach, surroundings);
      for (const { rule, message, help, fix, ...at } of one.breaches) {
        if (rule === judging.id) breach(at, message, help, fix);
      }
    };
    const open = new Set(subject.undecided);
    for (judging of byKind.get(kind)!) {
      if (isOld && !judging.inSuperseded) continue;
      if (!looks) check(subject, breach);
      else if (!looks.run(judging, subject, breach, check)) open.add(judging.id);
    }
    for (const id of open) undecided.add(id);
    for (const [id, index] of silenced) {
      // It says nothing, which is reported already.
      if (id === '') continue;
      const at = { file, ...subject.locate(['silenced', index, 'rule']) };
      if (!severities.has(id)) diagnostics.push(unknownRule(at, id, rules));
      else if (
        !broken.has(id) &&
        !isOld &&
        !subject.unknown &&
        !open.has(id) &&
        running.some((rule) => rule.id === id && !rule.outside)
      ) {
        diagnostics.push({
          ...at,
          severity: 'warning',
          rule: 'unused-silence',
          message: `Found the rule "${id}" set aside. Expected it only where the entry breaks it, which this one does not.`,
          help: 'Take it out of "silenced".',
        });
      }
    }
  }
  const mayFindMore = ({ id }: Rule) => undecided.has(id) && severities.get(id) !== 'hint';
  return { diagnostics, waiting: active.filter(mayFindMore).map(({ id }) => id) };
}

function severitiesOf(
  rules: readonly Rule[],
  { site }: Surroundings,
  settingAt: Judged['settingAt'],
  diagnostics: Diagnostic[],
): Map<string, Severity | 'off'> {
  const severities = new Map<string, Severity | 'off'>(
    rules.map(({ id, severity }) => [id, severity]),
  );
  for (const [index, { rule, severity }] of site.rules.entries()) {
    // Of settings that cannot be read nothing is known; that is reported already.
    if (!rule || !severity) continue;
    if (severities.has(rule)) severities.set(rule, severity);
    else diagnostics.push(unknownRule(settingAt(index), rule, rules));
  }
  return severities;
}

function unknownRule(
  at: { file: string } & Position,
  id: string,
  rules: readonly Rule[],
): Diagnostic {
  const ids = rules.map((rule) => rule.id);
  if (formatFaults.has(id)) {
    return {
      ...at,
      severity: 'error',
      rule: 'unknown-rule',
      message: `Found "${id}", the name of a fault of the format. Expected the id of a rule on good analyses.`,
      help: 'Take it out, and mend the fault itself: what is wrong with the format cannot be set aside.',
    };
  }
  return {
    ...at,
    severity: 'error',
    rule: 'unknown-rule',
    message: `Found the rule "${id}", which does not exist. Expected the id of a rule.`,
    help: didYouMean(id, ids) ?? 'The page /guide/rules/ of the site lists them.',
  };
}
