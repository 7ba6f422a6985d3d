import { type Locale, locales } from '../../../../site/languages/registry/locales.ts';
import { isFileName, slugOf } from '../../../../worker/contract/slugs.ts';
import { firstReadable, roomForNumber, takingFree } from '../../../addresses/readable.ts';
import { type Former, fileOf, keyOf } from '../../record/there.ts';
import type { DeskSection } from '../exports/export.ts';
import type { Ground } from './ground.ts';
import type { LocatedArticle } from './languages.ts';

/** An article with its place in the content folder. */
export interface PlacedArticle extends LocatedArticle {
  topic: string;
  slug: string;
  /** Nothing where it was never imported before. */
  former: Former | undefined;
}

/** The topic of articles whose section the export does not have. */
export const general = 'general';

/** The topic that each section becomes: as the last import had it, else by its name. */
export function topicsOfSections(
  sections: readonly DeskSection[],
  { state, ledOn }: Pick<Ground, 'state' | 'ledOn'>,
) {
  const before = new Map(state?.topics.map(({ section, topic }) => [section, topic]));
  const take = takingFree(new Set([general, ...before.values(), ...ledOn.topics]));
  return new Map(
    sections.map((section): [string, string] => {
      const former = before.get(section.id);
      if (former !== undefined) return [section.id, former];
      const names = [...section.names.values()];
      const own =
        firstInAscii(names) ?? firstReadable(names) ?? `topic-${slugOf(section.id, 20) || 1}`;
      return [section.id, take(own)];
    }),
  );
}

/**
 * Gives each article its topic and slug, the same to its translations. Where the last import or the owner put it, it stays.
 * A slug comes from the first title or address in ASCII, else from the first title that can be read.
 */
export function placeArticles(
  articles: readonly LocatedArticle[],
  topics: ReadonlyMap<string, string>,
  { there, formers, ledOn }: Ground,
): PlacedArticle[] {
  const own = new Set([...formers.values()].flatMap((former) => fileOf(former)?.path ?? []));
  const others = there.filter(({ path }) => !own.has(path)).map(({ slug }) => slug);
  const taken = new Set([...others, ...ledOn.articles]);
  const formerFiles = (id: string) =>
    locales.flatMap((locale) => fileOf(formers.get(keyOf(id, locale))) ?? []);
  for (const { id } of articles) for (const { slug } of formerFiles(id)) taken.add(slug);
  const take = takingFree(taken);

  return [...Map.groupBy(articles, ({ id }) => id)].flatMap(([id, translations]) => {
    const [file] = formerFiles(id);
    const slug = file?.slug ?? take(wordsOf(id, translations));
    const section = translations.map(({ section }) => section).find((name) => name !== undefined);
    const topic = file?.topic ?? topics.get(section ?? '') ?? general;
    return translations.map((article) => {
      const former = formers.get(keyOf(id, article.locale));
      const place = fileOf(former) ?? { topic, slug };
      return { ...article, topic: place.topic, slug: place.slug, former };
    });
  });
}

/** Names by language of ours; one that a language lacks is not made up. */
export function namesOf({ names }: DeskSection, fallback: Locale | undefined, nearest: Nearest) {
  const found = new Map<Locale, string>();
  for (const [tag, name] of names) {
    const locale = tag === '' ? fallback : nearest(tag);
    const isExact = locale?.toLowerCase() === tag.toLowerCase();
    if (locale && name.trim() !== '' && (isExact || !found.has(locale))) found.set(locale, name);
  }
  return found;
}

type Nearest = (tag: string) => Locale | undefined;

const firstInAscii = (names: readonly string[]) =>
  names.map((name) => slugOf(name, roomForNumber)).find(isFileName);

function wordsOf(id: string, translations: readonly LocatedArticle[]): string {
  const titles = translations.map(({ title }) => title);
  const addresses = translations.flatMap(({ addresses }) => addresses).map(wordsInAddress);
  return (
    firstInAscii([...titles, ...addresses]) ??
    firstReadable(titles) ??
    `article-${slugOf(id, 40) || 1}`
  );
}

/** What stands behind the number: `ask-for-a-refund` of `/articles/39-ask-for-a-refund`. */
function wordsInAddress(address: string): string {
  const words = /\/\d+-([a-z0-9-]+)\/?(?:[?#].*)?$/i.exec(address)?.[1] ?? '';
  return words.length > 2 ? words : '';
}
