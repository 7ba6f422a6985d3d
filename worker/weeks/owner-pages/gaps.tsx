import { languageAttributes, languageOf } from '../../../site/languages/registry/locales.ts';
import { GapHeads, marked, PeopleBar } from '../../gaps/owner-pages/table.tsx';
import type { View } from '../../owner/view.ts';
import { ArticleLink } from '../../published/links.tsx';
import type { GapLine, WeekSummary } from '../formats/summary.ts';

interface Gaps {
  summary: WeekSummary;
  view: View;
}

/** The questions that it pays most to answer, with one thing to do about each. */
export function WeekGaps({ summary, view }: Gaps) {
  const { week: strings } = view.strings;
  return (
    <section class="panel">
      <h2>{strings.gaps}</h2>
      {summary.gaps.length > 0 ? (
        <>
          <p class="description">{strings.gapsHint}</p>
          <GapTable summary={summary} view={view} />
        </>
      ) : (
        <p class="description">{summary.noGaps}</p>
      )}
      {summary.subscribers && <p class="small-text">{summary.subscribers}</p>}
      <p class="small-text">
        <a href="/admin/gaps/">{strings.allGaps}</a>
      </p>
    </section>
  );
}

function GapTable({ summary, view }: Gaps) {
  const most = Math.max(...summary.gaps.map(({ people }) => people));
  const hot = summary.gaps.filter(isToDo).slice(0, marked);
  return (
    <table class="gap">
      <GapHeads view={view} />
      <tbody>
        {summary.gaps.map((gap) => (
          <tr class={hot.includes(gap) ? 'hot' : undefined}>
            <td>
              <Query gap={gap} />
              <span class="language">{languageOf(gap.locale).shortName}</span>
              {gap.worth && <small>{gap.worth}</small>}
            </td>
            <td>
              <PeopleBar people={gap.people} most={most} />
            </td>
            <td>
              <Nearest gap={gap} summary={summary} view={view} />
            </td>
            <td>
              <Step gap={gap} isFirst={gap === hot[0]} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** In characters. Without a space a long question would be a column of its own. */
const longestQuery = 80;

/** The whole question stands on its own page. */
function Query({ gap: { query, locale } }: { gap: GapLine }) {
  const characters = [...query];
  const isLong = characters.length > longestQuery;
  return (
    <q {...languageAttributes(locale)} title={isLong ? query : undefined}>
      {isLong ? `${characters.slice(0, longestQuery).join('')}…` : query}
    </q>
  );
}

/** The closest article, or the one that answers it meanwhile. */
function Nearest({
  gap: { nearest, step, locale },
  summary: { manifest },
  view,
}: Gaps & { gap: GapLine }) {
  const article = step.kind === 'answered' ? step.article : nearest;
  if (!article) return <span class="muted">{view.strings.gaps.none}</span>;
  return <ArticleLink article={article} locale={locale} manifest={manifest} />;
}

/** One thing to do, or how it stands; either leads to the gap. */
function Step({ gap, isFirst }: { gap: GapLine; isFirst: boolean }) {
  const button = isFirst ? 'button small primary' : 'button small';
  return (
    <a class={isToDo(gap) ? button : 'small-text'} href={gap.step.path}>
      {gap.step.name}
      <span class="visually-hidden">
        {' '}
        <bdi>{gap.query}</bdi>
      </span>
    </a>
  );
}

const isToDo = ({ step }: GapLine) => step.kind === 'write' || step.kind === 'words';
