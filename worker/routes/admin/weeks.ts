import { Hono } from 'hono';
import type { AppContext, AppEnv } from '../../app.ts';
import { voteComments, votesByVersion } from '../../db/article-votes.ts';
import { waitingMessages } from '../../db/inbox.ts';
import { closedWeeksUpTo, newestClosedWeek } from '../../db/weeks.ts';
import { onlyAllows } from '../../guards/methods.ts';
import { problem } from '../../guards/problem.ts';
import { weekPage } from '../../pages/admin/week.tsx';
import { weekCsv } from '../../pages/admin/week-csv.ts';
import { weekMarkdown } from '../../pages/admin/week-text.ts';
import { articlesOf, settingsOf } from '../../settings.ts';
import { type FoundWeek, findWeek } from '../../week/find.ts';
import { weekAfter, weekOf } from '../../week/iso-week.ts';
import { ranked } from '../../week/ranking.ts';
import { csvFile } from './csv-file.ts';
import { daysAgo, viewOf } from './view.ts';

const shown = { weeks: 12, waiting: 5, comments: 100 };

/** Leads to the newest closed week, or to the current one while there is none. */
export async function newestWeek(c: AppContext): Promise<Response> {
  const { timeZone } = await settingsOf(c.env);
  const week = (await newestClosedWeek(c.env.DB)) ?? weekOf(new Date(), timeZone).week;
  return c.redirect(`/admin/weeks/${week}/`, 302);
}

export const weeks = new Hono<AppEnv>()
  .get('/', newestWeek)
  .get('/:file', async (c) => {
    const [name = '', format = 'page', ...rest] = c.req.param('file').split('.');
    const answer = rest.length === 0 ? answers.get(format) : undefined;
    const found = answer && (await findWeek(c.env, name, new Date()));
    return found ? answer(c, found) : problem(c, { status: 404 });
  })
  .on('ALL', ['/', '/:file'], onlyAllows('GET, HEAD'));

type Answer = (c: AppContext, found: FoundWeek) => Response | Promise<Response>;

const answers = new Map<string, Answer>([
  ['page', reportPage],
  ['json', (c, { numbers }) => c.json(numbers)],
  [
    'md',
    async (c, { numbers }) =>
      c.body(weekMarkdown(numbers, await viewOf(c)), 200, {
        'Content-Type': 'text/markdown; charset=utf-8',
      }),
  ],
  ['csv', async (c, { numbers }) => csvFile(c, numbers.week, weekCsv(numbers, await viewOf(c)))],
]);

async function reportPage(c: AppContext, { week, numbers, isOver }: FoundWeek): Promise<Response> {
  const view = await viewOf(c);
  const { DB: db } = c.env;
  const votesFrom = daysAgo(7 * shown.weeks, week.to);
  const [recent, waiting, votes, comments, manifest] = await Promise.all([
    closedWeeksUpTo(db, week.week, shown.weeks),
    waitingMessages(db, shown.waiting),
    votesByVersion(db, votesFrom, week.to.toISOString()),
    voteComments(db, votesFrom, week.to.toISOString(), shown.comments),
    articlesOf(c.env),
  ]);
  const earlier = weekAfter(week, -1, view.timeZone).week;
  return weekPage(c, view, {
    week: numbers,
    before: recent.find((before) => before.week === earlier),
    recent,
    isOver,
    earlier,
    later: isOver ? weekAfter(week, 1, view.timeZone).week : undefined,
    waiting,
    versions: ranked(votes, manifest),
    comments,
    manifest,
  });
}
