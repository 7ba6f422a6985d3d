import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { articleSchema } from './content/article/front-matter.ts';
import { fileInContent, withheldArticles } from './content/article/read.ts';
import { builtAt } from './content/articles.ts';
import { contentFolder } from './content/folder.ts';
import { privacyFiles, privacyFolder } from './content/privacy.ts';
import { settings } from './content/settings.ts';
import { languageOf } from './languages/registry/locales.ts';

const articleLoader = (withheld: readonly string[]) =>
  glob({
    base: contentFolder,
    pattern: [
      ...settings.locales.map((locale) => `articles/${languageOf(locale).path}/*/*.{md,mdx}`),
      ...withheld.map((file) => `!${asPattern(file)}`),
    ],
    generateId: ({ entry }) => entry,
  });

/**
 * Renders the bodies of articles. Which articles there are, and what their front matter says, pages take from
 * content/articles.ts; the schema stands here too so that the live preview names a mistake. A build does not read what
 * it does not publish: it would copy the pictures.
 */
const articles = defineCollection({
  loader: {
    name: 'articles',
    load: (context) =>
      articleLoader(import.meta.env.DEV ? [] : withheldArticles(builtAt).map(fileInContent)).load(
        context,
      ),
  },
  schema: articleSchema,
});

/** A name as a pattern that nothing else fits. */
const asPattern = (name: string) => name.replace(/[\\()[\]{}!*?+@]/g, '\\$&');

const privacyLoader = glob({
  base: contentFolder,
  pattern: `${privacyFolder}/*.{md,mdx}`,
  generateId: ({ entry }) => entry,
});

/** The owner's own texts on privacy, one a language. Where there is none a build says nothing of it. */
const privacy = defineCollection({
  loader: {
    ...privacyLoader,
    async load(context) {
      if (context.watcher || privacyFiles().length > 0) await privacyLoader.load(context);
      else context.store.clear();
    },
  },
});

export const collections = { articles, privacy };
