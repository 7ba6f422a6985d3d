import { newFilePath } from '../../articles/repository.ts';
import { localDay } from '../../contract/local-time.ts';
import { Copied } from '../../owner/copied.tsx';
import { articleDraft, promiseLines } from '../draft.ts';
import { GapChoice } from './choice.tsx';
import type { ShownGap } from './gap.tsx';

/** An article for a gap: what to write where, ready to take along. */
export function GapWrite(shown: ShownGap) {
  const { gap, manifest, view } = shown;
  const { write: words } = view.words.gap;
  const topics = topicsOf(shown);
  const topic = topics.find((name) => name === shown.topic) ?? guessedTopic(shown) ?? topics[0];
  const wordings = gap.wordings.map(({ query }) => query);
  const today = localDay(view.now, view.timeZone);
  const draft = topic && articleDraft({ ...gap, wordings, topic }, today);

  return (
    <section class="panel" id="write">
      <h2>{words.title}</h2>
      <p class="description">{words.hint}</p>
      {topics.length > 1 ? (
        <GapChoice
          {...{ gap: gap.gap, field: 'topic', name: words.topic, use: words.use, to: 'write' }}
          options={topics.map((id) => ({ id, name: id }))}
          chosen={topic}
          hint={topic === guessedTopic(shown) ? words.guessed : undefined}
        />
      ) : null}
      {draft && (
        <>
          {manifest.articles[gap.locale].some(({ slug }) => slug === draft.slug) ? (
            <p>{words.taken}</p>
          ) : null}
          <NewFile path={draft.path} text={draft.text} shown={shown} />
          <Copied name={words.file(draft.path)} text={draft.text} view={view} />
          <Copied
            name={words.promises(gap.locale)}
            text={promiseLines(wordings, draft.slug)}
            view={view}
          />
          <p class="muted fine-print">{words.promisesHint}</p>
        </>
      )}
      <Copied
        name={words.command}
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
        {view.words.gap.write.open}
      </a>
    </p>
  );
}

/** The topics that have an article, in either language. */
const topicsOf = ({ manifest }: ShownGap) => [
  ...new Set(Object.values(manifest.articles).flatMap((list) => list.map(({ topic }) => topic))),
];

const guessedTopic = ({ gap, manifest }: ShownGap) =>
  manifest.articles[gap.locale].find(({ slug }) => slug === gap.nearest?.article)?.topic;
