import { languageAttributes } from '../../../site/languages/registry/locales.ts';
import { languageName, longDay, shortMoment } from '../../owner/format.ts';
import { gapPath } from '../../owner/paths.ts';
import type { View } from '../../owner/view.ts';
import { ArticleLink } from '../../published/links.tsx';
import type { GapEvent } from '../db/events.ts';
import type { ShownGap } from './gap.tsx';
import { MoveLine, TickedWording } from './moves.tsx';
import { isPublished } from './step.ts';

/** Rounding must not make it certain. */
const mostShown = 0.99;
/** As many as somebody reads. */
const shownWordings = 30;

/** Who asked in which words; with those of an open gap, the words that are another question can be split off. */
export function GapWordings({ gap, view }: ShownGap) {
  const { gap: strings } = view.strings;
  const isSplittable = gap.state === 'open' && gap.wordings.length > 1;
  return (
    <section class="panel" id="wordings">
      <h2>{strings.wordings}</h2>
      {isSplittable ? (
        <form method="post" action={`${gapPath(gap.gap)}split`}>
          <WordingTable gap={gap} view={view} isSplittable={true} />
          <p class="description">{strings.moves.splitHint}</p>
          <div class="actions">
            <button type="submit" class="button small">
              {strings.moves.split}
            </button>
          </div>
        </form>
      ) : (
        <WordingTable gap={gap} view={view} isSplittable={false} />
      )}
    </section>
  );
}

interface Wordings extends Pick<ShownGap, 'gap' | 'view'> {
  isSplittable: boolean;
}

function WordingTable({ gap, view, isSplittable }: Wordings) {
  const { gap: strings } = view.strings;
  return (
    <table class="gap">
      <thead>
        <tr>
          <th scope="col">{strings.wording}</th>
          <th scope="col">{strings.people}</th>
        </tr>
      </thead>
      <tbody>
        {gap.wordings.slice(0, shownWordings).map((wording) => (
          <tr>
            <td>
              {isSplittable ? (
                <TickedWording wording={wording} view={view} />
              ) : (
                <q {...languageAttributes(wording.locale)}>{wording.query}</q>
              )}
              <small>{longDay(wording.newest, view)}</small>
            </td>
            <td>{wording.people}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function GapNearest({ gap, manifest, view }: ShownGap) {
  const { gap: strings, gaps, numbers } = view.strings;
  const { nearest, translation, locale, messages, refused } = gap;
  const isRefused = refused.some(({ article }) => article === nearest?.article);
  return (
    <section class="panel" id="nearest">
      <h2>{strings.nearest}</h2>
      {nearest ? (
        <p>
          <ArticleLink article={nearest.article} locale={locale} manifest={manifest} />
          <br />
          <span class="muted small-text">
            {`${isRefused ? gaps.shownInVain : gaps.nearness[nearest.nearness]} · ${strings.sure(numbers.percent(Math.min(nearest.confidence, mostShown)))}`}
          </span>
          {!isPublished(manifest, locale, nearest.article) && (
            <>
              <br />
              <span class="small-text">{strings.notPublished}</span>
            </>
          )}
        </p>
      ) : (
        <p>{strings.noneNear}</p>
      )}
      {refused.map(({ article, locale, people }) => (
        <p class="small-text">
          {strings.refused(people)}{' '}
          <ArticleLink article={article} locale={locale} manifest={manifest} />
        </p>
      ))}
      {translation && (
        <p class="small-text">
          {gaps.translation(languageName(translation.locale, view))}{' '}
          <a href={gapPath(translation.gap)} {...languageAttributes(translation.locale)}>
            {translation.query}
          </a>
        </p>
      )}
      {messages.length > 0 ? (
        <p class="small-text actions">
          {strings.messages}
          {messages.map((id, place) => (
            <a href={`/admin/messages/${id}/`}>{`${strings.message} ${place + 1}`}</a>
          ))}
        </p>
      ) : null}
    </section>
  );
}

/** Who is to be notified, who was, and what they said. */
export function GapSubscribers({ gap: { state, waiting, notified }, manifest, view }: ShownGap) {
  const { gap: strings } = view.strings;
  return (
    <>
      {waiting.length > 0 ? (
        <section class="panel row-gap">
          <h2>{strings.waiting}</h2>
          <p class="description">
            {state === 'ignored' ? strings.waitingIgnored : strings.waitingHint}
          </p>
          <ul class="owner-list">
            {waiting.map(({ email }) => (
              <li>{email}</li>
            ))}
          </ul>
        </section>
      ) : null}
      {notified.length > 0 ? (
        <section class="panel row-gap">
          <h2>{strings.notified}</h2>
          <ul class="facts">
            {notified.map(({ email, helpful, notified_at, article, locale }) => (
              <li>
                <span>{email}</span>
                <b>{strings.said[helpful ?? 'nothing']}</b>
                <small>
                  {`${shortMoment(notified_at, view)} · `}
                  <ArticleLink article={article} locale={locale} manifest={manifest} />
                </small>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

export function GapHistory({ gap, manifest, view }: ShownGap) {
  const { gap: strings } = view.strings;
  return (
    <section class="panel row-gap">
      <h2>{strings.history}</h2>
      <ul class="facts">
        <li>
          <span>{strings.events.asked}</span>
          <small>{shortMoment(gap.first, view)}</small>
        </li>
        {gap.history.map((event) => (
          <li>
            <span>
              {eventName(event, view)}{' '}
              {event.article && (
                <ArticleLink article={event.article} locale={gap.locale} manifest={manifest} />
              )}
            </span>
            <small>{whenOf(event, view)}</small>
          </li>
        ))}
        {gap.moves.map((move) => (
          <MoveLine move={move} gap={gap} view={view} />
        ))}
      </ul>
    </section>
  );
}

/** Who said that it is answered, and that what answered it does not, where somebody did. */
function eventName({ what, article, build }: GapEvent, { strings }: View): string {
  const { events } = strings.gap;
  if (what === 'answered' && !build) return events.answeredByOwner;
  return what === 'reopened' && article ? events.refused : events[what];
}

const whenOf = ({ created_at, revision }: GapEvent, view: View) =>
  [shortMoment(created_at, view), ...(revision ? [view.strings.gap.revision(revision)] : [])].join(
    ' · ',
  );
