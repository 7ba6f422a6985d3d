import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { articleSchema } from './content/article/front-matter.ts';
import { contentFolder } from './content/folder.ts';
import { settings } from './content/settings.ts';
import { languageOf } from './languages/registry/locales.ts';

/**
 * Renders the bodies of articles. Which articles there are, and what their front matter says, pages take from
 * content/articles.ts; the schema stands here too so that the live preview names a mistake.
 */
const articles = defineCollection({
  loader: glob({
    base: contentFolder,
    pattern: settings.locales.map((locale) => `articles/${languageOf(locale).path}/*/*.{md,mdx}`),
    generateId: ({ entry }) => entry,
  }),
  schema: articleSchema,
});

export const collections = { articles };
