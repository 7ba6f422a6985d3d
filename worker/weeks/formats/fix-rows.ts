import type { Locale } from '../../../site/languages/registry.ts';
import type { OwnerStrings } from '../../../site/languages/strings.ts';
import type { Manifest } from '../../contract/manifest.ts';
import { articlePagePath } from '../../owner/paths.ts';
import type { ReportedFix } from '../report.ts';

/** An article to work on, and what somebody missed in it. */
export interface FixRow {
  title: string;
  locale: Locale;
  /** The owner's page about it. */
  path: string;
  share: string;
  counts: string;
  /** How much it fell with its newest change. */
  drop: string | undefined;
  missed: string | undefined;
}

export const fixRowsOf = (
  fixes: ReportedFix[],
  manifest: Manifest,
  { week: words, numbers }: OwnerStrings,
): FixRow[] =>
  fixes.map(({ article, locale, helpful, drop, missed }) => ({
    title: titleOf(manifest, locale, article),
    locale,
    path: articlePagePath(locale, article),
    share: numbers.percent(helpful.share ?? 0),
    counts: words.saidYes(helpful.count, helpful.of),
    drop: drop === undefined ? undefined : words.drop(Math.round(drop * 100)),
    missed: missed ?? undefined,
  }));

/** What an article is called; its slug when it is not published any more. */
export const titleOf = ({ articles }: Manifest, locale: Locale, article: string): string =>
  articles[locale].find(({ slug }) => slug === article)?.title ?? article;
