import { Hono } from 'hono';
import { siteLocale } from '../../../site/languages/registry/locales.ts';
import { subscriberSchema } from '../../contract/gaps.ts';
import { daysBefore } from '../../contract/time/durations.ts';
import type { AppContext, AppEnv } from '../../http/context.ts';
import { tokenHashOf } from '../../http/digest.ts';
import { onlyAllows, problem } from '../../http/problem/problem.ts';
import { body } from '../../http/request/body.ts';
import { budgetOf } from '../../http/request/budget.ts';
import { enoughForToday, postLimit } from '../../http/request/limits.ts';
import { sameOrigin } from '../../http/request/origin.ts';
import { accepted } from '../../http/response/responses.ts';
import { answerToMachine } from '../../quarantine/honeypot.ts';
import { settingsOf } from '../../settings.ts';
import { type Notified, rateAnswerAndReopen, subscriberByToken } from '../db/subscribers.ts';
import { subscriberPath } from './emails.ts';
import { subscriberPage } from './page.tsx';

/** "Did this answer it?": the links of the email lead here; programs that follow links in emails send nothing. */
export const subscribers = new Hono<AppEnv>()
  .get('/:token', async (c) => {
    const subscriber = await subscriberOf(c, new Date());
    if (!subscriber) return problem(c, { status: 404 });

    const { helpful } = c.req.query();
    const pressed = subscriberSchema.shape.helpful.safeParse(helpful).data;
    return subscriberPage(c, { subscriber, pressed, action: subscriberPath(c.req.param('token')) });
  })
  .post('/:token', sameOrigin, postLimit, body(subscriberSchema), async (c) => {
    const now = new Date();
    const subscriber = await subscriberOf(c, now);
    if (!subscriber) return problem(c, { status: 404 });

    const page = subscriberPath(c.req.param('token'));
    const { website, helpful } = c.req.valid('form');
    const { email } = subscriber;
    const createdAt = now.toISOString();
    const suspect = {
      kind: 'subscribers',
      website,
      email,
      sent: { helpful },
      createdAt,
      page,
    } as const;
    const toMachine = await answerToMachine(c, suspect);
    if (toMachine) return toMachine;

    const rating = { helpful, now: createdAt, ...(await budgetOf(c, now)) };
    const hasRoom = await rateAnswerAndReopen(c.env.DB, subscriber, rating);
    return hasRoom ? accepted(c, page) : enoughForToday(c, now);
  })
  .all('/:token', onlyAllows('GET, HEAD, POST'));

/** Who was notified with this token; nothing when it is none, or too old. */
async function subscriberOf(c: AppContext, now: Date): Promise<Notified | null> {
  const hash = await tokenHashOf(c.req.param('token') ?? '');
  if (!hash) return null;

  const { keep, locales } = await settingsOf(c.env);
  const subscriber = await subscriberByToken(c.env, hash, daysBefore(now, keep.gaps));
  return subscriber && { ...subscriber, locale: siteLocale(subscriber.locale, locales) };
}
