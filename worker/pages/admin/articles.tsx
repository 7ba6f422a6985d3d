import type { AppContext } from '../../app.ts';
import { locales } from '../../contract/locale.ts';
import type { Manifest } from '../../contract/manifest.ts';
import type { VoteComment } from '../../db/article-votes.ts';
import type { RankedVersion } from '../../week/ranking.ts';
import { ArticleLink } from './article-link.tsx';
import { ownerPage } from './owner-page.tsx';
import { dayOf, percent } from './told.ts';
import type { View } from './view.ts';

export interface ArticleVotes {
  versions: RankedVersion[];
  comments: VoteComment[];
  manifest: Manifest;
}

export function articlesPage(c: AppContext, view: View, votes: ArticleVotes): Promise<Response> {
  const { articles: words } = view.words;
  return ownerPage(
    c,
    view,
    { title: words.title, tab: 'articles' },
    <>
      <h1>{words.title}</h1>
      <p class="muted">{words.hint}</p>
      {votes.versions.length ? (
        <VersionTable votes={votes} view={view} />
      ) : (
        <p class="lead">{words.none}</p>
      )}
      <Unvoted votes={votes} view={view} />
      <Comments votes={votes} view={view} />
    </>,
  );
}

function VersionTable({
  votes: { versions, manifest },
  view,
}: {
  votes: ArticleVotes;
  view: View;
}) {
  const { articles: words } = view.words;
  return (
    <table class="tbl">
      <thead>
        <tr>
          <th scope="col">{words.article}</th>
          <th scope="col" class="r">
            {words.yes}
          </th>
          <th scope="col" class="r">
            {words.no}
          </th>
          <th scope="col" class="r">
            {words.share}
          </th>
        </tr>
      </thead>
      <tbody>
        {versions.map((version) => (
          <tr>
            <th scope="row">
              <ArticleLink article={version.article} locale={version.locale} manifest={manifest} />
              <br />
              <span class="xs muted">{versionText(version, manifest, view)}</span>
            </th>
            <td class="r">{version.helpful.count}</td>
            <td class="r">{version.helpful.of - version.helpful.count}</td>
            <td class="r">{shareText(version.helpful, view)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Whether this text can be read now, and when somebody last checked it. */
function versionText(
  { article, locale, isCurrent }: RankedVersion,
  manifest: Manifest,
  view: View,
): string {
  const { articles: words, languages } = view.words;
  const published = manifest.articles[locale].find(({ slug }) => slug === article);
  if (!published) return `${languages[locale]} · ${words.unknown}`;
  const checked = published.checked ? ` · ${words.checked} ${dayOf(published.checked, view)}` : '';
  return `${languages[locale]} · ${isCurrent ? words.current : words.earlier}${checked}`;
}

function shareText({ share, interval }: RankedVersion['helpful'], { words }: View): string {
  if (share === null || !interval) return words.few;
  return `${percent(share)} (${percent(interval[0])} – ${percent(interval[1])})`;
}

function Unvoted({ votes: { versions, manifest }, view }: { votes: ArticleVotes; view: View }) {
  const { articles: words, languages } = view.words;
  const voted = new Set(versions.map(({ article, locale }) => `${locale} ${article}`));
  const unvoted = locales.flatMap((locale) =>
    manifest.articles[locale]
      .filter(({ slug }) => !voted.has(`${locale} ${slug}`))
      .map((article) => ({ ...article, locale })),
  );
  if (unvoted.length === 0) return null;
  return (
    <details class="def">
      <summary>{words.withoutVotes(unvoted.length)}</summary>
      <ul>
        {unvoted.map(({ slug, locale, checked }) => (
          <li>
            <ArticleLink article={slug} locale={locale} manifest={manifest} />{' '}
            <small class="muted">
              {languages[locale]}
              {checked ? ` · ${words.checked} ${dayOf(checked, view)}` : ''}
            </small>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Comments({ votes: { comments, manifest }, view }: { votes: ArticleVotes; view: View }) {
  const { articles: words } = view.words;
  return (
    <section class="pan rowgap">
      <h2>{words.comments}</h2>
      {comments.length === 0 ? <p class="muted">{words.noComments}</p> : null}
      <ul class="fix">
        {comments.map(({ article, locale, helpful, reason, comment, created_at }) => (
          <li>
            <ArticleLink article={article} locale={locale} manifest={manifest} />
            <span class="muted xs">{`${words[helpful]} · ${dayOf(created_at, view)}`}</span>
            {reason && <span class="sm">{reasonText(reason, words.reasons)}</span>}
            {comment && <q lang={locale}>{comment}</q>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One of the four reasons in the owner's language, or what was sent in its place. */
const reasonText = (reason: string, names: Record<string, string>) => names[reason] ?? reason;
