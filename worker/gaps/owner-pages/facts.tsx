import { languageAttributes } from '../../../site/languages/registry/locales.ts';
import { languageName, longDay, shortMoment } from '../../owner/format.ts';
import { gapPath } from '../../owner/paths.ts';
import type { View } from '../../owner/view.ts';
import { ArticleLink } from '../../published/links.tsx';
import type { GapEvent } from '../db/events.ts';
import type { ShownGap } from './gap.tsx';

/** Rounding must not make it certain. */
const mostShown = 0.99;
/** As many as somebody reads. */
const shownWordings = 30;

export function GapWordings({ gap, view }: ShownGap) {
  const { gap: strings } = view.strings;
  return (
    <section class="panel">
      <h2>{strings.wordings}</h2>
      <table class="gap">
        <thead>
          <tr>
            <th scope="col">{strings.wording}</th>
            <th scope="col">{strings.people}</th>
          </tr>
        </thead>
        <tbody>
          {gap.wordings.slice(0, shownWordings).map(({ query, locale, people, newest }) => (
            <tr>
              <td>
                <q {...languageAttributes(locale)}>{query}</q>
                <small>{longDay(newest, view)}</small>
              </td>
              <td>{people}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export function GapNearest({ gap, manifest, view }: ShownGap) {
  const { gap: strings, gaps, numbers } = view.strings;
  const { nearest, translation, locale, messages } = gap;
  return (
    <section class="panel">
      <h2>{strings.nearest}</h2>
      {nearest ? (
        <p>
          <ArticleLink article={nearest.article} locale={locale} manifest={manifest} />
          <br />
          <span class="muted small-text">
            {`${gaps.nearness[nearest.nearness]} · ${strings.sure(numbers.percent(Math.min(nearest.confidence, mostShown)))}`}
          </span>
        </p>
      ) : (
        <p>{strings.noneNear}</p>
      )}
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
              {strings.events[event.what]}{' '}
              {event.article && (
                <ArticleLink article={event.article} locale={gap.locale} manifest={manifest} />
              )}
            </span>
            <small>{whenOf(event, view)}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

const whenOf = ({ created_at, revision }: GapEvent, view: View) =>
  [shortMoment(created_at, view), ...(revision ? [view.strings.gap.revision(revision)] : [])].join(
    ' · ',
  );
