import { Hono } from 'hono';
import { newestClosedWeek } from '../closed-weeks/db/weeks.ts';
import { weekAfter, weekOf } from '../contract/time/iso-week.ts';
import type { AppContext, AppEnv } from '../http/context.ts';
import { onlyAllows, problem } from '../http/problem/problem.ts';
import { csvFile } from '../http/response/responses.ts';
import { proposedWords } from '../numbers/words.ts';
import { viewOf } from '../owner/view.ts';
import { articlesOf, knownWordsOf } from '../published/files.ts';
import { settingsOf } from '../settings.ts';
import { wordsDone } from '../words/owner-routes.ts';
import { proposalsOf } from '../words/proposals.ts';
import { type FoundWeek, findWeek } from './find.ts';
import { weekCsv } from './formats/csv.ts';
import { weekMarkdown } from './formats/markdown.ts';
import { weekSummary } from './formats/summary.ts';
import { weekText } from './formats/text.ts';
import { weekPage } from './owner-pages/week.tsx';
import { reportedGaps, weekReport } from './report.ts';

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
    const settings = await settingsOf(c.env);
    const found = answer && (await findWeek(c.env.DB, name, { settings, now: new Date() }));
    return found ? answer(c, found) : problem(c, { status: 404 });
  })
  .on('ALL', ['/', '/:file'], onlyAllows('GET, HEAD'));

type Answer = (c: AppContext, found: FoundWeek) => Response | Promise<Response>;

const answers = new Map<string, Answer>([
  ['page', reportPage],
  ['json', weekJson],
  ['txt', textFile],
  ['md', markdownFile],
  ['csv', tableFile],
]);

async function reportPage(c: AppContext, found: FoundWeek): Promise<Response> {
  const { view, report } = await reportOf(c, found);
  const { week, isOver } = found;
  return weekPage(c, view, {
    report,
    wordsDone: wordsDone(c),
    earlier: weekAfter(week, -1, view.timeZone).week,
    later: isOver ? weekAfter(week, 1, view.timeZone).week : undefined,
  });
}

/** The week as it was stored; what its gaps are near to, and what became of them and of words, is as of now. */
async function weekJson(c: AppContext, { week, numbers }: FoundWeek): Promise<Response> {
  const db = c.env.DB;
  const [gaps, words] = await Promise.all([
    reportedGaps(db, numbers.gaps, week),
    proposalsOf(db, proposedWords(numbers), await knownWordsOf(c.env)),
  ]);
  return c.json({
    ...numbers,
    gaps: gaps.map((gap) => ({ ...gap, state: gap.state?.what ?? 'open' })),
    words: words.map(({ id: _, ...rest }) => rest),
  });
}

async function textFile(c: AppContext, found: FoundWeek): Promise<Response> {
  const { view, report } = await reportOf(c, found);
  return c.body(weekText(weekSummary(report, view), report.waiting, view), 200, {
    'Content-Type': 'text/plain; charset=utf-8',
  });
}

async function markdownFile(c: AppContext, found: FoundWeek): Promise<Response> {
  const { view, report } = await reportOf(c, found);
  return c.body(weekMarkdown(weekSummary(report, view), found.numbers, view), 200, {
    'Content-Type': 'text/markdown; charset=utf-8',
  });
}

async function tableFile(c: AppContext, { week, numbers }: FoundWeek): Promise<Response> {
  const gaps = await reportedGaps(c.env.DB, numbers.gaps, week);
  return csvFile(c, numbers.week, weekCsv({ ...numbers, gaps }, await viewOf(c)));
}

async function reportOf(c: AppContext, found: FoundWeek) {
  const [view, manifest, known] = await Promise.all([
    viewOf(c),
    articlesOf(c.env),
    knownWordsOf(c.env),
  ]);
  const { timeZone } = view;
  return { view, report: await weekReport(c.env.DB, found, { manifest, known, timeZone }) };
}
