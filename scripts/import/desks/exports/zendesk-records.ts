import * as z from 'zod';
import {
  flag,
  idSchema,
  limitingId,
  limitingIds,
  optional,
  optionalText,
  optionalTexts,
} from './records.ts';

const textSchema = z.object({
  locale: z.string(),
  title: optionalText,
  body: optionalText,
  html_url: optionalText,
  draft: flag,
  hidden: flag,
  outdated: optional(z.boolean()),
  updated_at: optional(z.string()),
  edited_at: optional(z.string()),
});

const viewersSchema = z.object({
  user_segment_id: limitingIds,
  user_segment_ids: limitingIds,
});

/** https://developer.zendesk.com/api-reference/help_center/help-center-api/articles/ */
export const articleSchema = z.object({
  ...textSchema.shape,
  ...viewersSchema.shape,
  id: idSchema,
  section_id: idSchema,
  source_locale: optional(z.string()),
  position: optional(z.number()),
  label_names: optionalTexts,
  vote_sum: optional(z.number()),
  vote_count: optional(z.number()),
  translations: z.array(textSchema).catch([]),
});

/** https://developer.zendesk.com/api-reference/help_center/help-center-api/translations/ */
export const translationSchema = textSchema.extend({
  source_id: idSchema,
  source_type: z.enum(['Article', 'Section', 'Category']),
});

/** Sections had viewers of their own once, and older exports still say them. */
export const sectionSchema = viewersSchema.extend({
  id: idSchema,
  category_id: idSchema,
  parent_section_id: limitingId,
  name: z.string(),
  locale: z.string(),
  position: optional(z.number()),
});

export const categorySchema = z.object({
  id: idSchema,
  name: z.string(),
  html_url: z.string().regex(/\/categories\//),
  position: optional(z.number()),
});

/** https://developer.zendesk.com/api-reference/help_center/help-center-api/article_attachments/ */
export const attachmentSchema = z.object({
  article_id: idSchema,
  content_url: z.string(),
  file_name: z.string(),
  /** Shown in the text, not below it. */
  inline: flag,
});

export type Text = z.infer<typeof textSchema>;
export type Article = z.infer<typeof articleSchema>;
export type Translation = z.infer<typeof translationSchema>;
export type Section = z.infer<typeof sectionSchema>;
export type Category = z.infer<typeof categorySchema>;
export type Attachment = z.infer<typeof attachmentSchema>;
export type Viewers = z.infer<typeof viewersSchema>;

export const recordSchema = z.union([
  translationSchema,
  articleSchema,
  sectionSchema,
  categorySchema,
  attachmentSchema,
]);
