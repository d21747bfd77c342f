import { element, type BodyComponent } from '../component.ts';

export const note: BodyComponent = {
  name: 'Note',
  description: 'Sets a remark apart from the text around it.',
  example: '<Note title="Times">\n\nAll times are UTC.\n\n</Note>',
  place: 'block',
  content: 'required',
  attributes: {
    title: { description: 'Its heading.' },
    kind: {
      description: 'What the reader should make of it: a remark, or a warning.',
      type: { is: 'one-of', values: ['remark', 'warning'] },
    },
  },
  render: ({ title, kind }, children) => {
    const isWarning = kind === 'warning';
    // A warning is told from a remark without its colour too.
    const heading = title ?? (isWarning ? 'Warning' : undefined);
    return element('aside', { className: isWarning ? ['note', 'warning'] : ['note'] }, [
      heading !== undefined && element('p', { className: ['note-title'] }, [heading]),
      ...children,
    ]);
  },
};
