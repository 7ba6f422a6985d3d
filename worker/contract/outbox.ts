import * as z from 'zod';
import { optional } from './fields.ts';

export const outboxStates = ['all', 'failed', 'waiting', 'sent'] as const;

/** Which emails the outbox shows. What is unknown is the usual: these are the ends of links. */
export const outboxSchema = z.object({
  state: z.enum(outboxStates).catch('all'),
  kind: optional(z.string()).catch(undefined),
  /** Those about this message, in place of all that. */
  message: optional(z.string()).catch(undefined),
  /** Where the list goes on: the time of the row before, and its place. */
  from: z
    .string()
    .regex(/^[^_]{1,40}_\d{1,15}$/)
    .transform((text) => {
      const [time = '', row] = text.split('_');
      return { time, row: Number(row) };
    })
    .optional()
    .catch(undefined),
});

export type OutboxChoice = z.infer<typeof outboxSchema>;

/** The address of the outbox that chooses the same. */
export function outboxPath({ state, kind, from }: Omit<OutboxChoice, 'message'>): string {
  const chosen = {
    ...(state !== 'all' && { state }),
    ...(kind !== undefined && { kind }),
    ...(from && { from: `${from.time}_${from.row}` }),
  };
  return `/admin/outbox/${Object.keys(chosen).length > 0 ? `?${new URLSearchParams(chosen)}` : ''}`;
}

/** Where the emails about a message are. */
export const emailsPath = (message: string) => `/admin/outbox/?${new URLSearchParams({ message })}`;
