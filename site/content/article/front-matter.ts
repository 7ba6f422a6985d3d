import * as z from 'zod';
import { slugSchema } from '../../../worker/contract/slugs.ts';
import { oldAddressFault } from '../addresses/old-address.ts';
import { daySchema, timeSchema } from '../yaml/day.ts';

const text = z.coerce.string().trim().min(1);
const texts = z.array(text).default([]);

/** What customers ask: a sign of emotion alone is nothing that anybody could look for. */
const wordings = z
  .array(text.refine((wording) => /[\p{L}\p{N}]/u.test(wording), { error: 'words: this has none' }))
  .default([]);

/** Addresses that something had before. */
export const oldAddressesSchema = z.array(
  z.string().refine((path) => !oldAddressFault(path), {
    error: ({ input }) => oldAddressFault(String(input)),
  }),
);

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
  questions: wordings,
  phrasings: wordings,
  keywords: texts,
  appliesTo: texts,
  checked: daySchema.optional(),
  /** In months. */
  reviewEvery: z.number().int().min(1).max(60).optional(),
  related: z.array(slugSchema).default([]),
  redirectFrom: oldAddressesSchema.default([]),
  order: z.number().default(1000),
  draft: z.boolean().default(false),
  publishAt: timeSchema.optional(),
});

export type ArticleFrontMatter = z.infer<typeof articleSchema>;

/** The moment from which an article is on the site, in milliseconds; a draft never is. */
export function publishedFrom({ draft, publishAt }: ArticleFrontMatter): number {
  if (draft) return Number.POSITIVE_INFINITY;
  return publishAt?.getTime() ?? Number.NEGATIVE_INFINITY;
}

/** The day so many months after the article was checked; in a shorter month its last day. */
export function reviewBy(checked: Date, months: number): Date {
  const [year, month] = [checked.getUTCFullYear(), checked.getUTCMonth() + months];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(checked.getUTCDate(), lastDay)));
}

/** The mark of a short answer, `==` or `**`, that does not pair: it would be shown as it is. */
function unpairedMark(answer: string): '==' | '**' | undefined {
  const words = answer.replace(/`[^`]+`/g, '');
  const pieces = words.split('==');
  if (pieces.length % 2 === 0) return '==';
  // Bold words that begin inside the phrase end inside it.
  return pieces.some((piece) => piece.split('**').length % 2 === 0) ? '**' : undefined;
}
