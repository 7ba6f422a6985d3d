import * as z from 'zod';
import { line, localeSchema, visitIdSchema } from './fields.ts';
import { queryLength } from './query.ts';
import { slugSchema } from './slugs.ts';
import { DAY } from './time/durations.ts';

const slugs = z.array(slugSchema).max(50).default([]);

const seconds = z
  .number()
  .min(0)
  .max(DAY / 1000);

const searchSchema = z.strictObject({
  query: line(queryLength),
  /** The same as search read it, where that differs: its words corrected, pinyin in characters. */
  read: line(queryLength).nullish(),
  answered: z.boolean(),
  /** The article that was opened, or whether one was. */
  clicked: z.union([z.boolean(), slugSchema]).nullish(),
  /** At which place of the results it stood, from 1 on. */
  place: z.int().min(1).max(100).nullish(),
  /** So many of the first results were offered as choices, if any. */
  choices: z.int().min(0).max(100).nullish(),
  /** For how long a confident short answer to it was visible. */
  seconds: seconds.nullish(),
  /** How long that answer takes to read, in seconds. */
  toRead: seconds.nullish(),
  /** Articles that were shown as its answer and were not what was asked for. `seconds` are of the answer that came last. */
  notThis: z.array(slugSchema).max(50).nullish(),
});

const readingSchema = z.strictObject({
  article: slugSchema,
  /** Time open and visible. */
  seconds,
  helpful: z.enum(['yes', 'no']).nullish(),
});

const formSchema = z.strictObject({
  opened: z.boolean().default(false),
  suggested: slugs,
  read: slugs,
  /** The suggested article that solved it, or whether one did. */
  solved: z.union([z.boolean(), slugSchema]).default(false),
  /** Suggested articles of which it was said that they are not what is asked for. */
  notThis: z.array(slugSchema).max(50).optional(),
  sent: z.boolean().default(false),
  holdOut: z.boolean().default(false),
});

/** A visit as its browser tab summed it up; nothing in it names a person. */
export const visitSchema = z.strictObject({
  visit: visitIdSchema,
  started: z.iso.datetime({ offset: true, error: 'time' }),
  locale: localeSchema,
  searches: z.array(searchSchema).max(50).default([]),
  articles: z.array(readingSchema).max(50).default([]),
  form: formSchema.optional(),
  /** Whether the reader asked for an answer that is not here yet. */
  reported: z.boolean().optional(),
});

export type Visit = z.infer<typeof visitSchema>;

/** What a search says: its words as search read them. */
export const asRead = ({
  query,
  read,
}: Pick<Visit['searches'][number], 'query' | 'read'>): string => read ?? query;
