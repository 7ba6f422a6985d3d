import { createMiddleware } from 'hono/factory';
import { workerStrings } from '../../site/languages/registry/strings.ts';
import type { Manifest } from '../contract/published/manifest.ts';
import type { Visit } from '../contract/visits.ts';
import type { Vote } from '../contract/votes.ts';
import type { Env } from '../env.ts';
import type { AppEnv } from '../http/context.ts';
import { callerLocale } from '../http/language.ts';
import { problem } from '../http/problem/problem.ts';
import { wasSeen } from './db.ts';
import { articlesOf } from './files.ts';

type WithArticle = { in: { form: object }; out: { form: Pick<Vote, 'article' | 'locale'> } };

/** Refuses what is said about an article that is not published in that language. */
export const refuseUnpublished = createMiddleware<AppEnv, string, WithArticle>(async (c, next) => {
  const { article, locale } = c.req.valid('form');
  const { articles } = await articlesOf(c.env);
  if (articles[locale].some(({ slug }) => slug === article)) return next();

  const message = workerStrings(await callerLocale(c)).errors.unknownArticle;
  return problem(c, { status: 422, errors: [{ field: 'article', message }] });
});

/**
 * A visit without what it says about articles that are published in no language: anybody can make up
 * a name, and it would stand in the owner's lists. That something was opened stays true.
 */
export function withoutUnpublished(visit: Visit, { articles }: Manifest): Visit {
  const slugs = new Set(Object.values(articles).flatMap((list) => list.map(({ slug }) => slug)));
  return {
    ...visit,
    searches: visit.searches.map(({ notThis, ...search }) => ({
      ...search,
      clicked: known(search.clicked),
      ...(notThis && { notThis: notThis.filter((article) => slugs.has(article)) }),
    })),
    articles: visit.articles.filter(({ article }) => slugs.has(article)),
    ...(visit.form && { form: formWithout(visit.form) }),
  };

  function formWithout({ notThis, solved, ...form }: NonNullable<Visit['form']>) {
    return {
      ...form,
      solved: known(solved),
      ...(notThis && { notThis: notThis.filter((article) => slugs.has(article)) }),
    };
  }

  /** Of an article that is not published it stays true that there was one. */
  function known<Named>(article: Named): Named | true {
    return typeof article === 'string' && !slugs.has(article) ? true : article;
  }
}

/** The text that a vote is for; nothing where no such text was ever online, so that nobody makes texts up. */
export async function knownVersion(
  env: Env,
  { article, locale, version }: Pick<Vote, 'article' | 'locale' | 'version'>,
): Promise<string | undefined> {
  if (version === undefined) return undefined;
  const { articles } = await articlesOf(env);
  const isCurrent = articles[locale].some(
    (published) => published.slug === article && published.version === version,
  );
  return isCurrent || (await wasSeen(env.DB, { article, locale, version })) ? version : undefined;
}
