import { Hono } from 'hono';
import { basePath } from '../../site/languages/registry/locales.ts';
import { type Gap, type Refusal, refusalSchema } from '../contract/gaps.ts';
import { keptQuery } from '../contract/privacy/scrub.ts';
import { mostRefused } from '../contract/search.ts';
import { localDay } from '../contract/time/local-time.ts';
import { isDoNotTrack } from '../http/caller.ts';
import type { AppContext, AppEnv } from '../http/context.ts';
import { onlyAllows } from '../http/problem/problem.ts';
import { body } from '../http/request/body.ts';
import { budgetOf } from '../http/request/budget.ts';
import { enoughForToday, postLimit } from '../http/request/limits.ts';
import { sameOrigin } from '../http/request/origin.ts';
import { visitorOf, weekNetworkOf } from '../http/request/visitor.ts';
import { accepted } from '../http/response/responses.ts';
import { articlesOf } from '../published/files.ts';
import { answerToMachine } from '../quarantine/honeypot.ts';
import { settingsOf } from '../settings.ts';
import { addGap, foldedQuery, removeRefusal } from './db/gaps.ts';

export const gaps = new Hono<AppEnv>()
  .post('/', sameOrigin, postLimit, body(refusalSchema, { doubtsEmail: true }), async (c) => {
    const now = new Date();
    const createdAt = now.toISOString();
    const { website, email, typed, page, exact, not, undo, ...sent } = c.req.valid('form');
    const article = await refusedArticle(c, sent);
    const gap = { ...sent, article, query: keptQuery(sent.query) };
    const { timeZone, locales } = await settingsOf(c.env);
    const thanks =
      sent.why === 'not-this'
        ? nextAnswerPath({ ...sent, typed, page, exact, not, undo })
        : `${basePath(gap.locale, locales)}thanks/`;
    const suspect = { kind: 'gaps', website, email, sent: gap, createdAt, page: thanks } as const;
    const toMachine = await answerToMachine(c, suspect);
    if (toMachine) return toMachine;
    if (sent.why !== 'asked' && isDoNotTrack(c)) return accepted(c, thanks);

    const asked = {
      ...gap,
      email,
      folded: foldedQuery(gap.query),
      visitor: await visitorOf(c, now),
      weekNetwork: await weekNetworkOf(c, { began: now, now }),
      day: localDay(now, timeZone),
      createdAt,
    };
    if (undo) {
      await removeRefusal(c.env.DB, asked);
      return accepted(c, thanks);
    }
    const hasRoom = await addGap(c.env, asked, await budgetOf(c, now));
    return hasRoom ? accepted(c, thanks) : enoughForToday(c, now);
  })
  .all('/', onlyAllows('POST'));

/** The article that was no answer, if it is one of the site: anybody can make up a name. */
async function refusedArticle(c: AppContext, { why, article }: Gap): Promise<string | undefined> {
  if (why !== 'not-this' || article === undefined) return undefined;
  const { articles } = await articlesOf(c.env);
  const isPublished = Object.values(articles).some((list) =>
    list.some(({ slug }) => slug === article),
  );
  return isPublished ? article : undefined;
}

/** The page without a script that shows the next answer. */
function nextAnswerPath({
  query,
  locale,
  article,
  typed,
  page,
  exact,
  not,
  undo,
}: Refusal): string {
  const refused = article && !undo ? [...not, article] : not;
  const last = [...new Set(refused)].slice(-mostRefused).join(' ');
  const asked = {
    q: typed ?? query,
    locale: page ?? locale,
    ...(exact !== undefined && { exact: '' }),
    ...(last && { not: last }),
  };
  return `/api/search?${new URLSearchParams(asked)}`;
}
