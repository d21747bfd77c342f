import { citationMark, element, type BodyComponent } from '../component.ts';

export const quote: BodyComponent = {
  name: 'Quote',
  description: 'Gives the words of somebody else, with whose they are.',
  example:
    '<Quote who="The status page" where="Update of 09:30" source="status">\n\nWe are looking into it.\n\n</Quote>',
  place: 'block',
  content: 'required',
  attributes: {
    who: { description: 'Whose words they are: an organisation, a role, a document.' },
    where: { description: 'Where they stand: a page, a section, a time.' },
    source: {
      description: 'Id of the reference that they are taken from.',
      type: { is: 'id', of: 'sources' },
    },
    url: { description: 'An address that opens it.', type: { is: 'address' } },
  },
  render: ({ who, where, source, url }, children, context) => {
    const place = where ?? (url !== undefined && who === undefined ? url : undefined);
    return element('figure', { className: ['body-quote'] }, [
      element('blockquote', url === undefined ? {} : { cite: url }, children),
      [who, place, source].some((part) => part !== undefined) &&
        element('figcaption', {}, [
          who,
          who !== undefined && place !== undefined && ', ',
          place !== undefined && (url === undefined ? place : element('a', { href: url }, [place])),
          source !== undefined && citationMark(source, context),
        ]),
    ]);
  },
};
