import type { Element } from 'hast';
import { element } from '../body/component.ts';
import { severityWords } from '../components/severity-words.ts';
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts';
import { frame } from '../diagnostics/formats/frame.ts';
import { shownLines } from '../diagnostics/formats/shown-lines.ts';
import { visible } from '../diagnostics/formats/text.ts';
import { countOf } from '../format/words.ts';
import { rulePath, withBase } from '../graph/routes.ts';
import { rules } from '../rules/index.ts';

/** What faults are told with. */
export interface Surroundings {
  /** Path that the site is published under, with a slash at both ends. */
  base: string;
  /** The text of a file, for the line that a fault stands on. */
  textOf: (file: string) => string | undefined;
  /** True where the file is named above them. */
  isOfOneFile?: boolean;
}

/** Gravest first. */
const severities: Severity[] = ['error', 'warning', 'hint'];

export const gravityOf = ({ severity }: Diagnostic) => severities.indexOf(severity);

/**
 * Faults, the gravest first: each with its place, the line itself, what was found and what to do.
 * Hints are folded away beside others, and below the name of a file: nobody looks for an error among them.
 */
export function faultList(
  faults: readonly Diagnostic[],
  surroundings: Surroundings,
): (Element | false)[] {
  const linesOf = shownLines(faults, surroundings.textOf);
  const list = (own: readonly Diagnostic[]) =>
    element(
      'ol',
      {},
      own.map((fault) => faultItem(fault, linesOf(fault), surroundings)),
    );
  const [hints, grave] = [faults.filter(isHint), faults.filter((one) => !isHint(one))];
  return [
    grave.length > 0 && list(grave.toSorted((a, b) => gravityOf(a) - gravityOf(b))),
    hints.length > 0 &&
      (grave.length > 0 || surroundings.isOfOneFile
        ? element('details', {}, [
            element('summary', {}, [countOf(hints.length, 'hint')]),
            list(hints),
          ])
        : list(hints)),
  ];
}

const isHint = ({ severity }: Diagnostic) => severity === 'hint';

function faultItem(
  fault: Diagnostic,
  fileLines: readonly string[],
  { base, isOfOneFile }: Surroundings,
): Element {
  const { file, line, column, severity, rule, message, help } = fault;
  const { text, tone } = severityWords[severity];
  const source = frame(fileLines, fault, (_style, piece) => piece);
  // Only rules on good analyses have a page; what every file must keep says itself in the message.
  const hasPage = rules.some(({ id }) => id === rule);
  const name = element('code', {}, [rule]);
  return element('li', {}, [
    element('p', {}, [
      element('span', { className: ['badge'], dataTone: tone }, [text]),
      ' ',
      element('code', {}, [visible(`${isOfOneFile ? '' : `${file}:`}${line}:${column}`)]),
      ' ',
      hasPage ? element('a', { href: withBase(base, rulePath(rule)) }, [name]) : name,
    ]),
    source.length > 0 &&
      element('pre', { tabIndex: 0 }, [element('code', {}, [source.join('\n')])]),
    ...lines(message),
    ...lines(help, 'meta'),
  ]);
}

/** A file may come from anybody: what would turn the direction of a text is replaced. */
const lines = (text: string | undefined, ...className: string[]) =>
  (text?.split('\n') ?? []).map((line) => element('p', { className }, [visible(line)]));
