import { relative } from 'node:path';
import { type ArticleFile, articleFiles } from '../../site/content/article/files.ts';
import { publishedFrom } from '../../site/content/article/published.ts';
import { readArticle } from '../../site/content/article/read.ts';
import { articleVersion } from '../../site/content/article/version.ts';
import { contentFolder } from '../../site/content/folder.ts';
import { locales } from '../../site/languages/registry.ts';
import type { Manifest, PublishedArticle } from '../../worker/contract/manifest.ts';

/** What a build at `now` would tell of its articles, without the days of their reviews. */
export function contentManifest(now: Date): Manifest {
  const articles = locales.map((locale) => {
    const files = articleFiles().filter((file) => file.locale === locale.toLowerCase());
    return [locale, files.flatMap((file) => publishedEntry(file, now) ?? [])];
  });
  return { builtAt: now.toISOString(), articles: Object.fromEntries(articles) };
}

function publishedEntry(article: ArticleFile, now: Date): PublishedArticle | undefined {
  const { slug, path, topic, file, data, body } = readArticle(article);
  if (!data || publishedFrom(data) > now.getTime()) return undefined;
  return {
    slug,
    path,
    title: data.title,
    topic,
    // A build reads bodies without the blank lines around them.
    version: articleVersion(data, body.trim()),
    file: relative(contentFolder, file).replaceAll('\\', '/'),
  };
}
