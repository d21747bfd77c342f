import type { AttributeType, BodyComponent } from '../body/component.ts';

/** What an attribute of a component takes, in an author's words. */
export function attributeType({ is, ...rest }: AttributeType = { is: 'text' }): string {
  switch (is) {
    case 'text':
      return 'text';
    case 'one-of':
      return 'one of these words';
    case 'id':
      return named[(rest as { of: keyof typeof named }).of];
    case 'address':
      return 'web address';
    case 'image':
      return 'path of an image of this site';
    case 'moment':
      return 'time';
  }
}

const named = {
  sources: 'id of a reference',
  metrics: 'id of a metric',
  entries: 'path of an entry',
};

/** Where a component stands, and what stands between its tags. */
export function placeOf({ place, content }: BodyComponent): string {
  const where = place === 'line' ? 'Within a line' : 'On lines of its own';
  const between = {
    none: 'nothing between its tags',
    optional: 'text between its tags where there is any',
    required: 'text between its tags',
  }[content];
  return `${where}; ${between}.`;
}
