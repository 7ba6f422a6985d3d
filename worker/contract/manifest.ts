import * as z from 'zod';
import { locales } from './locale.ts';

const articleSchema = z.object({
  slug: z.string(),
  title: z.string(),
  topic: z.string(),
  /** A hash of what the article says: title, short answer and body. */
  version: z.string(),
  checked: z.string().optional(),
});

/** What the build tells the Worker about the articles that it published, as `/articles.json`. */
export const manifestSchema = z.object({
  builtAt: z.string(),
  articles: z.record(z.enum(locales), z.array(articleSchema)),
});

export type Manifest = z.infer<typeof manifestSchema>;
