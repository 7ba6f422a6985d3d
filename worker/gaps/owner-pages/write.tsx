import { type PublishedArticle, publishedIn } from '../../contract/published/manifest.ts';
import { localDay } from '../../contract/time/local-time.ts';
import { Copied } from '../../owner/parts.tsx';
import { gapPath } from '../../owner/paths.ts';
import { editPath, newFilePath } from '../../published/edit-links.ts';
import { articleDraft, promiseLines, questionLines, synonymLines } from '../draft.ts';
import { otherWords } from '../other-words.ts';
import type { ShownGap } from './gap.tsx';

/** An article for a gap: what to write where, ready to take along. */
export function GapWrite(shown: ShownGap) {
  const { gap, manifest, view } = shown;
  const { write: strings } = view.strings.gap;
  const topics = topicsOf(shown);
  const topic = topics.find((name) => name === shown.topic) ?? guessedTopic(shown) ?? topics[0];
  const wordings = gap.wordings.map(({ query }) => query);
  const today = localDay(view.now, view.timeZone);
  const draft = topic && articleDraft({ ...gap, wordings, topic }, today);

  return (
    <section class="panel" id="write">
      <h2>{strings.title}</h2>
      <p class="description">{strings.hint}</p>
      {topics.length > 1 ? (
        <GapChoice
          gap={gap.gap}
          field="topic"
          name={strings.topic}
          use={strings.use}
          to="write"
          options={topics.map((id) => ({ id, name: id }))}
          chosen={topic}
          hint={topic === guessedTopic(shown) ? strings.guessed : undefined}
        />
      ) : null}
      {draft && (
        <>
          {publishedIn(manifest, gap.locale).some(({ slug }) => slug === draft.slug) ? (
            <p>{strings.taken}</p>
          ) : null}
          <NewFile path={draft.path} text={draft.text} shown={shown} />
          <Copied name={strings.file(draft.path)} text={draft.text} view={view} />
          <Copied
            name={strings.promises(gap.locale)}
            text={promiseLines(wordings, draft.slug)}
            view={view}
          />
          <p class="muted fine-print">{strings.promisesHint}</p>
        </>
      )}
      <Copied
        name={strings.command}
        text={`npm run gaps -- write ${gap.gap}${topic && topic !== guessedTopic(shown) ? ` --topic ${topic}` : ''}`}
        view={view}
      />
    </section>
  );
}

function NewFile({ path, text, shown: { view } }: { path: string; text: string; shown: ShownGap }) {
  const { repository } = view.settings;
  const link = repository && newFilePath(repository, path, text);
  if (!link) return null;
  return (
    <p>
      <a class="button small primary" href={link}>
        {view.strings.gap.write.open}
      </a>
    </p>
  );
}

/** The topics that have an article, in whichever language. */
const topicsOf = ({ manifest }: ShownGap) => [
  ...new Set(Object.values(manifest.articles).flatMap((list) => list.map(({ topic }) => topic))),
];

const guessedTopic = ({ gap, manifest }: ShownGap) =>
  publishedIn(manifest, gap.locale).find(({ slug }) => slug === gap.nearest?.article)?.topic;

/** So many are offered; the command takes any. */
const maxOptions = 500;

/** The customers' words for an article that has their answer. */
export function GapAdd(shown: ShownGap) {
  const { gap, manifest, view } = shown;
  const { add: strings, write } = view.strings.gap;
  const articles = publishedIn(manifest, gap.locale);
  const article =
    articles.find(({ slug }) => slug === shown.article) ??
    articles.find(({ slug }) => slug === gap.nearest?.article);
  const nearFirst = [
    ...articles.filter(({ topic }) => topic === article?.topic),
    ...articles.filter(({ topic }) => topic !== article?.topic),
  ];
  return (
    <section class="panel" id="words">
      <h2>{strings.title}</h2>
      <p class="description">{strings.hint}</p>
      {articles.length > 0 ? (
        <GapChoice
          gap={gap.gap}
          field="article"
          name={strings.article}
          use={write.use}
          to="words"
          options={nearFirst
            .slice(0, maxOptions)
            .map(({ slug, title }) => ({ id: slug, name: title }))}
          chosen={article?.slug}
        />
      ) : null}
      {article && <Lines article={article} shown={shown} />}
    </section>
  );
}

function Lines({ article, shown: { gap, view } }: { article: PublishedArticle; shown: ShownGap }) {
  const { add: strings, write } = view.strings.gap;
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
            {strings.open}
          </a>
        </p>
      )}
      <Copied name={strings.questions(file)} text={questionLines(wordings)} view={view} />
      <Copied name={write.promises(gap.locale)} text={promiseLines(wordings, slug)} view={view} />
      {synonyms && (
        <>
          <Copied
            name={strings.synonyms}
            text={synonymLines(gap.locale, [{ words: synonyms }])}
            view={view}
          />
          <p class="muted fine-print">{strings.synonymsHint}</p>
        </>
      )}
      <Copied name={strings.command} text={`npm run gaps -- add ${gap.gap} ${slug}`} view={view} />
    </>
  );
}

interface Choice {
  gap: number;
  field: 'topic' | 'article';
  /** Its label, and the button's. */
  name: string;
  use: string;
  options: { id: string; name: string }[];
  chosen: string | undefined;
  hint?: string | undefined;
  /** The part of the page that shows what was chosen. */
  to: 'write' | 'words';
}

/** Shows a gap's page for another topic or article. */
function GapChoice({ gap, field, name, use, options, chosen, hint, to }: Choice) {
  return (
    <form class="field actions" method="get" action={`${gapPath(gap)}#${to}`}>
      <label for={field}>{name}</label>
      <select class="control" id={field} name={field}>
        {options.map((option) => (
          <option dir="auto" value={option.id} selected={option.id === chosen}>
            {option.name}
          </option>
        ))}
      </select>
      <button type="submit" class="button small">
        {use}
      </button>
      {hint && <span class="muted fine-print">{hint}</span>}
    </form>
  );
}
