import { dayOf, languageName } from '../../owner/format.ts';
import type { View } from '../../owner/view.ts';
import type { ReviewReason } from '../reviews.ts';
import { voteChangeText } from '../vote-change-text.ts';

/** Why an article is to be looked at again, and what to do. */
export function reviewText(reason: ReviewReason, view: View): string {
  const { reviews } = view.words.articles;
  switch (reason.why) {
    case 'date':
      return reviews.date(dayOf(reason.by, view));
    case 'twin':
      return reviews.translation(languageName(reason.locale, view), dayOf(reason.changedAt, view));
    default:
      return reviews[reason.why](voteChangeText(reason.change, view.words));
  }
}
