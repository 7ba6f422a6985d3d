import { createMiddleware } from 'hono/factory';
import type { AppEnv } from '../http/context.ts';
import type { Vote } from '../contract/votes.ts';
import { articlesOf } from '../settings.ts';
import { wordsOf } from '../../site/languages/worker-strings.ts';
import { callerLocale } from '../http/caller.ts';
import { problem } from '../http/problem.ts';

type Posted = { in: { form: object }; out: { form: Pick<Vote, 'article' | 'locale'> } };

/** Refuses what is said about an article that is not published in that language. */
export const publishedArticle = createMiddleware<AppEnv, string, Posted>(async (c, next) => {
  const { article, locale } = c.req.valid('form');
  const { articles } = await articlesOf(c.env);
  if (articles[locale].some(({ slug }) => slug === article)) return next();

  const message = wordsOf(callerLocale(c)).errors.unknownArticle;
  return problem(c, { status: 422, errors: [{ field: 'article', message }] });
});
