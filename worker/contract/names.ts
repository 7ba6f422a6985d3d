import * as z from 'zod';

/** An article's or topic's id in addresses: `refund-payment`. */
export const slugSchema = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: 'slug' });

/** The random id of a visit, which is one browser tab's. */
export const visitIdSchema = z.string().regex(/^[A-Za-z0-9_-]{16,64}$/, { error: 'visit' });

/** A whole address. A form may doubt one that looks mistyped, but who means it may send it. */
export const emailSchema = z
  .string()
  .trim()
  .max(254, { error: 'email' })
  .pipe(z.email({ error: 'email' }));

/** The field that people do not see and machines fill in. */
export const honeypot = { website: z.string().optional() };
