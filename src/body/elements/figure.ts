import { isSitePath } from '../address.ts';
import { element, type BodyComponent } from '../component.ts';

export const figure: BodyComponent = {
  name: 'Figure',
  description: 'Shows an image of this site, with what it shows in words and a caption.',
  example:
    '<Figure src="/images/queue.svg" alt="The queue grows until 09:44." caption="Length of the queue" />',
  place: 'block',
  content: 'none',
  attributes: {
    src: {
      description: 'Path of the image: the file public/images/queue.svg is /images/queue.svg.',
      type: { is: 'image' },
      required: true,
    },
    alt: {
      description: 'What the image shows, for those who do not see it.',
      required: true,
    },
    caption: { description: 'What stands below it.' },
  },
  render: ({ src = '', alt = '', caption }, _children, { base }) =>
    element('figure', { className: ['body-figure'] }, [
      element('img', {
        ...(isSitePath(src) && { src: base + src.slice(1) }),
        alt,
        loading: 'lazy',
      }),
      caption !== undefined && element('figcaption', {}, [caption]),
    ]),
};
