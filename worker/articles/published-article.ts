import { createMiddleware } from 'hono/factory';
import { workerStrings } from '../../site/languages/strings.ts';
import type { Vote } from '../contract/votes.ts';
import { callerLocale } from '../http/caller.ts';
import type { AppEnv } from '../http/context.ts';
import { problem } from '../http/problem.ts';
import { articlesOf } from '../settings.ts';

type Posted = { in: { form: object }; out: { form: Pick<Vote, 'article' | 'locale'> } };

/** Refuses what is said about an article that is not published in that language. */
export const publishedArticle = createMiddleware<AppEnv, string, Posted>(async (c, next) => {
  const { article, locale } = c.req.valid('form');
  const { articles } = await articlesOf(c.env);
  if (articles[locale].some(({ slug }) => slug === article)) return next();

  const message = workerStrings(callerLocale(c)).errors.unknownArticle;
  return problem(c, { status: 422, errors: [{ field: 'article', message }] });
});
