import { editPath } from '../../articles/repository.ts';
import type { PublishedArticle } from '../../contract/manifest.ts';
import { Copied } from '../../owner/copied.tsx';
import { promiseLines, questionLines } from '../draft.ts';
import { otherWords } from '../other-words.ts';
import { synonymLines } from '../yaml-lines.ts';
import { GapChoice } from './choice.tsx';
import type { ShownGap } from './gap.tsx';

/** So many are offered; the command takes any. */
const most = 500;

/** The askers' words for an article that has their answer. */
export function GapAdd(shown: ShownGap) {
  const { gap, manifest, view } = shown;
  const { add: words, write } = view.words.gap;
  const articles = manifest.articles[gap.locale];
  const article =
    articles.find(({ slug }) => slug === shown.article) ??
    articles.find(({ slug }) => slug === gap.nearest?.article);
  const nearFirst = [
    ...articles.filter(({ topic }) => topic === article?.topic),
    ...articles.filter(({ topic }) => topic !== article?.topic),
  ];
  return (
    <section class="panel" id="words">
      <h2>{words.title}</h2>
      <p class="description">{words.hint}</p>
      {articles.length > 0 ? (
        <GapChoice
          {...{ gap: gap.gap, field: 'article', name: words.article, use: write.use, to: 'words' }}
          options={nearFirst.slice(0, most).map(({ slug, title }) => ({ id: slug, name: title }))}
          chosen={article?.slug}
        />
      ) : null}
      {article && <Lines article={article} shown={shown} />}
    </section>
  );
}

function Lines({ article, shown: { gap, view } }: { article: PublishedArticle; shown: ShownGap }) {
  const { add: words, write } = view.words.gap;
  const { slug, title, file } = article;
  const { repository } = view.settings;
  const edit = repository && editPath(repository, file);
  const wordings = gap.wordings.map(({ query }) => query);
  const synonyms = otherWords(wordings[0] ?? '', title, gap.locale);
  return (
    <>
      {edit && (
        <p>
          <a class="button small primary" href={edit}>
            {words.open}
          </a>
        </p>
      )}
      <Copied name={words.questions(file)} text={questionLines(wordings)} view={view} />
      <Copied name={write.promises(gap.locale)} text={promiseLines(wordings, slug)} view={view} />
      {synonyms && (
        <>
          <Copied
            name={words.synonyms}
            text={synonymLines(gap.locale, [{ words: synonyms }])}
            view={view}
          />
          <p class="muted fine-print">{words.synonymsHint}</p>
        </>
      )}
      <Copied name={words.command} text={`npm run gaps -- add ${gap.gap} ${slug}`} view={view} />
    </>
  );
}
