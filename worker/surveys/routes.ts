import { Hono } from 'hono';
import { workerStrings } from '../../site/languages/strings.ts';
import { bait, scrub } from '../contract/scrub.ts';
import { surveySchema } from '../contract/surveys.ts';
import { commentLength } from '../contract/votes.ts';
import { accepted } from '../http/accepted.ts';
import { body } from '../http/body.ts';
import { callerLocale } from '../http/caller.ts';
import type { AppEnv } from '../http/context.ts';
import { quarantine } from '../http/db/quarantine.ts';
import { postLimit } from '../http/limits.ts';
import { onlyAllows } from '../http/methods.ts';
import { sameOrigin } from '../http/origin.ts';
import { problem } from '../http/problem.ts';
import { ownMessage } from '../messages/own-message.ts';
import { messagePath } from '../messages/token.ts';
import { putSurvey } from './db/surveys.ts';

export const surveys = new Hono<AppEnv>()
  .post('/:token', sameOrigin, postLimit, body(surveySchema), async (c) => {
    const now = new Date();
    const createdAt = now.toISOString();
    const message = await ownMessage(c, now);
    if (!message) return problem(c, { status: 404 });
    if (!message.solved_at) {
      return problem(c, {
        status: 409,
        detail: workerStrings(await callerLocale(c)).survey.tooEarly,
      });
    }
    const { website, ...sent } = c.req.valid('form');
    const survey = { ...sent, comment: sent.comment && scrub(sent.comment, commentLength.max) };
    if (website) {
      const suspect = { ...survey, website: bait(website) };
      await quarantine(c.env.DB, {
        kind: 'surveys',
        message: message.id,
        sent: suspect,
        createdAt,
      });
    } else {
      await putSurvey(c.env.DB, message.id, { ...survey, createdAt });
    }
    return accepted(c, `${messagePath(c.req.param('token'))}#survey`);
  })
  .all('/:token', onlyAllows('POST'));
