import * as z from 'zod';
import type { Locale } from '../../site/languages/registry/locales.ts';
import {
  emailSchema,
  honeypot,
  line,
  localeSchema,
  optional,
  text,
  visitIdSchema,
} from './fields.ts';
import { priorities } from './published/settings.ts';
import { queryLength } from './query.ts';
import { slugSchema } from './slugs.ts';

export const messageLength = { min: 2, max: 10_000 };

/** Fields of a form that may come more than once, also as `suggested[]`. */
export const listFields: readonly string[] = ['suggested', 'wordings'];

/** What a customer sends the owner. `key` makes a repeated sending the same message. */
export const messageSchema = z.strictObject({
  email: emailSchema,
  text: text(messageLength),
  name: optional(line({ max: 80 })),
  topic: optional(slugSchema),
  /** Missing: that of the caller. */
  locale: optional(localeSchema),
  page: optional(line({ max: 300 }).refine((path) => /^\/(?![/\\])/.test(path), { error: 'page' })),
  query: optional(line(queryLength)),
  visit: optional(visitIdSchema),
  suggested: z.array(slugSchema).max(20).default([]),
  key: optional(line({ max: 200 })),
  ...honeypot,
});

export type Message = z.infer<typeof messageSchema>;

/** The address of a message's own page; with `lang` in another language than the message's. */
export const messagePath = (token: string, lang?: Locale) =>
  `/messages/${token}/${langQuery(lang)}`;

/** Keeps the language that was chosen for a page in an address that is sent from it. */
export const langQuery = (lang: Locale | undefined) => (lang ? `?lang=${lang}` : '');

/** A further note on a message's page, or "this solved it". */
export const noteSchema = z
  .strictObject({
    text: optional(text(messageLength)),
    solved: optional(z.literal('yes')),
    ...honeypot,
  })
  .refine(({ text, solved }) => text || solved, { path: ['text'], error: 'empty' });

/** The owner's reply. `key` is drawn anew for each form, so that sending the same text twice sends one email. */
export const replySchema = z.strictObject({
  text: text(messageLength),
  solved: z.literal('yes').optional(),
  key: z.uuid(),
});

export const prioritySchema = z.strictObject({ priority: z.enum(priorities) });
