import { publishedIn } from '../../contract/published/manifest.ts';
import { longDay } from '../../owner/format.ts';
import { gapPath } from '../../owner/paths.ts';
import { ArticleLink } from '../../published/links.tsx';
import type { ShownGap } from './gap.tsx';

/** So many are offered; nobody chooses from more. */
const maxOptions = 500;

/** That the owner says which article answers a gap, and which ones somebody said do not. */
export function GapAnswered({ gap, manifest, view }: ShownGap) {
  const { answered: strings } = view.strings.gap;
  const articles = publishedIn(manifest, gap.locale);
  const nearest = gap.refusals[0]?.article ?? gap.nearest?.article;
  const nearFirst = [
    ...articles.filter(({ slug }) => slug === nearest),
    ...articles.filter(({ slug }) => slug !== nearest),
  ];
  if (articles.length === 0) return null;
  return (
    <section class="panel row-gap" id="answered">
      <h2>{strings.title}</h2>
      <GapRefusals gap={gap} manifest={manifest} view={view} />
      <p class="description">{strings.hint(gap.waiting.length)}</p>
      <form class="field actions" method="post" action={`${gapPath(gap.gap)}answered`}>
        <label for="answered-by">{strings.article}</label>
        <select class="control" id="answered-by" name="article">
          {nearFirst.slice(0, maxOptions).map(({ slug, title }) => (
            <option dir="auto" value={slug}>
              {title}
            </option>
          ))}
        </select>
        <button type="submit" class="button small">
          {strings.answered}
        </button>
      </form>
    </section>
  );
}

function GapRefusals({ gap, manifest, view }: Pick<ShownGap, 'gap' | 'manifest' | 'view'>) {
  const { answered: strings } = view.strings.gap;
  if (gap.refusals.length === 0) return null;
  return (
    <>
      <ul class="facts">
        {gap.refusals.map(({ article, refused_at }) => (
          <li>
            <ArticleLink article={article} locale={gap.locale} manifest={manifest} />
            <small>{strings.refused(longDay(refused_at, view))}</small>
          </li>
        ))}
      </ul>
      <p class="description">{strings.refusedHint}</p>
    </>
  );
}
