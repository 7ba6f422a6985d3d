import { posix } from 'node:path';
import type { Locale } from '../../../site/languages/registry/locales.ts';
import { importStrings } from '../../../site/languages/registry/strings.ts';
import type { Lose } from '../losses.ts';
import type { Prepared } from '../reading/article.ts';
import { titleOf } from '../reading/front-matter/fields.ts';
import type { OldSite } from '../tool/old-site.ts';
import { isFolderPage, isFrontPage } from './front-page.ts';
import type { NavPlace } from './topics/navigation.ts';
import { topicNameOf } from './topics/topic-names.ts';

interface Surroundings {
  nav: ReadonlyMap<string, NavPlace>;
  old: OldSite | undefined;
  locale: Locale;
  loseIn: (file: string) => Lose;
}

/**
 * An article that names itself nothing is called as the navigation calls it, else as its file. The page of a folder is called as
 * the navigation calls the folder, the first page as the site.
 */
export function withTitle(article: Prepared, { nav, old, locale, loseIn }: Surroundings): Prepared {
  if (article.isNamed) return article;
  const { path, place } = article;
  const lose = loseIn(path);
  const isFront = isFrontPage(place, old);
  const given = [
    nav.get(place)?.label,
    isFront ? old?.title : undefined,
    isFolderPage(place) && !isFront ? nav.get(place)?.group : undefined,
  ].find((name) => name?.trim());
  if (given) return { ...article, title: titleOf(given, lose) };
  const title = madeTitle();
  lose(
    isFront ? 'title made up, as the page has none' : 'title taken from the name of the file',
    title,
  );
  return { ...article, title };

  function madeTitle(): string {
    if (isFront) return importStrings(locale).overview;
    if (!isFolderPage(place)) return article.title;
    const folder = posix.basename(posix.join(old?.within ?? '', posix.dirname(place)));
    return titleOf(topicNameOf(folder, locale), lose);
  }
}
