import { languageAttributes } from '../../../site/languages/registry/locales.ts';
import type { Manifest } from '../../contract/published/manifest.ts';
import type { AppContext } from '../../http/context.ts';
import { shortMoment } from '../../owner/format.ts';
import { ownerPage } from '../../owner/page.tsx';
import { PostButton } from '../../owner/parts.tsx';
import { gapPath } from '../../owner/paths.ts';
import type { View } from '../../owner/view.ts';
import { ArticleLink } from '../../published/links.tsx';
import type { WaitingEmail } from '../db/telling.ts';

interface Telling {
  /** The next to leave first. */
  emails: WaitingEmail[];
  manifest: Manifest;
  view: View;
}

/** Who is about to be told of an answer, with each email as it will leave. */
export function tellingPage(c: AppContext, { emails, manifest, view }: Telling) {
  const { telling: strings, back } = view.strings.gap;
  const gaps = Map.groupBy(emails, ({ gap }) => gap);
  return ownerPage(
    c,
    { view, title: strings.title, tab: 'gaps' },
    <>
      <p class="small-text">
        <a href="/admin/gaps/">{back}</a>
      </p>
      <h1>{strings.title}</h1>
      <p class="muted">{emails.length > 0 ? strings.hint : strings.none}</p>
      {[...gaps].map(([gap, [first, ...more]]) =>
        first ? (
          <section class="panel row-gap">
            <h2>
              <a href={gapPath(gap)} {...languageAttributes(first.asked)}>
                {first.query}
              </a>
            </h2>
            <Told emails={[first, ...more]} manifest={manifest} view={view} />
          </section>
        ) : null,
      )}
    </>,
  );
}

/** The same on the page of a gap; nothing where nobody is about to be told. */
export function GapTelling({ emails, manifest, view }: Telling) {
  if (emails.length === 0) return null;
  const { telling: strings } = view.strings.gap;
  return (
    <section class="panel row-gap" id="telling">
      <h2>{strings.count(emails.length)}</h2>
      <p class="description">{strings.hint}</p>
      <Told emails={emails} manifest={manifest} view={view} />
    </section>
  );
}

/** The emails of one gap, and what can be done about all of them. */
function Told({ emails, manifest, view }: Telling) {
  const { telling: strings } = view.strings.gap;
  const [first] = emails;
  if (!first) return null;
  return (
    <>
      <p>
        {strings.by}{' '}
        <ArticleLink article={first.article} locale={first.asked} manifest={manifest} />
        <br />
        <span class="muted small-text">{strings.leaves(shortMoment(first.due_at, view))}</span>
      </p>
      {emails.map((email) => (
        <ShownEmail email={email} view={view} />
      ))}
      <div class="actions">
        <PostButton
          action={`${gapPath(first.gap)}stop`}
          name={strings.stop}
          about={first.query}
          kind="primary"
        />
      </div>
      <details class="disclosure field">
        <summary>{strings.send}</summary>
        <div>
          <p>{strings.sendHint(emails.length)}</p>
          <PostButton
            action={`${gapPath(first.gap)}send`}
            name={strings.sendNow}
            about={first.query}
          />
        </div>
      </details>
    </>
  );
}

function ShownEmail({ email, view }: { email: WaitingEmail; view: View }) {
  const { telling: strings } = view.strings.gap;
  const { email: address, subject, text, locale } = email;
  return (
    <div class="field">
      <p class="small-text">
        {strings.to} <bdi>{address}</bdi>
        <br />
        {strings.subject} <b {...languageAttributes(locale)}>{subject}</b>
      </p>
      <textarea
        {...languageAttributes(locale)}
        rows={Math.min(20, text.split('\n').length + 2)}
        readonly
        aria-label={strings.text(address)}
      >
        {text}
      </textarea>
    </div>
  );
}

/** That somebody is about to be told, where the owner looks first; nothing where nobody is. */
export function TellingNote({ count, view }: { count: number; view: View }) {
  if (count === 0) return null;
  const { telling: strings } = view.strings.gap;
  return (
    <p class="note told">
      <a href="/admin/gaps/telling/">{strings.count(count)}</a> <span>{strings.noteHint}</span>
    </p>
  );
}
