import { citationMark, type BodyComponent } from '../component.ts';

export const cite: BodyComponent = {
  name: 'Cite',
  description: 'Cites a reference of the entry, or of its incident, by its id.',
  example: '<Cite source="report" />',
  place: 'line',
  content: 'none',
  attributes: {
    source: {
      description: 'Id of the reference.',
      type: { is: 'id', of: 'sources' },
      required: true,
    },
  },
  render: ({ source = '' }, _children, context) => citationMark(source, context),
};
