import { basePath, languageOf } from '../../../site/languages/registry.ts';
import type { AppContext } from '../../http/context.ts';
import { dayOf, languageName } from '../../owner/format.ts';
import { ownerPage } from '../../owner/page.tsx';
import { articlePagePath } from '../../owner/paths.ts';
import type { View } from '../../owner/view.ts';
import type { ArticleRecord } from '../article-records.ts';
import type { ArticleDetails } from '../find-article.ts';
import { editPath } from '../repository.ts';
import type { Review } from '../reviews.ts';
import { ArticleComments, ArticleReasons } from './comments.tsx';
import { ArticleGaps } from './gaps.tsx';
import { ArticleReaders } from './readers.tsx';
import { reviewText } from './review-text.ts';
import { ArticleTexts } from './texts.tsx';

export interface ArticleView extends ArticleDetails {
  article: ArticleRecord;
  review: Review | undefined;
  /** The same article in the other languages. */
  translations: ArticleRecord[];
}

export function articlePage(c: AppContext, view: View, shown: ArticleView): Promise<Response> {
  const { article, review } = shown;
  const { articles: words } = view.words;
  return ownerPage(
    c,
    view,
    { title: article.title, tab: 'articles' },
    <>
      <p class="small-text">
        <a href="/admin/articles/">{words.all}</a>
      </p>
      <h1 lang={article.locale}>{article.title}</h1>
      <Links shown={shown} view={view} />
      {review && (
        <section class="panel row-gap">
          <h2>{words.due}</h2>
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
        </div>
      </div>
    </>,
  );
}

/** When it was checked, and where it is read and edited. */
function Links({ shown: { article, translations }, view }: { shown: ArticleView; view: View }) {
  const { articles: words } = view.words;
  const { repository } = view.settings;
  const edit = repository && editPath(repository, article.file);
  const path = `${basePath(article.locale, view.settings.locales)}articles/${article.slug}`;
  return (
    <div class="meta">
      <span class="tag">{languageOf(article.locale).shortName}</span>
      {article.checked && <span>{words.checked(dayOf(article.checked, view))}</span>}
      {article.reviewBy && <span>{words.reviewBy(dayOf(article.reviewBy, view))}</span>}
      <a href={`${path}/`}>{words.read}</a>
      <a href={`${path}.md`}>{words.markdown}</a>
      {translations.map(({ locale, slug }) => (
        <a href={articlePagePath(locale, slug)}>{words.inLanguage(languageName(locale, view))}</a>
      ))}
      {edit ? <a href={edit}>{words.edit}</a> : <code>{`content/${article.file}`}</code>}
    </div>
  );
}
