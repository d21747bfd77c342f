import type { Element } from 'hast';
import { element } from '../body/component.ts';
import { visible } from '../diagnostics/formats/text.ts';
import { joinWords, type Tone } from '../format/words.ts';
import type { DocumentReport, Note, Outcome, Question } from '../import/report/index.ts';
import { foundWords, LEFT_OUT, linesWords, outcomeWords } from '../import/report/text.ts';

/** What an import tells of one document, its questions first. */

/** More places than these of one question are folded away. Our choice. */
const SHOWN = 6;

const tones: Record<Outcome, Tone> = {
  new: 'good',
  updated: 'good',
  unchanged: 'plain',
  left: 'plain',
  failed: 'bad',
};

/** The word for what became of a document. */
export const outcomeBadge = (outcome: Outcome): Element =>
  element('span', { className: ['badge'], dataTone: tones[outcome] }, [outcomeWords[outcome]]);

/** Whether there is more to tell of a document than its end. */
export const hasDetails = (document: DocumentReport): boolean =>
  document.why !== undefined ||
  Object.keys(document.found).length > 0 ||
  [document.notes, document.contradictions, document.kept, document.questions].some(
    (list) => list.length > 0,
  );

/** A section on a document, to which the overview leads. */
export function importedDocument(
  document: DocumentReport,
  { anchor, href }: { anchor: string; href: string | undefined },
): Element {
  const { source, title, outcome, why, found, missing, questions, leftOut } = document;
  const name = title === undefined ? element('code', {}, [visible(source)]) : visible(title);
  return element('section', { className: ['import-document'], id: anchor }, [
    element('h2', {}, [href === undefined ? name : element('a', { href }, [name])]),
    element('p', { className: ['meta'] }, [
      outcomeBadge(outcome),
      ...(title === undefined ? [] : [' ', element('code', {}, [visible(source)])]),
    ]),
    ...(why?.split('\n') ?? []).map((line) => element('p', {}, [visible(line)])),
    questions.length > 0 && element('h3', {}, ['To be answered before it can be published']),
    questions.length > 0 &&
      element(
        'ol',
        { className: ['import-questions'] },
        questions.map((one) => asked(one, document.id)),
      ),
    ...told(document),
    Object.keys(found).length > 0 && aside('Found', foundWords(found)),
    missing.length > 0 && aside('Missing in the source', joinWords(missing)),
    leftOut.length > 0 && aside(LEFT_OUT, linesWords(leftOut)),
  ]);
}

const aside = (title: string, text: string): Element =>
  element('p', { className: ['meta'] }, [element('b', {}, [`${title}: `]), `${visible(text)}.`]);

/** A question, and the fields that its answer settles, file by file. */
function asked({ question, about }: Question, id = ''): Element {
  const fields = about.map((one) => {
    const at = one.lastIndexOf(' ');
    return { file: one.slice(0, at).replace(`incidents/${id}/`, ''), field: one.slice(at + 1) };
  });
  const files = [...Map.groupBy(fields, ({ file }) => file)].map(([file, own]) =>
    element('li', {}, [
      element('code', {}, [visible(file)]),
      ' ',
      visible(joinWords(own.map(({ field }) => field))),
    ]),
  );
  const places = element('ul', {}, files);
  return element('li', {}, [
    element('p', {}, [question]),
    files.length <= SHOWN
      ? places
      : element('details', {}, [element('summary', {}, [`In ${files.length} files`]), places]),
  ]);
}

type Piece = Element | string;

/** Contradictions, what looks like something known, what a person keeps, and what is to be known. */
function told(document: DocumentReport): (Element | false)[] {
  const { source, contradictions, notes, kept, proposals } = document;
  const at = ({ line, message }: Note): Piece[] => [
    element('code', {}, [visible(`${source}:${line}`)]),
    ` ${visible(message)}`,
  ];
  return [
    ...list('Contradictory', contradictions.map(at)),
    ...list(
      'May be there already',
      proposals.map(({ title, offers }) => [
        `"${visible(title)}" looks like: `,
        visible(offers.join('; ')),
      ]),
    ),
    ...list(
      'Kept as a person wrote it, although the document says something else now',
      kept.map(({ file, field }) => [element('code', {}, [visible(file)]), ` ${visible(field)}`]),
    ),
    ...list('To know', notes.map(at)),
  ];
}

const list = (title: string, items: readonly Piece[][]): Element[] =>
  items.length === 0
    ? []
    : [
        element('h3', {}, [title]),
        element(
          'ul',
          { className: ['import-notes'] },
          items.map((content) => element('li', {}, content)),
        ),
      ];
