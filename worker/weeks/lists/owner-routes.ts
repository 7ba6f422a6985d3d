import { Hono } from 'hono';
import { placedWeek } from '../../closed-weeks/calendar.ts';
import { localeSchema } from '../../contract/fields.ts';
import { type Week, weekNamed } from '../../contract/time/iso-week.ts';
import type { AppContext, AppEnv } from '../../http/context.ts';
import { onlyAllows, problem } from '../../http/problem/problem.ts';
import { messagesWithin } from '../../messages/db/inbox.ts';
import { viewOf } from '../../owner/view.ts';
import { articlesOf } from '../../published/files.ts';
import { settingsOf } from '../../settings.ts';
import { listedSurveys } from '../../surveys/db.ts';
import type { VisitPlace } from '../../visits/db.ts';
import { isVisitKind, type MessageList, messageTimes } from './kinds.ts';
import { messageListPage, surveyListPage } from './page.tsx';
import { listVisits } from './visits.ts';
import { visitsPage } from './visits-page.tsx';

/** More than one person answers in a week. */
const most = 500;

/** The rows behind the numbers of a week. */
export const lists = new Hono<AppEnv>()
  .get('/:week/visits', async (c) => {
    const week = await weekIn(c);
    const kind = c.req.query('of') ?? 'all';
    if (!week || !isVisitKind(kind)) return problem(c, { status: 404 });
    const locale = localeSchema.safeParse(c.req.query('in')).data;
    const [view, manifest, list] = await Promise.all([
      viewOf(c),
      articlesOf(c.env),
      listVisits(c.env.DB, week, { kind, locale, behind: placeIn(c) }),
    ]);
    return visitsPage(c, view, { ...list, week, kind, locale, manifest });
  })
  .get('/:week/surveys', async (c) => {
    const week = await weekIn(c);
    if (!week) return problem(c, { status: 404 });
    const [view, rows] = await Promise.all([
      viewOf(c),
      listedSurveys(c.env, { ...timesOf(week), limit: most }),
    ]);
    return surveyListPage(c, view, { week, rows });
  })
  .get('/:week/:list{messages|replied|solved}', async (c) => {
    const week = await weekIn(c);
    if (!week) return problem(c, { status: 404 });
    const list = c.req.param('list') as MessageList;
    const [view, rows] = await Promise.all([
      viewOf(c),
      messagesWithin(c.env, messageTimes[list], { ...timesOf(week), limit: most }),
    ]);
    return messageListPage(c, view, { week, list, rows });
  })
  .on(
    'ALL',
    ['/:week/visits', '/:week/surveys', '/:week/:list{messages|replied|solved}'],
    onlyAllows('GET, HEAD'),
  );

/** The week of the address, unless it lies in the future. */
async function weekIn(c: AppContext): Promise<Week | undefined> {
  const { timeZone } = await settingsOf(c.env);
  const named = weekNamed(c.req.param('week') ?? '', timeZone);
  const week = named && (await placedWeek(c.env.DB, named));
  return week && week.from <= new Date() ? week : undefined;
}

const timesOf = ({ from, to }: Week) => ({ from: from.toISOString(), to: to.toISOString() });

function placeIn(c: AppContext): VisitPlace | undefined {
  const started = c.req.query('after');
  return started === undefined ? undefined : { started, place: Number(c.req.query('place')) || 0 };
}
