import { readState, type State, statesIn } from '../state.ts';
import { fileOf, formerArticles, keyOf, type ThereFile, titleHere } from '../there.ts';
import type { Carried } from './found-again.ts';
import { fewestWords, wordsThere } from './likeness.ts';
import { idsBetween, isAlike } from './others.ts';

interface Ground {
  content: string;
  source: string;
  /** Of a folder where it lies, seen from the content folder. */
  where?: string | undefined;
  /** Whether its owner gave it a name: it is another then. */
  isNamed?: boolean | undefined;
  there: readonly ThereFile[];
}

/** The import that a folder goes on with under another name or in another place, and where that lay. */
export interface Moved {
  source: string;
  movedFrom: string;
}

/** A folder that nobody imported yet and that has nearly all articles of another: that one, renamed, moved or copied. */
export function movedFolder(
  { content, source, where, isNamed, there }: Ground,
  articles: readonly Carried[],
): Moved | undefined {
  if (where === undefined || isNamed || readState(content, source)) return undefined;
  const share = shareAmong(articles, { content, there });
  const [most] = statesIn(content)
    .flatMap(([name, state]) => {
      const movedFrom = state.folder;
      // One inside it or around it is there still, with articles of its own.
      if (!isAlike(name, source) || movedFrom === undefined || idsBetween(movedFrom, where))
        return [];
      return [{ source: name, movedFrom, share: share(state) }];
    })
    .toSorted((a, b) => b.share - a.share);
  if (!most || most.share < nearlyAll) return undefined;
  return { source: most.source, movedFrom: most.movedFrom };
}

const nearlyAll = 0.8;

/** Of the articles of an import that are here, in the languages of the folder, how many are among those of the folder. */
function shareAmong(
  articles: readonly Carried[],
  { content, there }: Pick<Ground, 'content' | 'there'>,
) {
  const { likeness, isSame } = wordsThere(content);
  const locales = new Set(articles.map(({ locale }) => locale));
  const byId = new Map(articles.map((article) => [keyOf(article.id, article.locale), article]));
  const byTitle = Map.groupBy(articles, ({ locale, title }) => `${locale} ${title}`);
  return (state: State): number => {
    const formers = formerArticles(state, there);
    const here = state.articles
      .filter(({ locale }) => locales.has(locale))
      .flatMap(({ id, locale }) => {
        const file = fileOf(formers.get(keyOf(id, locale)));
        return file ? [{ key: keyOf(id, locale), file }] : [];
      });
    const isAmong = ({ key, file }: (typeof here)[number]) =>
      isInItsPlace(byId.get(key), file) ||
      byTitle
        .get(`${file.locale} ${titleHere(content, file.path)}`)
        ?.some(({ words }) => isSame(words(), file));
    return here.length === 0 ? 0 : here.filter(isAmong).length / here.length;
  };

  /** Many folders have an index and a first page: a path alone says nothing. */
  function isInItsPlace(article: Carried | undefined, file: ThereFile): boolean {
    if (!article) return false;
    const words = article.words();
    return isSame(words, file) || likeness(words, file, fewestWords) > 0.5;
  }
}
