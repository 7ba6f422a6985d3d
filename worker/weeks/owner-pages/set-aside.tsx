import type { Child } from 'hono/jsx';
import { type Locale, languageAttributes } from '../../../site/languages/registry/locales.ts';
import type { Manifest } from '../../contract/published/manifest.ts';
import type { AppContext } from '../../http/context.ts';
import type { SetAside } from '../../numbers/networks.ts';
import { longDay } from '../../owner/format.ts';
import { ownerPage } from '../../owner/page.tsx';
import { PostButton } from '../../owner/parts.tsx';
import { setAsidePath, weekPath } from '../../owner/paths.ts';
import type { View } from '../../owner/view.ts';
import { titleOf } from '../formats/summary.ts';
import type { AsideOfNetwork } from '../set-aside.ts';

/** As many as somebody looks through. */
const most = { networks: 10, lines: 10, steps: 8 };

interface Shown {
  /** `2026-W47` */
  week: string;
  /** What the week is called. */
  title: string;
  setAside: SetAside | undefined;
  networks: AsideOfNetwork[];
  /** Whether the week is stored: what goes on is not chosen. */
  isClosed: boolean;
  manifest: Manifest;
  view: View;
}

/** What of a week was more than counts of one network, to be looked at, and to be counted all the same. */
export function setAsidePage(c: AppContext, shown: Shown): Promise<Response> {
  const { week, title, setAside, networks, view } = shown;
  const { setAside: strings } = view.strings;
  const isAny = setAside !== undefined && setAside.networks > 0;
  return ownerPage(
    c,
    { view, title: strings.title(title), tab: 'review' },
    <>
      <h1>{strings.title(title)}</h1>
      <p class="lead">
        {!isAny && strings.nothing}
        {isAny && (setAside.counted ? strings.counted(setAside) : strings.said(setAside))}
      </p>
      <p class="description">{strings.why}</p>
      {isAny && <Choice {...shown} setAside={setAside} />}
      {isAny && networks.length === 0 ? <p class="muted">{strings.gone}</p> : null}
      {networks.slice(0, most.networks).map((network, index) => (
        <OfNetwork network={network} number={index + 1} {...shown} />
      ))}
      <More left={networks.length - most.networks} view={view} />
      <p>
        <a href={weekPath(week)}>{strings.back}</a>
      </p>
    </>,
  );
}

function Choice({ week, setAside, isClosed, view }: Shown & { setAside: SetAside }) {
  const { setAside: strings } = view.strings;
  if (!isClosed) return <p class="muted small-text">{strings.open}</p>;
  const path = setAsidePath(week);
  return setAside.counted ? (
    <PostButton action={`${path}leave-out`} name={strings.leaveOut} />
  ) : (
    <>
      <p class="muted small-text">{strings.countHint}</p>
      <PostButton action={`${path}count`} name={strings.count} />
    </>
  );
}

function OfNetwork({
  network,
  number,
  ...shown
}: Shown & { network: AsideOfNetwork; number: number }) {
  const { visits, votes, questions } = network;
  const { setAside: strings, quoted } = shown.view.strings;
  const titleIn = (article: string, locale: Locale) => titleOf(shown.manifest, locale, article);
  return (
    <section class="panel row-gap">
      <h2>{strings.network(number)}</h2>
      <List
        title={strings.visits}
        lines={visits.map(({ count, first }) => (
          <li>
            <bdi>{stepsOf(first, shown).join(' → ')}</bdi>
            <span class="muted fine-print">
              {strings.visitsOn(count, longDay(first.started.slice(0, 10), shown.view))}
            </span>
          </li>
        ))}
        view={shown.view}
      />
      <List
        title={strings.votes}
        lines={votes.map(({ article, locale, yes, no }) => (
          <li>
            <span {...languageAttributes(locale)}>{titleIn(article, locale)}</span>
            <span class="muted fine-print">{strings.yesNo(yes, no)}</span>
          </li>
        ))}
        view={shown.view}
      />
      <List
        title={strings.questions}
        lines={questions.map(({ query, locale, people }) => (
          <li>
            <bdi {...languageAttributes(locale)}>{quoted(query)}</bdi>
            <span class="muted fine-print">{strings.people(people)}</span>
          </li>
        ))}
        view={shown.view}
      />
    </section>
  );
}

/** Which way a visit took through the site. */
function stepsOf(
  { locale, searches, articles, form }: AsideOfNetwork['visits'][number]['first'],
  { manifest, view }: Shown,
) {
  const { setAside: strings, quoted } = view.strings;
  return [
    ...searches.map(({ query }) => strings.searched(quoted(query))),
    ...articles.map(({ article }) => strings.read(quoted(titleOf(manifest, locale, article)))),
    ...(form?.opened ? [strings.form] : []),
  ].slice(0, most.steps);
}

interface Lines {
  title: string;
  /** A list that has one line would be no list as the children of an element. */
  lines: Child[];
  view: View;
}

function List({ title, lines, view }: Lines) {
  if (lines.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul class="owner-list">{lines.slice(0, most.lines)}</ul>
      <More left={lines.length - most.lines} view={view} />
    </>
  );
}

function More({ left, view }: { left: number; view: View }) {
  if (left <= 0) return null;
  return <p class="muted small-text">{view.strings.setAside.more(left)}</p>;
}
