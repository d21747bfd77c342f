import { wordsOf } from '../../format/words.ts';
import { evidenceKinds } from '../../model/vocabulary.ts';
import { citationMark, element, type BodyComponent } from '../component.ts';

export const evidence: BodyComponent = {
  name: 'Evidence',
  description: 'Shows what proves a statement: a line of a log, a query, a piece of code.',
  example:
    '<Evidence kind="log" at="checkout.log, line 12">\n\n`PAYMENT_URL is not set`\n\n</Evidence>',
  place: 'block',
  content: 'optional',
  attributes: {
    kind: {
      description: 'What sort of thing shows it.',
      type: { is: 'one-of', values: evidenceKinds },
      required: true,
    },
    at: { description: 'Where to find it: file and line, commit, query, name of a log.' },
    url: { description: 'An address that opens it.', type: { is: 'address' } },
    source: {
      description: 'Id of the reference that says so.',
      type: { is: 'id', of: 'sources' },
    },
  },
  render: ({ kind = '', at, url, source }, children, context) => {
    const where = at ?? url;
    return element('figure', { className: ['body-evidence'] }, [
      element('figcaption', {}, [
        element('span', { className: ['evidence-kind'] }, [wordsOf(kind)]),
        ' ',
        where !== undefined &&
          (url === undefined
            ? element('span', { className: ['at'] }, [where])
            : element('a', { className: ['at'], href: url }, [where])),
        source !== undefined && citationMark(source, context),
      ]),
      children.length > 0 && element('div', { className: ['body-quoted'] }, children),
    ]);
  },
};
