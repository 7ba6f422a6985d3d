import type { Child } from 'hono/jsx';
import { officeHoursBetween } from '../../contract/office-hours.ts';
import { HOUR } from '../../contract/time/durations.ts';
import type { AppContext } from '../../http/context.ts';
import type { InboxRow } from '../../messages/db/inbox.ts';
import { InboxList } from '../../messages/owner-pages/inbox-list.tsx';
import { duration } from '../../owner/format.ts';
import { ownerPage } from '../../owner/page.tsx';
import { weekPath } from '../../owner/paths.ts';
import type { View } from '../../owner/view.ts';
import type { ListedSurvey } from '../../surveys/db.ts';
import { SurveyRows } from '../../surveys/owner-page.tsx';
import { type MessageList, messageTimes } from './kinds.ts';

interface List {
  week: { week: string; monday: string; sunday: string };
  name: string;
}

/** The rows that a number of a week counts, with the way back to it. */
export function listPage(c: AppContext, view: View, { week, name }: List, body: Child) {
  const title = view.strings.week.title(week.monday, week.sunday);
  return ownerPage(
    c,
    { view, title: `${name} · ${title}`, tab: 'review' },
    <>
      <h1>{name}</h1>
      <p>
        <a href={weekPath(week.week)}>{title}</a>
      </p>
      <div class="panel row-gap">{body}</div>
    </>,
  );
}

interface Messages {
  week: List['week'];
  list: MessageList;
  rows: InboxRow[];
}

export function messageListPage(c: AppContext, view: View, { week, list, rows }: Messages) {
  const { figures, week: strings } = view.strings;
  const names = { messages: figures.received.name, ...strings.lists.handled };
  return listPage(
    c,
    view,
    { week, name: names[list] },
    rows.length > 0 ? (
      <InboxList
        rows={rows}
        view={view}
        {...(list !== 'messages' && { below: (row) => waitOf(row, list, view) })}
      />
    ) : (
      <p class="muted">{strings.lists.messagesGone(view.settings.keep.messages)}</p>
    ),
  );
}

/** How long somebody waited for it, by both clocks: what the medians of the week are of. */
function waitOf(row: InboxRow, list: Exclude<MessageList, 'messages'>, view: View): string {
  const { settings, strings } = view;
  const { timed, clock, office, between } = strings.week.figures;
  const [came, done] = [new Date(row.created_at), new Date(row[messageTimes[list]] ?? '')];
  const waited = (done.getTime() - came.getTime()) / HOUR;
  const hours = officeHoursBetween(came, done, settings);
  return [timed(duration(waited, strings), clock), timed(duration(hours, strings), office)].join(
    between,
  );
}

interface Surveys {
  week: List['week'];
  rows: ListedSurvey[];
}

export function surveyListPage(c: AppContext, view: View, { week, rows }: Surveys) {
  const { groups, lists } = view.strings.week;
  return listPage(
    c,
    view,
    { week, name: groups.surveys },
    rows.length > 0 ? (
      <SurveyRows rows={rows} view={view} />
    ) : (
      <p class="muted">{lists.messagesGone(view.settings.keep.messages)}</p>
    ),
  );
}
