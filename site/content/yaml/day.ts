import * as z from 'zod';

/** A day as it is written in front matter: `2026-11-21`. */
export const daySchema = z.preprocess(
  (value) => realDate(value, /^\d{4}-\d\d-\d\d$/) ?? value,
  z.date(),
);

/** A day, or a moment with its time zone: `2026-11-21T09:00:00+08:00`. */
export const timeSchema = z.preprocess(
  (value) =>
    realDate(value, /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/) ?? value,
  z.date({
    error: ({ input }) =>
      isUnreal(input)
        ? undefined
        : 'a day such as 2026-11-21, or a time such as 2026-11-21T09:00:00+08:00',
  }),
);

/** Whether it looks like a date and no calendar has it: 31 February. */
export const isUnreal = (value: unknown) =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value) && !isReal(value.slice(0, 10));

function realDate(value: unknown, form: RegExp): Date | undefined {
  if (typeof value !== 'string' || !form.test(value) || isUnreal(value)) return undefined;
  return new Date(value);
}

/** `Date` takes 31 February for 3 March. */
function isReal(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
