import { languageAttributes } from '../../../site/languages/registry/locales.ts';
import type { InboxRow } from '../../messages/db/inbox.ts';
import { InboxList } from '../../messages/owner-pages/inbox-list.tsx';
import type { WeekNumbers } from '../../numbers/numbers.ts';
import { FiveSteps, Fold } from '../../owner/parts.tsx';
import { weekPath } from '../../owner/paths.ts';
import { shortened } from '../../owner/shortened.ts';
import type { View } from '../../owner/view.ts';
import type { WeekSummary } from '../formats/summary.ts';

export function WeekWaiting({ rows, view }: { rows: InboxRow[]; view: View }) {
  const { week: strings, messages } = view.strings;
  return (
    <section class="panel waiting">
      <h2>{strings.waiting}</h2>
      {rows.length === 0 ? (
        <p class="description">{messages.empty}</p>
      ) : (
        <>
          <p class="description">
            <a href="/admin/messages/">{strings.waitingHint(view.waiting)}</a>
          </p>
          <InboxList rows={rows} view={view} tag={({ channel }) => strings.channels[channel]} />
        </>
      )}
    </section>
  );
}

interface Effort {
  week: WeekNumbers;
  summary: WeekSummary;
  view: View;
}

export function WeekEffort({ week, summary, view: { strings } }: Effort) {
  if (summary.effort === undefined) return null;
  return (
    <Fold title={strings.week.surveys}>
      <p class="description">
        <a href={`${weekPath(week.week)}surveys/`}>{summary.effort}</a>
      </p>
      <FiveSteps steps={week.surveys.effort.steps} names={strings.effort} />
    </Fold>
  );
}

/** Those to fix and those that were weak before, together. */
const mostArticles = 5;

/** In Latin letters: the whole comment stands on the page of its article. */
const longestComment = 60;

/** The published articles with the lowest yes share, each with what somebody missed in it. */
export function WeakArticles({ summary, view }: { summary: WeekSummary; view: View }) {
  const { weakArticles } = summary;
  const { week: strings } = view.strings;
  return (
    <section class="panel">
      <h2>{strings.weakArticles}</h2>
      <p class="description">
        {weakArticles.length === 0 ? strings.noWeakArticles : strings.weakArticlesHint}
      </p>
      {weakArticles.length > 0 ? (
        <ul class="owner-list">
          {weakArticles.map(({ title, locale, path, share, counts, drop, missed }) => (
            <li>
              <a href={path} {...languageAttributes(locale)}>
                {title}
              </a>
              <span>
                <span class="percent">{share}</span> <span class="muted fine-print">{counts}</span>
              </span>
              {drop && <span class="down fine-print">{drop}</span>}
              {missed && <q {...languageAttributes(locale)}>{shortened(missed, longestComment)}</q>}
            </li>
          ))}
        </ul>
      ) : null}
      <Corrected summary={summary} view={view} />
      <p class="small-text">
        <a href="/admin/articles/">{strings.allArticles}</a>
      </p>
    </section>
  );
}

/** What was weak before its last change: that nothing is weak today proves no change right. */
function Corrected({
  summary: { corrected, weakArticles },
  view,
}: {
  summary: WeekSummary;
  view: View;
}) {
  const shown = corrected.slice(0, mostArticles - weakArticles.length);
  if (shown.length === 0) return null;
  return (
    <>
      <p class="description">{view.strings.week.weakBefore}</p>
      <ul class="owner-list">
        {shown.map(({ title, locale, path, share, counts, votesSince }) => (
          <li>
            <a href={path} {...languageAttributes(locale)}>
              {title}
            </a>
            <span>
              <span class="percent">{share}</span>{' '}
              <span class="muted fine-print">{[counts, votesSince].join(' · ')}</span>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
