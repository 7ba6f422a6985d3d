import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Article, publishedArticles } from '../../site/content/article/read.ts';
import { companionSource } from '../../site/content/companion-source.ts';
import { learntBefore } from '../../site/content/search/learnt-in.ts';
import { settings } from '../../site/content/settings.ts';
import type { Locale } from '../../site/languages/registry/locales.ts';
import { askCompanion } from '../../site/search/companion/ask-companion.ts';
import { buildCompanion } from '../../site/search/companion/build/build-companion.ts';
import { openBuilt } from '../../site/search/companion/open-companion.ts';
import { articleId } from './article-id.ts';
import { promptText } from './prompt-text.ts';
import { readRecord, writtenFrom } from './record.ts';

interface Call {
  folder: string;
  all: boolean;
  /** How many articles one prompt is on. */
  together: number;
  now: Date;
}

/** Writes the prompts of the articles that need phrasings, and says what to do with them. */
export async function writePrompts({ folder, all, together, now }: Call): Promise<void> {
  const record = readRecord();
  let [prompts, articles] = [0, 0];
  for (const locale of settings.locales) {
    const published = publishedArticles(now, locale);
    const needing = published.filter(
      (article) => all || record[articleId(article)] !== writtenFrom(article),
    );
    const nearTo = await titlesNear(locale, now);
    for (let from = 0; from < needing.length; from += together) {
      const some = needing.slice(from, from + together);
      const asked = await Promise.all(
        some.map(async (article) => ({ article, near: await nearTo(article) })),
      );
      const file = join(folder, promptName(some));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, promptText(locale, asked));
      prompts += 1;
    }
    articles += needing.length;
  }
  console.log(articles === 0 ? nothingNew : nextSteps({ folder, prompts, articles }));
}

const promptName = (articles: readonly Article[]) => {
  const [first = ''] = articles.map(articleId);
  return articles.length === 1 ? `${first}.md` : `${first}-and-${articles.length - 1}-more.md`;
};

const mostNear = 5;

/** The titles of the articles that an article is most likely taken for. */
async function titlesNear(locale: Locale, now: Date) {
  const companion = await openBuilt(buildCompanion(companionSource(locale, now), learntBefore));
  return async ({ slug, data }: Article): Promise<string[]> => {
    const { results } = await askCompanion(companion, data.title, { correcting: false });
    return results
      .filter(({ article }) => article.id !== slug)
      .slice(0, mostNear)
      .map(({ article }) => article.title);
  };
}

const nothingNew =
  'No title, short answer or question is new since phrasings were read. --all writes prompts for every article.';

const nextSteps = ({
  folder,
  prompts,
  articles,
}: Record<'prompts' | 'articles', number> & { folder: string }) =>
  `${prompts} prompts for ${articles} articles are in ${folder}/.

A coding assistant: tell it to do what AGENTS.md says about phrasings.
A chat: paste a prompt, and save the answer as a file ${folder}/….jsonl.
You: write lines as each prompt asks for, or a list "phrasings" into the front matter itself.

Then npm run questions -- read puts them into the articles.`;
