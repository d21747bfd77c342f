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
