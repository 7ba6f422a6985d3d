import { Hono } from 'hono';
import { languageOf } from '../../site/languages/registry/locales.ts';
import { localDay } from '../contract/time/local-time.ts';
import type { AppContext, AppEnv } from '../http/context.ts';
import { onlyAllows, problem } from '../http/problem.ts';
import { csvFile } from '../http/responses.ts';
import { viewOf } from '../owner/view-routes.ts';
import { settingsOf } from '../settings.ts';
import { type Above, findArticle, findArticles } from './find.ts';
import { articlePage } from './owner-pages/article.tsx';
import { articlesPage } from './owner-pages/articles.tsx';
import { articlesCsv } from './owner-pages/csv.ts';
import { reviewsDue } from './reviews.ts';

export const articleRoutes = (above: Above) =>
  new Hono<AppEnv>()
    .get('/articles', async (c) => {
      const view = await viewOf(c);
      return articlesPage(c, view, await articleList(c, view.now, above));
    })
    .get('/articles.csv', async (c) => {
      const { articles, due } = await articleList(c, new Date(), above);
      return csvFile(c, 'articles', articlesCsv(articles, due));
    })
    .get('/articles/:locale/:slug', async (c) => {
      const { locale, slug } = c.req.param();
      const view = await viewOf(c);
      const { articles, votes, due } = await articleList(c, view.now, above);
      const article = articles.find(
        (each) => each.slug === slug && languageOf(each.locale).path === locale,
      );
      if (!article) return problem(c, { status: 404 });

      return articlePage(c, view, {
        article,
        review: due.find((review) => review.article === article),
        translations: articles.filter((each) => each.slug === slug && each !== article),
        ...(await findArticle(c.env, { article, votes, now: view.now }, above)),
      });
    })
    .on('ALL', ['/articles', '/articles.csv', '/articles/:locale/:slug'], onlyAllows('GET, HEAD'));

async function articleList(c: AppContext, now: Date, above: Above) {
  const [{ articles, votes }, { timeZone }] = await Promise.all([
    findArticles(c.env, now, above),
    settingsOf(c.env),
  ]);
  return { articles, votes, due: reviewsDue(articles, localDay(now, timeZone)) };
}
