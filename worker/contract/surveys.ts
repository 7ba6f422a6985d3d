import * as z from 'zod';
import { honeypot } from './names.ts';
import { optional, text } from './text.ts';
import { commentLength } from './votes.ts';

const fiveSteps = z.coerce.number().int().min(1, { error: 'steps' }).max(5, { error: 'steps' });

/** One answer per solved message; later answers of the same person replace earlier ones. */
export const surveySchema = z.strictObject({
  effort: optional(fiveSteps),
  satisfied: optional(fiveSteps),
  again: optional(z.enum(['yes', 'no'])),
  comment: optional(text(commentLength)),
  ...honeypot,
});

export type Survey = z.infer<typeof surveySchema>;
