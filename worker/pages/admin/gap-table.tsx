import type { Manifest } from '../../contract/manifest.ts';
import type { ListedGap } from '../../gaps/listed-gaps.ts';
import { ArticleLink } from './article-link.tsx';
import { gapPath } from './gap-done.tsx';
import { dayOf } from './told.ts';
import type { View } from './view.ts';

/** The length of the longest bar, in rem. */
const longest = 4;

interface Gaps {
  gaps: ListedGap[];
  manifest: Manifest;
  view: View;
}

export function GapTable({ gaps, manifest, view }: Gaps) {
  const { columns, minutesHint } = view.words.gaps;
  const most = Math.max(1, ...gaps.map(({ people }) => people));
  return (
    <>
      <table class="gap gaps">
        <thead>
          <tr>
            <th scope="col">{columns.question}</th>
            <th scope="col">{columns.people}</th>
            <th scope="col">{columns.nearest}</th>
            <th scope="col">{columns.todo}</th>
          </tr>
        </thead>
        <tbody>
          {gaps.map((gap) => (
            <tr>
              <td>
                <Question gap={gap} view={view} />
              </td>
              <td>
                <div class="bar">
                  <i style={`width:${((longest * gap.people) / most).toFixed(2)}rem`} />
                  {gap.people}
                </div>
                {gap.minutes > 0 ? <small>{minutesText(gap, view)}</small> : null}
              </td>
              <td>
                <Nearest gap={gap} manifest={manifest} view={view} />
              </td>
              <td>
                <ToDo gap={gap} view={view} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="muted xs">{minutesHint}</p>
    </>
  );
}

function Question({ gap, view }: { gap: ListedGap; view: View }) {
  const { gaps: words, languages } = view.words;
  const { query, locale, reasons, newest, waiting, wordings, twin } = gap;
  const told = [...reasons.map((reason) => words.why[reason]), dayOf(newest, view)];
  if (wordings.length > 1) told.push(words.otherWordings(wordings.length - 1));
  return (
    <>
      <a href={gapPath(gap.gap)}>
        <q lang={locale}>{query}</q>
      </a>
      <span class="lng">{languages[locale]}</span>
      <small>{told.join(' · ')}</small>
      {waiting > 0 ? <small class="wait">{words.waiting(waiting)}</small> : null}
      {twin && (
        <small>
          {words.twin(languages[twin.locale])}{' '}
          <a href={gapPath(twin.gap)}>
            <q lang={twin.locale}>{twin.query}</q>
          </a>
        </small>
      )}
    </>
  );
}

function Nearest({ gap: { nearest, locale }, manifest, view }: Omit<Gaps, 'gaps'> & Row) {
  const { none, nearness } = view.words.gaps;
  if (!nearest) return <span class="muted">{none}</span>;
  return (
    <>
      <ArticleLink article={nearest.article} locale={locale} manifest={manifest} />
      <small>{nearness[nearest.nearness]}</small>
    </>
  );
}

interface Row {
  gap: ListedGap;
}

/** The one thing to do next: words where an article is near, an article where none is. */
function ToDo({ gap: { gap, state, nearest }, view }: Row & { view: View }) {
  const { toAdd, toWrite, states } = view.words.gaps;
  if (state !== 'open') return <span class="muted">{states[state]}</span>;
  const isNear = nearest && nearest.nearness !== 'far';
  return (
    <a class="btn s" href={`${gapPath(gap)}#${isNear ? 'words' : 'write'}`}>
      {isNear ? toAdd : toWrite}
    </a>
  );
}

const minutesText = ({ minutes }: ListedGap, { words }: View) =>
  words.gaps.minutes(Math.max(1, Math.round(minutes)));
