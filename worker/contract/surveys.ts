import * as z from 'zod';
import { honeypot, optional, text } from './fields.ts';
import { commentLength } from './votes.ts';

/** A number, or the digit that a form sends; nothing else that could be taken for one. */
const fiveSteps = z.preprocess(
  (value) => (typeof value === 'string' && /^[1-5]$/.test(value) ? Number(value) : value),
  z.literal([1, 2, 3, 4, 5], { error: 'steps' }),
);

/** One answer per solved message; later answers of the same person replace earlier ones. */
export const surveySchema = z
  .strictObject({
    effort: optional(fiveSteps),
    satisfied: optional(fiveSteps),
    again: optional(z.enum(['yes', 'no'])),
    comment: optional(text(commentLength)),
    ...honeypot,
  })
  .refine(({ effort, satisfied, again, comment }) => effort || satisfied || again || comment, {
    path: ['effort'],
    error: 'no-answer',
  });

export type Survey = z.infer<typeof surveySchema>;
