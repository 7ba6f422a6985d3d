import {
  basePath,
  type Locale,
  languageAttributes,
  languageOf,
} from '../../../site/languages/registry/locales.ts';
import type { WeekReaders } from '../../closed-weeks/db/articles.ts';
import type { Manifest } from '../../contract/published/manifest.ts';
import { weekAfter, weekOf, weeksUpTo } from '../../contract/time/iso-week.ts';
import type { GapNear } from '../../gaps/db/gap.ts';
import type { AppContext } from '../../http/context.ts';
import { languageName, longDay, shortDay } from '../../owner/format.ts';
import { ownerPage } from '../../owner/page.tsx';
import { NumberTable } from '../../owner/parts.tsx';
import { articlePagePath, gapPath, weekPath } from '../../owner/paths.ts';
import { SparkLine, sparkLabel } from '../../owner/spark-line.tsx';
import type { View } from '../../owner/view.ts';
import { editPath } from '../../published/edit-links.ts';
import { minSample, shareOf } from '../../statistics.ts';
import { WordsDone, WordsToAdd } from '../../words/owner-pages/words.tsx';
import type { WordsJustDone } from '../../words/owner-routes.ts';
import { type ArticleDetails, weeksBack } from '../find.ts';
import type { ArticleRecord } from '../records.ts';
import type { Review } from '../reviews.ts';
import { ArticleComments, ArticleReasons } from './comments.tsx';
import { reviewText } from './reviews.tsx';
import { ArticleTexts } from './votes.tsx';

/** As many as one looks through. */
const mostWords = 20;

export interface ArticleView extends ArticleDetails {
  article: ArticleRecord;
  review: Review | undefined;
  /** The same article in the other languages. */
  translations: ArticleRecord[];
  manifest: Manifest;
  wordsDone: WordsJustDone | undefined;
}

export function articlePage(c: AppContext, view: View, shown: ArticleView): Promise<Response> {
  const { article, review, manifest, wordsDone } = shown;
  const { articles: strings, words } = view.strings;
  const path = articlePagePath(article.locale, article.slug);
  return ownerPage(
    c,
    { view, title: article.title, tab: 'articles' },
    <>
      <WordsDone done={wordsDone} path={path} view={view} />
      <p class="small-text">
        <a href="/admin/articles/">{strings.groups.all}</a>
      </p>
      <h1 {...languageAttributes(article.locale)}>{article.title}</h1>
      <Links shown={shown} view={view} />
      {review && (
        <section class="panel row-gap">
          <h2>{strings.due}</h2>
          {review.reasons.map((reason) => (
            <p>{reviewText(reason, view)}</p>
          ))}
        </section>
      )}
      <div class="two-columns row-gap">
        <div>
          <ArticleTexts shown={shown} view={view} />
          <ArticleComments shown={shown} view={view} />
        </div>
        <div>
          <ArticleReasons comments={shown.comments} view={view} />
          <ArticleReaders weeks={shown.weeks} view={view} />
          <ArticleGaps gaps={shown.gaps} locale={article.locale} view={view} />
          <WordsToAdd
            proposals={shown.words}
            manifest={manifest}
            most={mostWords}
            none={words.noneForArticle(weeksBack.words)}
            namesArticles={false}
            path={path}
            view={view}
          />
        </div>
      </div>
    </>,
  );
}

/** When it was checked, and where it is read and edited. */
function Links({ shown: { article, translations }, view }: { shown: ArticleView; view: View }) {
  const { articles: strings } = view.strings;
  const { repository } = view.settings;
  const edit = repository && editPath(repository, article.file);
  const path = `${basePath(article.locale, view.settings.locales)}articles/${article.slug}`;
  return (
    <div class="meta">
      <span class="tag">{languageOf(article.locale).shortName}</span>
      {article.checked && <span>{strings.checked(longDay(article.checked, view))}</span>}
      {article.reviewBy && <span>{strings.reviewBy(longDay(article.reviewBy, view))}</span>}
      <a href={`${path}/`}>{strings.read}</a>
      <a href={`${path}.md`}>{strings.markdown}</a>
      {translations.map(({ locale, slug }) => (
        <a href={articlePagePath(locale, slug)}>{strings.inLanguage(languageName(locale, view))}</a>
      ))}
      {edit ? <a href={edit}>{strings.edit}</a> : <code>{`content/${article.file}`}</code>}
    </div>
  );
}

/** Who read the article in each closed week, and who then wrote. */
function ArticleReaders({ weeks, view }: { weeks: WeekReaders[]; view: View }) {
  const { articles: strings } = view.strings;
  return (
    <section class="panel row-gap" id="readers">
      <h2>{strings.readers}</h2>
      <p class="description">
        {weeks.length ? strings.readersHint : strings.noWeeks}{' '}
        <ReaderLine weeks={weeks} view={view} />
      </p>
      {weeks.length ? (
        <NumberTable
          name={strings.readers}
          columns={[strings.week, strings.visits, strings.columns.contact]}
        >
          {weeks.map(({ week, monday, visits, wrote }) => (
            <tr>
              <th scope="row" class="number">
                <a href={weekPath(week)}>{shortDay(monday, view)}</a>
              </th>
              <td class="align-end">{visits}</td>
              <td class="align-end">{wroteText(wrote, visits, view)}</td>
            </tr>
          ))}
        </NumberTable>
      ) : null}
    </section>
  );
}

/** The visits of the same weeks; one that never closed has none. */
function ReaderLine({ weeks, view }: { weeks: WeekReaders[]; view: View }) {
  const { strings, now, timeZone } = view;
  const visits = new Map(weeks.map((each) => [each.week, each.visits]));
  const newest = weekAfter(weekOf(now, timeZone), -1, timeZone);
  const values = weeksUpTo(newest, weeksBack.readings, timeZone).map(
    ({ week }) => visits.get(week) ?? null,
  );
  const label = sparkLabel(
    { name: strings.articles.visits, values },
    strings.numbers.count,
    strings,
  );
  return <SparkLine values={values} label={label} />;
}

/** "6% · 3", or the count alone where a percentage would mislead. */
function wroteText(wrote: number, visits: number, { strings }: View): string {
  const { share } = shareOf(wrote, visits, minSample.visits);
  return share === null ? String(wrote) : `${strings.numbers.percent(share)} · ${wrote}`;
}

interface Near {
  gaps: GapNear[];
  locale: Locale;
  view: View;
}

/** Open questions that this article is nearest to. */
function ArticleGaps({ gaps, locale, view }: Near) {
  const { articles: strings } = view.strings;
  return (
    <section class="panel row-gap">
      <h2>{strings.gaps}</h2>
      <p class="description">{gaps.length ? strings.gapsHint : strings.noGaps}</p>
      {gaps.length > 0 ? (
        <ul class="link-list">
          {gaps.map(({ gap, query, people }) => (
            <li>
              <a href={gapPath(gap)} {...languageAttributes(locale)}>
                {query}
              </a>
              <span class="age">{strings.people(people)}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
