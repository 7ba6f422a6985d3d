import type { leftOutLanguages } from '../../site/content/checks/article-folders.ts';
import type { PromisedQuestion } from '../../site/content/promises.ts';
import type { Mistake } from '../../site/content/yaml/parse.ts';
import type { Locale } from '../../site/languages/registry/locales.ts';
import type { OnProgress } from '../terminal/progress.ts';
import type { AskedArticles, AskedPromises } from './ask.ts';
import { contentMistakes } from './content.ts';
import { leftOver } from './left-over.ts';
import type { Asked } from './open-index.ts';

/** What `npm run check` has to say; with `--json` as it is. */
export interface CheckReport extends AskedArticles, AskedPromises {
  mistakes: readonly Mistake[];
  leftOut: ReturnType<typeof leftOutLanguages>;
  /** Promises in a language that the site does not have. */
  unasked: readonly PromisedQuestion[];
  /** What a language of the site lacks. */
  unwritten: readonly Mistake[];
  /** Files to which nothing leads. */
  unlinkedFiles: readonly Mistake[];
  /** What is left of the demonstration. */
  leftOver: readonly Mistake[];
  totals: ReturnType<typeof totalsOf>;
}

/** How many questions find their article where. The first three count the first too. */
export interface Totals {
  questions: number;
  first: number;
  topThree: number;
  lower: number;
  notFound: number;
}

/** Checks the content and, once nothing is wrong with it, asks what it promises to answer. */
export async function checkReport(now: Date, onProgress: OnProgress): Promise<CheckReport> {
  const mistakes = await contentMistakes(now);
  if (mistakes.length > 0) {
    const nothingAsked = { questions: [], titles: [], promises: [], waiting: [], totals: {} };
    const nothingNoted = {
      leftOut: [],
      unasked: [],
      unwritten: [],
      unlinkedFiles: [],
      leftOver: [],
    };
    return { mistakes, ...nothingNoted, ...nothingAsked };
  }
  // Only now can be loaded what needs the settings.
  const { settings } = await import('../../site/content/settings.ts');
  const { leftOutLanguages } = await import('../../site/content/checks/article-folders.ts');
  const { leftOutPromises } = await import('../../site/content/promises.ts');
  const { unwritten } = await import('../../site/content/checks/unwritten.ts');
  const { unlinkedFiles } = await import('../../site/content/checks/files/files.ts');
  const { askArticles, askPromises, missedPromises } = await import('./ask.ts');
  const { indexesAt } = await import('./open-index.ts');

  const indexOf = indexesAt(now);
  const promised = await askPromises(indexOf);
  const articles = await askArticles(indexOf, settings.locales, onProgress);
  return {
    mistakes: missedPromises(promised.promises),
    leftOut: leftOutLanguages(),
    unasked: leftOutPromises(),
    unwritten: unwritten(now),
    unlinkedFiles: unlinkedFiles(),
    leftOver: leftOver(),
    ...promised,
    ...articles,
    totals: totalsOf(articles.questions),
  };
}

export function totalsOf(asked: readonly Asked[]): Partial<Record<Locale, Totals>> {
  return Object.fromEntries(
    Object.entries(Object.groupBy(asked, ({ locale }) => locale)).map(([locale, own]) => {
      const count = (has: (place: number) => boolean) =>
        own.filter(({ place }) => has(place ?? Number.POSITIVE_INFINITY)).length;
      return [
        locale,
        {
          questions: own.length,
          first: count((place) => place === 1),
          topThree: count((place) => place <= 3),
          lower: count((place) => place > 3 && Number.isFinite(place)),
          notFound: count((place) => !Number.isFinite(place)),
        },
      ];
    }),
  );
}
