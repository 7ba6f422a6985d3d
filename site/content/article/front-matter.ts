import * as z from 'zod';
import { slugSchema } from '../../../worker/contract/names.ts';
import { unpairedMark } from './answer-marks.ts';
import { daySchema, timeSchema } from './day.ts';

const words = z.array(z.coerce.string().trim().min(1)).default([]);

/** The front matter of an article. What each key does: docs/writing.md. */
export const articleSchema = z.strictObject({
  title: z.string().trim().min(1).max(120),
  summary: z.string().trim().max(240).optional(),
  answer: z
    .string()
    .trim()
    .max(700)
    .refine((answer) => !unpairedMark(answer), {
      error: ({ input }) => `"${unpairedMark(String(input))}" on both sides of the words`,
    })
    .optional(),
  questions: words,
  keywords: words,
  appliesTo: words,
  checked: daySchema.optional(),
  /** In months. */
  reviewEvery: z.number().int().min(1).max(60).optional(),
  related: z.array(slugSchema).default([]),
  redirectFrom: z
    .array(z.string().regex(/^\/\S*$/, { error: 'a path that begins with "/"' }))
    .default([]),
  order: z.number().default(1000),
  draft: z.boolean().default(false),
  publishAt: timeSchema.optional(),
});

export type ArticleFrontMatter = z.infer<typeof articleSchema>;
