import { defineCollection } from 'astro:content';
import { join } from 'node:path';
import { glob } from 'astro/loaders';
import { articleSchema } from './content/article/front-matter.ts';
import { contentFolder } from './content/folder.ts';
import { settings } from './content/settings.ts';
import { languageOf } from './languages/registry/locales.ts';

const articles = defineCollection({
  loader: glob({
    base: join(contentFolder, 'articles'),
    pattern: settings.locales.map((locale) => `${languageOf(locale).path}/*/*.{md,mdx}`),
    // `en/getting-paid/refund-payment`: the folder is the topic, the name is the slug.
    generateId: ({ entry }) => entry.replace(/\.mdx?$/, ''),
  }),
  schema: articleSchema,
});

export const collections = { articles };
