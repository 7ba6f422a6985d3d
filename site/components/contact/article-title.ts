import type { Manifest } from '../../../worker/contract/manifest.ts';
import { pageLocale } from '../frame/language.ts';

/** What an article of this build is called; nothing when there is none of that name, or no connection. */
export async function articleTitle(slug: string): Promise<string | undefined> {
  const response = await fetch('/articles.json').catch(() => undefined);
  if (!response?.ok) return undefined;
  const { articles }: Manifest = await response.json();
  return articles[pageLocale].find((article) => article.slug === slug)?.title;
}
