import { type Article, publishedArticles } from '../../site/content/article/read.ts';
import { companionSource } from '../../site/content/companion-source.ts';
import { learntBefore } from '../../site/content/search/learnt-in.ts';
import { settings } from '../../site/content/settings.ts';
import type { Locale } from '../../site/languages/registry/locales.ts';
import { askCompanion } from '../../site/search/companion/ask-companion.ts';
import { buildCompanion } from '../../site/search/companion/build/build-companion.ts';
import { openBuilt } from '../../site/search/companion/open-companion.ts';
import { articleId } from './article-id.ts';
import { type Prompt, putPrompts } from './own-prompts.ts';
import { promptText } from './prompt-text.ts';
import { addToRecord, isWritten, readRecord } from './record.ts';

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
  const prompts: Prompt[] = [];
  for (const locale of settings.locales) {
    const published = publishedArticles(now, locale);
    const needing = published.filter((article) => all || !isWritten(article, record));
    const nearTo = await titlesNear(locale, now);
    for (let from = 0; from < needing.length; from += together) {
      const some = needing.slice(from, from + together);
      const asked = await Promise.all(
        some.map(async (article) => ({ article, near: await nearTo(article) })),
      );
      const text = promptText(locale, asked);
      prompts.push({ name: promptName(some), text, articles: some.map(articleId) });
    }
    // From here on a change of what they were written from is seen.
    addToRecord(published.filter((one) => isWritten(one, record) && !record[articleId(one)]));
  }
  putPrompts(folder, prompts);
  const articles = prompts.flatMap((prompt) => prompt.articles).length;
  const counts = { prompts: prompts.length, articles };
  console.log(articles === 0 ? nothingNew : nextSteps({ folder, ...counts }));
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
  'Every article has phrasings, and no title, short answer or question is new since. --all writes prompts for every article.';

const nextSteps = ({
  folder,
  prompts,
  articles,
}: Record<'prompts' | 'articles', number> & { folder: string }) =>
  `${many(prompts, 'prompt')} for ${many(articles, 'article')} ${prompts === 1 ? 'is' : 'are'} in ${folder}/.

A coding assistant: tell it to do what AGENTS.md says about phrasings.
A chat: paste a prompt, and save the answer as a file ${folder}/….jsonl.
You: write lines as each prompt asks for, or a list "phrasings" into the front matter itself.

Then npm run questions -- read puts them into the articles.`;

const many = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`;
