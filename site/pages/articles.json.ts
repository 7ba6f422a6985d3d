import { spawnSync } from 'node:child_process';
import { extname } from 'node:path';
import type { Manifest } from '../../worker/contract/manifest.ts';
import { reviewBy } from '../content/article/review-by.ts';
import { type Article, articlesIn } from '../content/articles.ts';
import { locales } from '../languages/registry.ts';

/** What the Worker knows of the articles of this build. */
export async function GET() {
  const listed = locales.map(
    async (locale) => [locale, ((await articlesIn(locale)) ?? []).map(entry)] as const,
  );
  const articles = Object.fromEntries(await Promise.all(listed)) as Manifest['articles'];
  const builtAt = new Date().toISOString();
  return Response.json({ builtAt, ...revision(), articles } satisfies Manifest);
}

/** The commit that is built, with "+" where files differ from it; nothing where there is no git. */
function revision(): { revision?: string } {
  const commit = git('rev-parse', '--short', 'HEAD');
  if (!commit) return {};
  return { revision: git('status', '--porcelain') === '' ? commit : `${commit}+` };
}

const git = (...args: string[]) => spawnSync('git', args, { encoding: 'utf8' }).stdout?.trim();

function entry({
  slug,
  path,
  topic,
  version,
  data,
  entry,
}: Article): Manifest['articles']['en'][number] {
  const { checked, reviewEvery } = data;
  return {
    slug,
    path,
    title: data.title,
    topic,
    version,
    file: `articles/${entry.id}${extname(entry.filePath ?? '.mdx')}`,
    ...(checked && { checked: dayOf(checked) }),
    ...(checked && reviewEvery && { reviewBy: dayOf(reviewBy(checked, reviewEvery)) }),
  };
}

const dayOf = (date: Date) => date.toISOString().slice(0, 10);
