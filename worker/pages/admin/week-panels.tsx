import type { Manifest } from '../../contract/manifest.ts';
import type { VoteComment } from '../../db/article-votes.ts';
import type { InboxRow } from '../../db/inbox.ts';
import type { WeekNumbers } from '../../week/numbers.ts';
import type { RankedVersion } from '../../week/ranking.ts';
import { ArticleLink } from './article-link.tsx';
import { InboxList } from './inbox-list.tsx';
import { FiveSteps } from './steps.tsx';
import { percent } from './told.ts';
import type { View } from './view.ts';

export function WeekWaiting({ rows, view }: { rows: InboxRow[]; view: View }) {
  const { week: words, messages } = view.words;
  return (
    <>
      <h2>{words.waiting}</h2>
      {rows.length === 0 ? (
        <p class="dsc">{messages.empty}</p>
      ) : (
        <>
          <p class="dsc">
            <a href="/admin/messages/">{words.waitingHint(view.waiting)}</a>
          </p>
          <InboxList rows={rows} view={view} />
        </>
      )}
    </>
  );
}

export function WeekSurveys({
  week: { surveys },
  view: { words },
}: {
  week: WeekNumbers;
  view: View;
}) {
  const { effort, answers } = surveys;
  if (answers === 0) return null;
  return (
    <>
      <h2>{words.week.surveys}</h2>
      <p class="dsc">{words.week.surveysHint(answers, effort.mean?.toFixed(1))}</p>
      <FiveSteps steps={effort.steps} names={words.effort} />
    </>
  );
}

/** How far visits went; the last two bars are the split of the third. */
export function WeekFunnel({ week, view }: { week: WeekNumbers; view: View }) {
  const { stopped, steps } = view.words.week;
  const { opened, sent } = week.form;
  const bars = [
    { name: steps.visits, count: week.visits, place: undefined },
    { name: steps.article, count: week.openedArticle, place: undefined },
    { name: steps.form, count: opened, place: undefined },
    { name: steps.left, count: opened - sent, place: 'sub s' },
    { name: steps.sent, count: sent, place: 'sub' },
  ];
  return (
    <section class="pan">
      <h2>{stopped}</h2>
      <ul class="fun">
        {bars.map(({ name, count, place }) => (
          <li class={place}>
            <span>{name}</span>
            <b>{count}</b>
            <i style={`width:${((100 * count) / Math.max(1, week.visits)).toFixed(1)}%`} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface Fix {
  versions: RankedVersion[];
  comments: VoteComment[];
  manifest: Manifest;
  view: View;
}

/** The published articles with the lowest yes share, each with what somebody missed in it. */
export function WeekFix({ versions, comments, manifest, view }: Fix) {
  const { fix, fixHint, nothingToFix } = view.words.week;
  const worst = versions
    .filter(({ isCurrent, helpful }) => isCurrent && helpful.share !== null)
    .slice(0, 5);
  return (
    <section class="pan">
      <h2>{fix}</h2>
      <p class="dsc">{fixHint}</p>
      {worst.length === 0 ? <p>{nothingToFix}</p> : null}
      <ul class="fix">
        {worst.map(({ article, locale, helpful }) => {
          const said = comments.find(
            (each) =>
              each.article === article &&
              each.locale === locale &&
              each.helpful === 'no' &&
              each.comment,
          );
          return (
            <li>
              <ArticleLink article={article} locale={locale} manifest={manifest} />
              <span>
                <span class="pc">{percent(helpful.share ?? 0)}</span>{' '}
                <span class="muted xs">{`${helpful.count} / ${helpful.of}`}</span>
              </span>
              {said && <q lang={locale}>{said.comment}</q>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
