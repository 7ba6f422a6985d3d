import * as z from 'zod';
import { honeypot, line, localeSchema, optional, text } from './fields.ts';
import { slugSchema } from './slugs.ts';

export const voteReasons = [
  'steps-differ',
  'something-else',
  'not-understood',
  'need-a-person',
] as const;
export const commentLength = { max: 1000 };

/** Yes or no to "did this answer your question?", for one version of one article. */
export const voteSchema = z.strictObject({
  article: slugSchema,
  locale: localeSchema,
  helpful: z.enum(['yes', 'no']),
  reason: optional(line({ max: 60 })),
  comment: optional(text(commentLength)),
  version: optional(z.string().regex(/^[\w.-]{1,64}$/, { error: 'version' })),
  ...honeypot,
});

/** The article to which the page of thanks leads back. */
export const votedSchema = voteSchema.pick({ article: true, locale: true });

export type Vote = z.infer<typeof voteSchema>;
