import { languageAttributes } from '../../../site/languages/registry/locales.ts';
import type { OwnerStrings } from '../../../site/languages/registry/strings.ts';
import { longDay } from '../../owner/format.ts';
import type { View } from '../../owner/view.ts';
import type { ArticleComment } from '../../votes/db.ts';
import type { ArticleView } from './article.tsx';

/** Shown are the newest comments and the most frequent reasons; a program may send any. */
const limits = { comments: 50, reasons: 8 };

/** What readers wrote, the newest first, each with the text that it speaks of. */
export function ArticleComments({ shown, view }: { shown: ArticleView; view: View }) {
  const { articles: strings } = view.strings;
  const { version: current, locale } = shown.article;
  const comments = shown.comments
    .filter(({ comment }) => comment !== null)
    .slice(0, limits.comments);
  return (
    <section class="panel row-gap">
      <h2>{strings.comments}</h2>
      {comments.length > 0 ? (
        <ul class="owner-list">
          {comments.map(({ version, helpful, reason, comment, created_at }) => (
            <li>
              <span class="muted fine-print">
                {[
                  strings[helpful],
                  reason && reasonText(reason, strings),
                  version === current ? strings.current : strings.earlier,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              <span class="muted fine-print">{longDay(created_at, view)}</span>
              <q {...languageAttributes(locale)}>{comment}</q>
            </li>
          ))}
        </ul>
      ) : (
        <p class="description">{strings.noComments}</p>
      )}
    </section>
  );
}

/** How often each reason was given, the most frequent first. */
export function ArticleReasons({ comments, view }: { comments: ArticleComment[]; view: View }) {
  const { articles: strings } = view.strings;
  const given = comments.flatMap(({ helpful, reason }) => (helpful === 'no' && reason) || []);
  const reasons = [...Map.groupBy(given, (reason) => reason)]
    .map(([reason, votes]) => ({ reason, count: votes.length }))
    .sort((a, b) => b.count - a.count)
    .slice(0, limits.reasons);
  const [first] = reasons;
  if (!first) return null;
  return (
    <section class="panel row-gap">
      <h2>{strings.missing}</h2>
      <p class="description">{strings.missingHint(comments.length)}</p>
      <ul class="bar-list">
        {reasons.map(({ reason, count }) => (
          <li>
            <span>{reasonText(reason, strings)}</span>
            <b>{count}</b>
            <i style={`width:${((100 * count) / first.count).toFixed(1)}%`} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One of the four reasons in the owner's language, or what was sent in its place. */
function reasonText(reason: string, { reasons }: OwnerStrings['articles']): string {
  const names: Record<string, string> = reasons;
  return names[reason] ?? reason;
}
