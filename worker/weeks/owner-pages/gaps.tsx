import { languageAttributes, languageOf } from '../../../site/languages/registry/locales.ts';
import { GapHeads, marked, PeopleBar } from '../../gaps/owner-pages/table.tsx';
import { shortened } from '../../owner/shortened.ts';
import type { View } from '../../owner/view.ts';
import { ArticleLink } from '../../published/links.tsx';
import { type GapLine, pathOfGap } from '../formats/gap-lines.ts';
import type { WeekSummary } from '../formats/summary.ts';

interface Gaps {
  summary: WeekSummary;
  view: View;
}

/** The questions that it pays most to answer, with one thing to do about each. */
export function WeekGaps({ summary, view }: Gaps) {
  const { week: strings } = view.strings;
  return (
    <section class="panel next-gaps">
      <h2>{strings.gaps}</h2>
      {summary.gaps.length > 0 ? (
        <>
          <p class="description">{strings.gapsHint}</p>
          <GapTable summary={summary} view={view} />
        </>
      ) : (
        <p class="description">{summary.noGaps}</p>
      )}
      {summary.minutesHint && <p class="small-text muted">{summary.minutesHint}</p>}
      <Answered summary={summary} view={view} />
      {summary.subscribers && <p class="small-text">{summary.subscribers}</p>}
      <p class="small-text">
        <a href="/admin/gaps/">{strings.allGaps}</a>
      </p>
    </section>
  );
}

function GapTable({ summary, view }: Gaps) {
  const most = Math.max(...summary.gaps.map(({ people }) => people));
  const hot = summary.gaps.filter(({ step }) => step.isToDo).slice(0, marked);
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
              <Refused gap={gap} />
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

/** The rest is one press away. */
const limits = { answered: 3 };

/** In Latin letters. Without a space a long question would be a column of its own; a button needs no more than tells it apart. */
const longest = { query: 60, about: 24 };

/** A question that is shortened leads to its page, where all of it stands. */
function Query({ gap: { gap, query, locale } }: { gap: GapLine }) {
  const short = shortened(query, longest.query);
  const said = <q {...languageAttributes(locale)}>{short}</q>;
  return short === query ? said : <a href={pathOfGap(gap)}>{said}</a>;
}

/** What most people refused, where it does not stand beside it as the closest; what others did is one press away. */
function Refused({ gap: { nearest, notThis } }: { gap: GapLine }) {
  const isClosest = notThis.some(({ article }) => article === nearest);
  const [first] = notThis;
  return first && !isClosest ? <small>{first.said}</small> : null;
}

function Nearest({
  gap: { nearest, locale, notThis },
  summary: { manifest },
  view: { strings },
}: Gaps & { gap: GapLine }) {
  if (!nearest) return <span class="muted">{strings.gaps.none}</span>;
  const refused = notThis.find(({ article }) => article === nearest);
  return (
    <>
      <ArticleLink article={nearest} locale={locale} manifest={manifest} />
      {refused && <small>{strings.week.saidNotThis(refused.people)}</small>}
    </>
  );
}

/** What is answered by now, closed until somebody asks for it: one line on a page for one minute. */
function Answered({ summary: { answered, answeredByNow, manifest }, view }: Gaps) {
  if (!answeredByNow) return null;
  return (
    <details class="small-text">
      <summary>{answeredByNow}</summary>
      <p class="muted">{view.strings.gaps.answeredHint}</p>
      <ul class="facts answered" id="answered">
        {answered.slice(0, limits.answered).map(({ query, locale, gap, article }) => (
          <li>
            <a href={pathOfGap(gap)} {...languageAttributes(locale)}>
              {shortened(query, longest.query)}
            </a>
            <small>
              <ArticleLink article={article} locale={locale} manifest={manifest} />
            </small>
          </li>
        ))}
      </ul>
      {answered.length > limits.answered && (
        <p>{view.strings.gaps.answeredMore(answered.length - limits.answered)}</p>
      )}
    </details>
  );
}

function Step({ gap, isFirst }: { gap: GapLine; isFirst: boolean }) {
  const button = isFirst ? 'button small primary' : 'button small';
  return (
    <a class={gap.step.isToDo ? button : 'small-text'} href={gap.step.path}>
      {gap.step.name}
      <span class="visually-hidden">
        {' '}
        <bdi>{shortened(gap.query, longest.about)}</bdi>
      </span>
    </a>
  );
}
