import { Hono } from 'hono';
import { languageOf } from '../../site/languages/registry/locales.ts';
import { articleListSchema } from '../contract/articles.ts';
import { localDay } from '../contract/time/local-time.ts';
import type { AppContext, AppEnv } from '../http/context.ts';
import { onlyAllows, problem } from '../http/problem/problem.ts';
import { csvFile } from '../http/response/responses.ts';
import { viewOf } from '../owner/view.ts';
import { articlesOf } from '../published/files.ts';
import { settingsOf } from '../settings.ts';
import { wordsDone } from '../words/owner-routes.ts';
import { closedWeeks, findArticle, findArticles } from './find.ts';
import { chosenArticles, pageOfArticles } from './list.ts';
import { articlePage } from './owner-pages/article.tsx';
import { articlesPage } from './owner-pages/articles.tsx';
import { articlesCsv } from './owner-pages/csv.ts';
import { reviewsDue } from './reviews.ts';

export const articles = new Hono<AppEnv>()
  .get('/articles', async (c) => {
    const view = await viewOf(c);
    const choice = articleListSchema.parse(c.req.query());
    const [list, manifest, weeks] = await Promise.all([
      articleList(c, view.now),
      articlesOf(c.env),
      closedWeeks(c.env, view.now),
    ]);
    const { articles, due } = list;
    const page = pageOfArticles(chosenArticles(list, choice, view.locale), choice);
    return articlesPage(c, view, { ...page, choice, all: articles.length, due, weeks, manifest });
  })
  .get('/articles.csv', async (c) => {
    const view = await viewOf(c);
    const list = await articleList(c, view.now);
    const choice = articleListSchema.parse(c.req.query());
    return csvFile(c, 'articles', articlesCsv(chosenArticles(list, choice, view.locale), list.due));
  })
  .get('/articles/:locale/:slug', async (c) => {
    const { locale, slug } = c.req.param();
    const view = await viewOf(c);
    const { articles: all, votes, due } = await articleList(c, view.now);
    const article = all.find(
      (each) => each.slug === slug && languageOf(each.locale).path === locale,
    );
    if (!article) return problem(c, { status: 404 });

    return articlePage(c, view, {
      article,
      review: due.find((review) => review.article === article),
      translations: all.filter((each) => each.slug === slug && each !== article),
      manifest: await articlesOf(c.env),
      wordsDone: wordsDone(c),
      ...(await findArticle(c.env, { article, votes, now: view.now })),
    });
  })
  .on('ALL', ['/articles', '/articles.csv', '/articles/:locale/:slug'], onlyAllows('GET, HEAD'));

async function articleList(c: AppContext, now: Date) {
  const [found, { timeZone }] = await Promise.all([findArticles(c.env, now), settingsOf(c.env)]);
  return { ...found, due: reviewsDue(found.articles, localDay(now, timeZone)) };
}
