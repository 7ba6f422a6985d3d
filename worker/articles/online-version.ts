import type { Vote } from '../contract/votes.ts';
import type { Env } from '../env.ts';
import { articlesOf } from '../settings.ts';
import { wasSeen } from './db/versions.ts';

/** The text that a vote is for; nothing where no such text was ever online, so that nobody makes texts up. */
export async function onlineVersion(
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
