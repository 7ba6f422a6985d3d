import * as z from 'zod';
import {
  localizedTextSchema,
  sharedSettingsSchema,
} from '../../worker/contract/published/settings.ts';
import { locales } from '../languages/registry/locales.ts';
import { useOwnTexts } from '../languages/registry/own-texts.ts';
import { readOwnTexts } from './strings/own-texts.ts';
import { readYaml } from './yaml/read.ts';

/** A way to reach the owner beside the form. */
const channelSchema = z.strictObject({
  kind: z.enum(['email', 'phone', 'chat', 'wechat', 'link']),
  label: localizedTextSchema,
  /** A mail address, a telephone number, an address or a WeChat id. */
  to: z.string().min(1),
  hours: localizedTextSchema.optional(),
});

const noticeSchema = z.strictObject({
  text: localizedTextSchema,
  until: z.iso.datetime({ offset: true }),
  link: z.string().optional(),
});

/** As `tokens.css` is written for. */
export const usualRadius = 10;

export const settingsSchema = sharedSettingsSchema
  .extend({
    /** The product's own site, linked in the footer. */
    product: z.url(),
    /** Degrees on the colour wheel; lightness and chroma are fixed, so every hue is readable. */
    hue: z.number().min(0).max(360).default(258),
    /** Of corners, in pixels; small parts have less of it and large ones more. */
    radius: z.number().min(0).max(24).default(usualRadius),
    /** Fonts that stand before those of the site; each where the reader's machine, or the owner's stylesheet, has it. */
    font: z
      .array(
        z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N} _.-]*$/u, {
          error: 'the name of a font such as "Georgia"',
        }),
      )
      .max(8)
      .default([]),
    /** Whether the name stands beside the logo; unless it is said, not beside one that is much wider than high. */
    nameBesideLogo: z.boolean().optional(),
    /** Whether a browser keeps what was read, for when it has no connection. */
    offline: z.boolean().default(true),
    /** Whether each article can be copied as Markdown and opened in ChatGPT and in Claude. */
    assistants: z.boolean().default(true),
    /** Real searches that the home page offers. */
    oftenAsked: z.partialRecord(z.enum(locales), z.array(z.string()).max(5)).default({}),
    channels: z.array(channelSchema).default([]),
    notice: noticeSchema.optional(),
  })
  .refine(({ mailIn, owner }) => mailIn?.toLowerCase() !== owner.email.toLowerCase(), {
    path: ['mailIn'],
    error: 'another address than that of the owner, to which notices of what comes in are sent',
  });

export type Settings = z.infer<typeof settingsSchema>;

export const settings: Settings = readYaml(settingsSchema, 'site.yaml');

/** What the owner says in words of her own. Whatever says something has read the settings before. */
export const ownTexts = readOwnTexts(settings.locales);

useOwnTexts(ownTexts);
