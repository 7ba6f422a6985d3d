import { Hono } from 'hono';
import { basePath } from '../../site/languages/registry/locales.ts';
import { gapSchema } from '../contract/gaps.ts';
import { keptQuery } from '../contract/privacy/scrub.ts';
import { localDay } from '../contract/time/local-time.ts';
import { isDoNotTrack } from '../http/caller.ts';
import type { AppEnv } from '../http/context.ts';
import { onlyAllows } from '../http/problem/problem.ts';
import { body } from '../http/request/body.ts';
import { budgetOf } from '../http/request/budget.ts';
import { enoughForToday, postLimit } from '../http/request/limits.ts';
import { sameOrigin } from '../http/request/origin.ts';
import { visitorOf } from '../http/request/visitor.ts';
import { accepted } from '../http/response/responses.ts';
import { answerToMachine } from '../quarantine/honeypot.ts';
import { settingsOf } from '../settings.ts';
import { addGap, foldedQuery } from './db/gaps.ts';

export const gaps = new Hono<AppEnv>()
  .post('/', sameOrigin, postLimit, body(gapSchema, { doubtsEmail: true }), async (c) => {
    const now = new Date();
    const createdAt = now.toISOString();
    const { website, email, ...sent } = c.req.valid('form');
    const gap = { ...sent, query: keptQuery(sent.query) };
    const { timeZone, locales } = await settingsOf(c.env);
    const thanks = `${basePath(gap.locale, locales)}thanks/`;
    const suspect = { kind: 'gaps', website, email, sent: gap, createdAt, page: thanks } as const;
    const toMachine = await answerToMachine(c, suspect);
    if (toMachine) return toMachine;
    if (sent.why !== 'asked' && isDoNotTrack(c)) return accepted(c, thanks);

    const asked = {
      ...gap,
      email,
      folded: foldedQuery(gap.query),
      visitor: await visitorOf(c, now),
      day: localDay(now, timeZone),
      createdAt,
    };
    const hasRoom = await addGap(c.env.DB, asked, await budgetOf(c, now));
    return hasRoom ? accepted(c, thanks) : enoughForToday(c, now);
  })
  .all('/', onlyAllows('POST'));
