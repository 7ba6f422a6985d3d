import { Hono } from 'hono';
import { chooseReading, isWeekClosed, newestClosedWeek } from '../closed-weeks/db/weeks.ts';
import { weekAfter, weekOf } from '../contract/time/iso-week.ts';
import { countWaitingEmails } from '../gaps/db/telling.ts';
import type { AppContext, AppEnv } from '../http/context.ts';
import { onlyAllows, problem } from '../http/problem/problem.ts';
import { accepted, csvFile } from '../http/response/responses.ts';
import { proposedWords } from '../numbers/words.ts';
import { setAsidePath, weekPath } from '../owner/paths.ts';
import { viewOf } from '../owner/view.ts';
import { articlesOf, knownWordsOf } from '../published/files.ts';
import { settingsOf } from '../settings.ts';
import { wordsDone } from '../words/owner-routes.ts';
import { proposalsOf } from '../words/proposals.ts';
import { type FoundWeek, findWeek } from './find.ts';
import { weekCsv } from './formats/csv.ts';
import { weekForPrograms } from './formats/json.ts';
import { weekMarkdown } from './formats/markdown.ts';
import { weekSummary } from './formats/summary.ts';
import { weekText } from './formats/text.ts';
import { lists } from './lists/owner-routes.ts';
import { numbersPage } from './owner-pages/numbers.tsx';
import { setAsidePage } from './owner-pages/set-aside.tsx';
import { weekPage } from './owner-pages/week.tsx';
import { weekWordsPage } from './owner-pages/words.tsx';
import { rangeAsked, severalWeeks } from './range/owner-route.ts';
import { recentWeeks, reportedGaps, weekReport } from './report.ts';
import { setAsideOf } from './set-aside.ts';

/** Leads to the newest closed week, or to the current one while there is none. */
export async function newestWeek(c: AppContext): Promise<Response> {
  const { timeZone } = await settingsOf(c.env);
  const week = (await newestClosedWeek(c.env.DB)) ?? weekOf(new Date(), timeZone).week;
  return c.redirect(weekPath(week), 302);
}

export const weeks = new Hono<AppEnv>()
  .get('/', (c) => (rangeAsked(c) ? severalWeeks(c) : newestWeek(c)))
  .get('/:file', async (c) => {
    const [name = '', format = 'page', ...rest] = c.req.param('file').split('.');
    const answer = rest.length === 0 ? answers.get(format) : undefined;
    const found = answer && (await weekNow(c, name));
    return found ? answer(c, found) : problem(c, { status: 404 });
  })
  .get('/:week/set-aside', async (c) => {
    const found = await weekNow(c, c.req.param('week'));
    return found ? asidePage(c, found) : problem(c, { status: 404 });
  })
  .post('/:week/set-aside/count', (c) => choose(c, true))
  .post('/:week/set-aside/leave-out', (c) => choose(c, false))
  .get('/:week/numbers', async (c) => {
    const found = await weekNow(c, c.req.param('week'));
    return found ? allNumbers(c, found) : problem(c, { status: 404 });
  })
  .get('/:week/words', async (c) => {
    const found = await weekNow(c, c.req.param('week'));
    return found ? allWords(c, found) : problem(c, { status: 404 });
  })
  .route('/', lists)
  .on(
    'ALL',
    ['/', '/:file', '/:week/set-aside', '/:week/numbers', '/:week/words'],
    onlyAllows('GET, HEAD'),
  )
  .on('ALL', ['/:week/set-aside/count', '/:week/set-aside/leave-out'], onlyAllows('POST'));

async function weekNow(c: AppContext, name: string): Promise<FoundWeek | undefined> {
  const settings = await settingsOf(c.env);
  return findWeek(c.env.DB, name, { settings, now: new Date() });
}

async function allNumbers(c: AppContext, found: FoundWeek): Promise<Response> {
  const [view, manifest] = await Promise.all([viewOf(c), articlesOf(c.env)]);
  const recent = await recentWeeks(c.env.DB, found, view.timeZone);
  return numbersPage(c, view, { week: found.numbers, recent, manifest });
}

async function allWords(c: AppContext, { week, numbers }: FoundWeek): Promise<Response> {
  const [view, manifest, known] = await Promise.all([
    viewOf(c),
    articlesOf(c.env),
    knownWordsOf(c.env),
  ]);
  return weekWordsPage(c, {
    week: week.week,
    title: view.strings.week.title(numbers.from, numbers.to),
    proposals: await proposalsOf(c.env.DB, proposedWords(numbers), known),
    manifest,
    done: wordsDone(c),
    view,
  });
}

/** What of one network is more than counts. */
async function asidePage(c: AppContext, { week, numbers }: FoundWeek): Promise<Response> {
  const [view, manifest, networks, isClosed] = await Promise.all([
    viewOf(c),
    articlesOf(c.env),
    setAsideOf(c.env.DB, week),
    isWeekClosed(c.env.DB, week.week),
  ]);
  const title = view.strings.week.title(numbers.from, numbers.to);
  const { setAside } = numbers;
  return setAsidePage(c, { week: week.week, title, setAside, networks, isClosed, manifest, view });
}

/** Counts what was set aside, or sets it aside again. */
async function choose(c: AppContext, countsAll: boolean): Promise<Response> {
  const week = c.req.param('week') ?? '';
  const isChosen = await chooseReading(c.env.DB, week, countsAll);
  return isChosen ? accepted(c, setAsidePath(week)) : problem(c, { status: 404 });
}

type Answer = (c: AppContext, found: FoundWeek) => Response | Promise<Response>;

const answers = new Map<string, Answer>([
  ['page', reportPage],
  ['json', weekJson],
  ['txt', textFile],
  ['md', markdownFile],
  ['csv', tableFile],
]);

async function reportPage(c: AppContext, found: FoundWeek): Promise<Response> {
  const { week, isOver, isCurrent } = found;
  const [{ view, report }, telling] = await Promise.all([
    reportOf(c, found),
    isCurrent ? countWaitingEmails(c.env.DB) : 0,
  ]);
  return weekPage(c, view, {
    report,
    telling,
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
    ...weekForPrograms(numbers, gaps),
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
  return { view, report: await weekReport(c.env, found, { manifest, known, timeZone }) };
}
