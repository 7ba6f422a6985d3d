import { Hono } from 'hono';
import { workerStrings } from '../../site/languages/registry/strings.ts';
import { messagePath } from '../contract/messages.ts';
import { scrub } from '../contract/privacy/scrub.ts';
import { surveySchema } from '../contract/surveys.ts';
import { daysBefore } from '../contract/time/durations.ts';
import { commentLength } from '../contract/votes.ts';
import type { AppContext, AppEnv } from '../http/context.ts';
import { tokenHashOf } from '../http/digest.ts';
import { askedLocale, callerLocale } from '../http/language.ts';
import { onlyAllows, problem } from '../http/problem/problem.ts';
import { body } from '../http/request/body.ts';
import { budgetOf } from '../http/request/budget.ts';
import { enoughForToday, postLimit } from '../http/request/limits.ts';
import { sameOrigin } from '../http/request/origin.ts';
import { accepted } from '../http/response/responses.ts';
import { answerToMachine } from '../quarantine/honeypot.ts';
import { settingsOf } from '../settings.ts';
import { changeableUntil, putSurvey, surveyedMessage } from './db.ts';

export const surveys = new Hono<AppEnv>()
  .post('/:token', sameOrigin, postLimit, body(surveySchema), async (c) => {
    const now = new Date();
    const createdAt = now.toISOString();
    const message = await messageOf(c, now);
    if (!message) return problem(c, { status: 404 });
    const { tooEarly, tooLate } = workerStrings(await callerLocale(c)).survey;
    if (!message.solved_at) return problem(c, { status: 409, detail: tooEarly });
    if (message.answered_at && changeableUntil(message.answered_at) <= now)
      return problem(c, { status: 409, detail: tooLate });
    const { website, ...sent } = c.req.valid('form');
    const survey = { ...sent, comment: sent.comment && scrub(sent.comment, commentLength.max) };
    const page = `${messagePath(c.req.param('token'), askedLocale(c))}#survey`;
    const suspect = {
      kind: 'surveys',
      website,
      message: message.id,
      sent: survey,
      createdAt,
      page,
    } as const;
    const toMachine = await answerToMachine(c, suspect);
    if (toMachine) return toMachine;

    const answers = { ...survey, createdAt, ...(await budgetOf(c, now)) };
    const hasRoom = await putSurvey(c.env, message.id, answers);
    return hasRoom ? accepted(c, page) : enoughForToday(c, now);
  })
  .all('/:token', onlyAllows('POST'));

/** The message behind a token; nothing when there is none, or none any more, or it is no token. */
async function messageOf(c: AppContext, now: Date) {
  const hash = await tokenHashOf(c.req.param('token') ?? '');
  if (!hash) return null;

  const { keep } = await settingsOf(c.env);
  return surveyedMessage(c.env.DB, hash, daysBefore(now, keep.messages));
}
