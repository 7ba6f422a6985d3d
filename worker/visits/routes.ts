import { Hono } from 'hono';
import { basePath } from '../../site/languages/registry/locales.ts';
import { workerStrings } from '../../site/languages/registry/strings.ts';
import { keptQuery } from '../contract/privacy/scrub.ts';
import { HOUR, MINUTE } from '../contract/time/durations.ts';
import { openSince } from '../contract/time/iso-week.ts';
import { visitSchema } from '../contract/visits.ts';
import { isDoNotTrack } from '../http/caller.ts';
import type { AppEnv } from '../http/context.ts';
import { callerLocale } from '../http/language.ts';
import { onlyAllows, problem } from '../http/problem/problem.ts';
import { body } from '../http/request/body.ts';
import { budgetOf } from '../http/request/budget.ts';
import { enoughForToday, postLimit } from '../http/request/limits.ts';
import { sameOrigin } from '../http/request/origin.ts';
import { weekNetworkOf } from '../http/request/visitor.ts';
import { accepted } from '../http/response/responses.ts';
import { articlesOf } from '../published/files.ts';
import { withoutUnpublished } from '../published/known-articles.ts';
import { settingsOf } from '../settings.ts';
import { putVisit } from './db.ts';

export const visits = new Hono<AppEnv>()
  .post('/', sameOrigin, postLimit, body(visitSchema), async (c) => {
    const now = new Date();
    const visit = c.req.valid('form');
    const started = new Date(visit.started);
    if (!isRecent(started, now)) {
      const message = workerStrings(await callerLocale(c)).errors.time;
      return problem(c, { status: 422, errors: [{ field: 'started', message }] });
    }
    const { timeZone, locales } = await settingsOf(c.env);
    const home = basePath(visit.locale, locales);
    if (isDoNotTrack(c)) return accepted(c, home);

    const published = withoutUnpublished(visit, await articlesOf(c.env));
    const searches = published.searches.map(({ read, ...search }) => ({
      ...search,
      query: keptQuery(search.query),
      ...(read && { read: keptQuery(read) }),
    }));
    const kept = { ...published, started: started.toISOString(), searches };
    const sending = {
      createdAt: now.toISOString(),
      openSince: openSince(now, timeZone),
      weekNetwork: await weekNetworkOf(c, { began: started, now }),
      ...(await budgetOf(c, now)),
    };
    const hasRoom = await putVisit(c.env.DB, kept, sending);
    return hasRoom ? accepted(c, home) : enoughForToday(c, now);
  })
  .all('/', onlyAllows('POST'));

/** A visitor's clock may be a little ahead; a tab may stay open over a night. */
const isRecent = (started: Date, now: Date) => {
  const age = now.getTime() - started.getTime();
  return age >= -5 * MINUTE && age <= 36 * HOUR;
};
