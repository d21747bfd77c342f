import { DAY_MS, toMs } from '../../model/time.ts';

/** An offset from UTC as a moment has it. */
export function offset(minutes: number): string {
  if (minutes === 0) return 'Z';
  const size = Math.abs(minutes);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

export const nextDay = (day: string) => new Date(toMs(day) + DAY_MS).toISOString().slice(0, 10);

/** An instant some minutes later, with the offset that it has. */
export function laterBy(instant: string, minutes: number): string {
  const [, sign, hours, rest] = /([+-])(\d\d):(\d\d)$/.exec(instant) ?? [];
  const east = (Number(hours ?? 0) * 60 + Number(rest ?? 0)) * (sign === '-' ? -1 : 1);
  const at = new Date(toMs(instant) + (minutes + east) * 60_000).toISOString();
  return `${instant.startsWith('~') ? '~' : ''}${at.slice(0, 16)}${offset(east)}`;
}
