import { posix } from 'node:path';
import type { Lose } from '../losses.ts';
import type { OldSite } from '../tool/old-site.ts';
import type { Placed } from './articles.ts';

/** Whether a file is the page of the folder in which it lies. */
export const isFolderPage = (place: string) => /(?:^|\/)(?:index|_index|readme)\.\w+$/i.test(place);

/** Whether it is the first page of the old site, of which the imported folder may be a part. */
export const isFrontPage = (place: string, old: OldSite | undefined) =>
  isFolderPage(place) && !old?.within && ['.', old?.root].includes(posix.dirname(place));

/** Words beside links and headings with which a page still says no more than where it leads. A first page has about a sentence. */
const few = { first: 25, other: 5 };

/**
 * The first page of a site often only leads on, which the home page does here. One with no more than a sentence of its own
 * becomes a draft, and links to it lead to the home page; where an old address would lead nowhere then, it stays, listed.
 */
export function withoutFrontPage(
  article: Placed,
  { old, loseIn }: { old: OldSite | undefined; loseIn: (file: string) => Lose },
): Placed {
  const { path, place, title, fields, former } = article;
  const stays = former?.is === 'edited' || former?.is === 'gone';
  const isFirst = isFrontPage(place, old);
  const most = isFirst ? few.first : few.other;
  if (!isFolderPage(place) || article.ownWords > most || fields.draft || stays) return article;
  const lose = loseIn(path);
  if (!isFirst || article.oldAddresses.length > 0) {
    lose('page that only leads on: see whether it is needed', title);
    return article;
  }
  lose('imported as a draft', 'a first page that only leads on, as the home page does here');
  const draft = { ...fields, publishAt: undefined, draft: true as const };
  return { ...article, fields: draft, isFrontPage: true };
}
