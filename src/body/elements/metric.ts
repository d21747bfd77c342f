import { formatMoment } from '../../format/moment.ts';
import { formatChange, formatReading } from '../../format/number.ts';
import type { Reading } from '../../model/metric.ts';
import { element, type BodyComponent } from '../component.ts';

export const metric: BodyComponent = {
  name: 'Metric',
  description: 'Shows a metric of the incident: before, now, and what it should become.',
  example: '<Metric id="failed-orders" />',
  place: 'block',
  content: 'none',
  attributes: {
    id: {
      description: 'Id of the metric, as its field "id" in the incident says.',
      type: { is: 'id', of: 'metrics' },
      required: true,
    },
  },
  render: ({ id = '' }, _children, { metrics = [], language = 'en', timeZone = 'UTC' }) => {
    const shown = metrics.find((one) => one.id === id);
    if (!shown) return element('p', {}, [id]);
    const cell = (label: string, reading: Reading | undefined) =>
      reading &&
      element('div', {}, [
        element('dt', {}, [label]),
        element('dd', {}, [
          element('b', {}, [formatReading(reading, shown.unit, language)]),
          reading.at !== undefined &&
            element('span', { className: ['meta'] }, [
              formatMoment(reading.at, timeZone, language),
            ]),
        ]),
      ]);
    const change = formatChange(shown, language);
    return element('figure', { className: ['body-metric'] }, [
      element('figcaption', {}, [
        shown.name,
        change !== undefined && element('span', { className: ['meta'] }, [` ${change}`]),
      ]),
      element('dl', {}, [
        cell('Baseline', shown.baseline),
        cell('Current', shown.current),
        cell('Target', shown.target),
      ]),
    ]);
  },
};
