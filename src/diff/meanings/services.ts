import type { Detector } from '../comparison.ts';
import { goneRefOf, joined, name, refOf, type Finding, type Piece } from '../finding.ts';

/** Services that an incident is said to affect, by itself or by its steps. */
export const services: Detector = ({ of, now }) =>
  of.incidents.kept.flatMap(({ before, after }): Finding[] => {
    const known = new Set(before.services.map(now));
    const gained = after.services.filter((service) => !known.has(service));
    const lost = before.services.filter((service) => !after.services.includes(now(service)!));
    if (gained.length === 0 && lost.length === 0) return [];
    const told: Piece[] = [
      ...(gained.length > 0 ? [{ parts: ['affects ', ...joined(gained.map(name)), ' too'] }] : []),
      ...(lost.length > 0
        ? [
            {
              parts: [
                'no longer affects ',
                ...joined(
                  lost.map((service): Piece => {
                    const present = now(service);
                    return present ? name(present) : { entry: goneRefOf(service) };
                  }),
                ),
              ],
            },
          ]
        : []),
    ];
    return [
      {
        meaning: 'services-changed',
        entry: refOf(after),
        sentence: [name(after), ' ', ...joined(told)],
        facts: { gained: gained.map(({ id }) => id), lost: lost.map(({ id }) => id) },
        fields: ['services'],
      },
    ];
  });
