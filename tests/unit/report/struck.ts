import { aGraph } from '../../builders.ts';

/** Data of an incident that began at a moment, and of which root causes are the answers. */
export const struck = (started: string, ...causes: string[]) => ({
  times: { started },
  whys: causes.map((rootCause) => ({ because: 'It was so.', of: 0, rootCause })),
});

/** Data of a remediation that works on root causes. */
export const against = (causes: string[], data: object = {}) => ({
  status: 'done',
  statusReason: 'So it is.',
  addresses: { rootCauses: causes },
  ...data,
});

/** Three levels of causes: the finest is a form of the form, which is one of the family. */
export const family = () =>
  aGraph()
    .add('rootCauses', 'family')
    .add('rootCauses', 'form', { family: 'family' })
    .add('rootCauses', 'finest', { family: 'form' })
    .add('rootCauses', 'sister', { family: 'family' })
    .add('rootCauses', 'other');
