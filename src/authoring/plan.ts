import type { IncidentNode } from '../graph/nodes.ts';
import { coverageOf } from '../graph/facts.ts';
import { nameOf } from '../model/entry.ts';
import { IMPACT, kindInfo, type Kind } from '../model/kinds.ts';
import { incidentFor } from './answers.ts';
import { fullId, namesFor, newName, pathFor, type Desk } from './desk.ts';
import { only, type Answers } from './question.ts';
import { placeholder } from './sheet.ts';
import { incidentText } from './skeletons/incident.ts';
import { learningText, rootCauseText, serviceText } from './skeletons/others.ts';
import { remediationText, stepText } from './skeletons/parts.ts';

/** A file that is to be written, and was not there. */
export interface NewFile {
  /** Relative to the content folder. */
  path: string;
  text: string;
}

/** What `new` writes. */
export interface Plan {
  kind: Kind;
  /** Id of the entry that was asked for. */
  id: string;
  /** Its own file first. */
  files: NewFile[];
  /** What to delete to have it undone, relative to the content folder. */
  undo: string[];
}

/** The files of a new entry, from answers that are right. */
export function planNew(kind: Kind, answers: Answers, desk: Desk): Plan {
  const title = only(answers, 'title')!;
  const incident = kindInfo[kind].nested ? incidentFor(answers, desk)! : undefined;
  const name = only(answers, 'id') ?? newName(title, kind, desk, incident?.id);
  const cause = causeOf(kind, answers, desk);
  const services = newServices(answers, desk);
  const all = { ...answers, service: [...(answers.service ?? []), ...services.ids] };
  const files =
    kind === 'incidents'
      ? incidentFiles(name, all, cause, desk)
      : [
          {
            path: pathFor(kind, name, incident),
            text: textOf(kind, all, cause.id, incident, desk),
          },
        ];
  const own = kind === 'incidents' ? files[0]!.path.replace(/\/[^/]+$/, '') : files[0]!.path;
  const beside = [...cause.files, ...services.files];
  return {
    kind,
    id: fullId(kind, name, incident?.id),
    files: [...files, ...beside],
    undo: [own, ...beside.map(({ path }) => path)],
  };
}

/** Services that an entry names and that are written with it. */
function newServices(answers: Answers, desk: Desk): { ids: string[]; files: NewFile[] } {
  const titles = answers['new-service'] ?? [];
  const ids = titles.map((title) => newName(title, 'services', desk));
  const files = titles.map((title, index) => ({
    path: pathFor('services', ids[index]!),
    text: serviceText({ title: [title] }, desk),
  }));
  return { ids, files };
}

/** The root cause that an entry ends in, which may be there already or be written with it. */
interface Cause {
  id: string | undefined;
  files: NewFile[];
}

function causeOf(kind: Kind, answers: Answers, desk: Desk): Cause {
  const title = only(answers, 'new-root-cause');
  if (title === undefined || !(kind === 'incidents' || kind === 'steps')) {
    return { id: only(answers, 'root-cause'), files: [] };
  }
  const id = newName(title, 'rootCauses', desk);
  const text = rootCauseText({ title: [title], category: answers.category }, desk);
  return { id, files: [{ path: pathFor('rootCauses', id), text }] };
}

function textOf(
  kind: Exclude<Kind, 'incidents'>,
  answers: Answers,
  rootCause: string | undefined,
  incident: IncidentNode | undefined,
  desk: Desk,
): string {
  if (kind === 'rootCauses') return rootCauseText(answers, desk);
  if (kind === 'learnings') return learningText(answers, desk);
  if (kind === 'services') return serviceText(answers, desk);
  const isDraft = incident!.data.analysisStatus === 'draft';
  if (kind === 'steps') {
    const leadsTo = answers['leads-to'] ?? [IMPACT];
    const needsWhys = incident!.whys.length === 0;
    return stepText(answers, { leadsTo, rootCause, needsWhys, isDraft }, desk);
  }
  const aims = answers.addresses ?? [];
  const steps = new Set(incident!.steps.map(({ id }) => nameOf(id)));
  return remediationText(
    answers,
    {
      rootCauses: aims.filter((id) => !steps.has(id)),
      steps: aims.filter((id) => steps.has(id)),
      isDraft,
    },
    desk,
  );
}

function incidentFiles(name: string, answers: Answers, cause: Cause, desk: Desk): NewFile[] {
  const steps = answers.step ?? [];
  const stepNames = namesFor(steps, 'steps');
  const given = answers.remediation ?? [];
  const aims = cause.id === undefined ? stepNames.slice(0, 1) : [];
  // A cause that nothing is done about is a fault of the analysis: what will be done has a place from the start.
  const isOwed =
    given.length === 0 &&
    cause.id !== undefined &&
    !desk.graph.rootCauses.some((one) => one.id === cause.id && coverageOf(one) !== 'none');
  const remediations = isOwed ? [placeholder('what will be different')] : given;
  const remediationNames = isOwed ? ['what-will-be-different'] : namesFor(given, 'remediations');
  return [
    { path: pathFor('incidents', name), text: incidentText(answers, cause.id, desk) },
    ...steps.map((title, index) => ({
      path: pathFor('steps', stepNames[index]!, name),
      text: stepText(
        { title: [title], ...(index === 0 && { why: answers.why }) },
        {
          leadsTo: [stepNames[index + 1] ?? IMPACT],
          // What began it all is what the root cause let happen.
          rootCause: index === 0 ? cause.id : undefined,
          needsWhys: index === 0,
          isDraft: true,
        },
        desk,
      ),
    })),
    ...remediations.map((title, index) => ({
      path: pathFor('remediations', remediationNames[index]!, name),
      text: remediationText(
        { title: [title] },
        { rootCauses: cause.id === undefined ? [] : [cause.id], steps: aims, isDraft: true },
        desk,
      ),
    })),
  ];
}
