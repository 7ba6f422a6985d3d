import type { Locale } from '../../../site/languages/registry.ts';
import type { View } from '../../owner/view.ts';
import type { ArticleGap } from '../db/gaps.ts';

interface Near {
  gaps: ArticleGap[];
  locale: Locale;
  view: View;
}

/** Open questions that this article is nearest to. */
export function ArticleGaps({ gaps, locale, view }: Near) {
  const { articles: words } = view.words;
  return (
    <section class="panel row-gap">
      <h2>{words.gaps}</h2>
      <p class="description">{gaps.length ? words.gapsHint : words.noGaps}</p>
      <ul class="inbox">
        {gaps.map(({ gap, query, people }) => (
          <li>
            <a href={`/admin/gaps/${gap}/`} lang={locale}>
              {query}
            </a>
            <span class="age">{words.people(people)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
