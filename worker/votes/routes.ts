import { Hono } from 'hono';
import { keptQuery, scrub } from '../contract/privacy/scrub.ts';
import { localDay } from '../contract/time/local-time.ts';
import { commentLength, type Vote, votedSchema, voteSchema } from '../contract/votes.ts';
import { foldedQuery, type NewGap } from '../gaps/db/gaps.ts';
import { fromScript } from '../http/caller.ts';
import type { AppEnv } from '../http/context.ts';
import { onlyAllows, problem } from '../http/problem/problem.ts';
import { body } from '../http/request/body.ts';
import { budgetOf } from '../http/request/budget.ts';
import { enoughForToday, postLimit } from '../http/request/limits.ts';
import { sameOrigin } from '../http/request/origin.ts';
import { visitorOf, weekNetworkOf } from '../http/request/visitor.ts';
import { accepted } from '../http/response/responses.ts';
import { knownVersion, refuseUnpublished } from '../published/known-articles.ts';
import { answerToMachine } from '../quarantine/honeypot.ts';
import { settingsOf } from '../settings.ts';
import { addVote, type NewVote } from './db.ts';
import { personPage } from './person-page.tsx';
import { thanksPage } from './thanks-page.tsx';

export const votes = new Hono<AppEnv>()
  .post('/', sameOrigin, postLimit, body(voteSchema), refuseUnpublished, async (c) => {
    const now = new Date();
    const createdAt = now.toISOString();
    const { website, ...sent } = c.req.valid('form');
    const vote = {
      ...sent,
      reason: sent.reason && scrub(sent.reason),
      comment: sent.comment && scrub(sent.comment, commentLength.max),
    };
    const { timeZone } = await settingsOf(c.env);
    const { article, locale } = vote;
    const thanks = `/api/votes/thanks?${new URLSearchParams({ article, locale })}`;
    const suspect = { kind: 'votes', website, sent: vote, createdAt, page: thanks } as const;
    const toMachine = await answerToMachine(c, suspect);
    if (toMachine) return toMachine;

    const stored = {
      ...vote,
      version: await knownVersion(c.env, vote),
      visitor: await visitorOf(c, now),
      weekNetwork: await weekNetworkOf(c, { began: now, now }),
      day: localDay(now, timeZone),
      createdAt,
      ...(await budgetOf(c, now)),
    };
    const hasRoom = await addVote(c.env, stored, gapOfVote(stored));
    if (!hasRoom) return enoughForToday(c, now);
    return needsPerson(sent) && !fromScript(c) ? personPage(c, sent) : accepted(c, thanks);
  })
  .get('/thanks', async (c) => {
    const voted = votedSchema.safeParse(c.req.query());
    return voted.success ? thanksPage(c, voted.data) : problem(c, { status: 404 });
  })
  .all('/thanks', onlyAllows('GET, HEAD'))
  .all('/', onlyAllows('POST'));

const needsPerson = ({ helpful, reason }: Vote) => helpful === 'no' && reason === 'need-a-person';

/** What somebody missed in an article is a gap too, in the words with which their comment begins. */
function gapOfVote(vote: NewVote): NewGap | undefined {
  const { helpful, comment, locale, visitor, weekNetwork, day, createdAt } = vote;
  if (helpful === 'yes' || !comment) return undefined;

  const query = keptQuery(comment);
  return {
    query,
    folded: foldedQuery(query),
    locale,
    visitor,
    weekNetwork,
    day,
    createdAt,
    why: 'not-helpful',
    email: undefined,
  };
}
