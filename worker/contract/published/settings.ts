import * as z from 'zod';
import { type Locale, locales } from '../../../site/languages/registry/locales.ts';
import type { OwnTexts } from '../../../site/languages/registry/own-texts.ts';
import { weekdays } from '../time/local-time.ts';

export const priorities = ['urgent', 'normal', 'low'] as const;

export type Priority = (typeof priorities)[number];

/** A text in each language of the site. */
export const localizedTextSchema = z
  .strictObject(
    Object.fromEntries(locales.map((locale) => [locale, z.string()])) as Record<
      Locale,
      z.ZodString
    >,
  )
  .partial();

const timeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'a time of day such as "09:00"' });
const hoursSchema = z.strictObject({ from: timeOfDay, to: timeOfDay });
const hours = z.number().positive();

/** The settings that the Worker needs too; the build writes them to `/settings.json`. */
export const sharedSettingsSchema = z.strictObject({
  name: z.string().min(1).max(60),
  /** The languages of this site; the first stands at the root. Every language of the product would be nobody's choice. */
  locales: z
    .tuple([z.enum(locales)], z.enum(locales), {
      error: ({ input }) =>
        input === undefined
          ? `a list of your languages such as [${locales[0]}], the first one at the root; there are ${locales.join(', ')}`
          : undefined,
    })
    .refine(areDifferent, { error: 'each language once' }),
  address: z.url(),
  owner: z.strictObject({
    /** As in "Write to Anna". */
    name: localizedTextSchema,
    fullName: localizedTextSchema,
    /** What stands under the name: what you do here. */
    about: localizedTextSchema,
    /** Where the office hours are: "Singapore". */
    place: localizedTextSchema,
    email: z.email(),
    /** The language of the owner's own pages; without it the first of the site. */
    locale: z.enum(locales).optional(),
  }),
  /**
   * The address whose emails Cloudflare hands to the Worker, as in "help@example.com"; without it none is taken, and emails lead
   * to the page of their message.
   */
  mailIn: z.email().optional(),
  timeZone: z.string().refine(isTimeZone, { error: 'a time zone such as "Europe/Berlin"' }),
  officeHours: z.partialRecord(z.enum(weekdays), hoursSchema),
  holidays: z.array(z.iso.date()).default([]),
  /** In office hours, per priority. */
  targets: z.record(z.enum(priorities), z.strictObject({ reply: hours, solve: hours })),
  /** The owner's usual minutes for one message, for "minutes saved". */
  minutesPerMessage: z.number().positive().default(10),
  /** The share of questions that should find their answer, 0 to 1. */
  goal: z.number().min(0).max(1).default(0.8),
  /** Rows that the database may write on one day: `worker/budgets` divides them. Fewer would leave a network no message. */
  rowsPerDay: z.number().int().min(20_000).default(100_000),
  /** The share of visits that see no suggestions in the message form, to measure what these prevent. */
  holdOut: z.number().min(0).max(0.5).default(0),
  /** Whether files can come with a message: their bytes lie in a bucket of R2, which the account must have. */
  attachments: z.boolean().default(false),
  /** Where the articles are edited in a browser: the repository's address, as in "https://github.com/mei/help". */
  repository: z.url().optional(),
  /** Days after which rows go; messages count from their last note. */
  keep: z.strictObject({
    messages: z.number().int().positive().default(730),
    mails: z.number().int().positive().default(14),
    votes: z.number().int().positive().default(730),
    gaps: z.number().int().positive().default(365),
    visits: z.number().int().positive().default(120),
  }),
});

/** With what the owner says in words of her own, as the build made it of her files. */
export const publishedSettingsSchema = sharedSettingsSchema.extend({
  ownTexts: z.custom<OwnTexts>((value) => typeof value === 'object' && value !== null).default({}),
});

export type SharedSettings = z.infer<typeof sharedSettingsSchema>;

function areDifferent(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}

/**
 * The list of the runtime has each zone under one name only, of some the former one: Asia/Calcutta, and not Asia/Kolkata.
 */
function isTimeZone(name: string): boolean {
  if (!name.includes('/')) return name === 'UTC';
  try {
    new Intl.DateTimeFormat(undefined, { timeZone: name });
    return true;
  } catch (fault) {
    if (fault instanceof RangeError) return false;
    throw fault;
  }
}
