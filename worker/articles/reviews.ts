import type { Locale } from '../../site/languages/registry/locales.ts';
import { DAY } from '../contract/time/durations.ts';
import type { ArticleRecord } from './records.ts';
import { fell, type VoteChange, voteChange } from './vote-change.ts';

/** Why an article is to be looked at again. */
export type ReviewReason =
  | { why: 'date'; by: string }
  /** Its yes share fell with the last change of the text, or in the last four weeks. */
  | { why: 'change' | 'lately'; change: VoteChange }
  /** The same article in another language changed since, at that time. */
  | { why: 'translation'; locale: Locale; changedAt: string };

export interface Review {
  article: ArticleRecord;
  reasons: ReviewReason[];
}

/** The articles to look at again, most read first. `today` is an ISO date in the owner's time zone. */
export function reviewsDue(articles: ArticleRecord[], today: string): Review[] {
  const translations = Map.groupBy(articles, ({ slug }) => slug);
  return articles
    .map((article) => ({
      article,
      reasons: [
        ...byDate(article, today),
        ...byVotes(article),
        ...(translations.get(article.slug) ?? []).flatMap((translation) =>
          byTranslation(article, translation),
        ),
      ],
    }))
    .filter(({ reasons }) => reasons.length > 0)
    .sort((a, b) => b.article.contact.of - a.article.contact.of);
}

const byDate = ({ reviewBy }: ArticleRecord, today: string): ReviewReason[] =>
  reviewBy !== undefined && reviewBy <= today ? [{ why: 'date', by: reviewBy }] : [];

function byVotes({ now, earlier, recent, before }: ArticleRecord): ReviewReason[] {
  const sinceChange = voteChange(now, earlier);
  const lately = voteChange(recent, before);
  return [
    ...(fell(sinceChange) ? [{ why: 'change', change: sinceChange } as const] : []),
    ...(fell(lately) ? [{ why: 'lately', change: lately } as const] : []),
  ];
}

/**
 * The translation got another text more than a day after this article got its own, and nobody has checked this one
 * since. A translation that is merely newer is no change.
 */
function byTranslation(
  { seenAt, checked = '' }: ArticleRecord,
  translation: ArticleRecord,
): ReviewReason[] {
  const { locale, seenAt: changedAt, firstSeenAt } = translation;
  if (!seenAt || !changedAt || changedAt === firstSeenAt) return [];
  if (Date.parse(changedAt) - Date.parse(seenAt) <= DAY) return [];
  return checked < changedAt.slice(0, 10) ? [{ why: 'translation', locale, changedAt }] : [];
}
