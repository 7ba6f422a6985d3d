import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Locale } from '../../site/languages/registry.ts';
import type { Answer } from './ask-tree.ts';

/**
 * Opens the search of the working folder. Its four parts are loaded from there by names that other revisions
 * know them by too, so these names and what goes in and comes out can only change with all of history.
 */
export async function openTree(
  locale: Locale,
  now: Date,
): Promise<(question: string) => Promise<Answer>> {
  const search = 'site/search/companion';
  const { companionSource } = await load<Source>('site/content/companion-source.ts');
  const { buildCompanion } = await load<Build>(`${search}/build/build-companion.ts`);
  const { openCompanion } = await load<Open>(`${search}/open-companion.ts`);
  const { askCompanion } = await load<Ask>(`${search}/ask-companion.ts`);

  const files = buildCompanion(companionSource(locale, now));
  const companion = await openCompanion(async (name) => JSON.parse(files.get(name) ?? ''));
  return async (question) => {
    const { results, answered, browses = false } = await askCompanion(companion, question);
    const first = results.find(({ matched }) => matched) ?? results[0];
    return { answered: answered || browses, article: first?.article.id ?? null };
  };
}

type Source = typeof import('../../site/content/companion-source.ts');
type Build = typeof import('../../site/search/companion/build/build-companion.ts');
type Open = typeof import('../../site/search/companion/open-companion.ts');
type Ask = typeof import('../../site/search/companion/ask-companion.ts');

const load = <Module>(file: string): Promise<Module> => import(pathToFileURL(resolve(file)).href);
