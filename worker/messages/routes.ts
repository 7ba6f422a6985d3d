import { Hono } from 'hono';
import { workerStrings } from '../../site/languages/registry/strings.ts';
import { type Message, messageSchema } from '../contract/messages.ts';
import { keptQuery } from '../contract/privacy/scrub.ts';
import { deliverLeased } from '../email/deliver.ts';
import { fromScript } from '../http/caller.ts';
import type { AppContext, AppEnv } from '../http/context.ts';
import { callerLocale } from '../http/language.ts';
import { onlyAllows, problem } from '../http/problem/problem.ts';
import { bodyLimits } from '../http/read-body.ts';
import { body } from '../http/request/body.ts';
import { enoughForToday, postLimit } from '../http/request/limits.ts';
import { sameOrigin } from '../http/request/origin.ts';
import { afterwards } from '../http/response/afterwards.ts';
import { settingsOf } from '../settings.ts';
import { addMessage } from './db/messages.ts';
import { newMessageEmails } from './emails.ts';
import { fingerprintOf, idempotencyKey } from './fingerprint.ts';
import { replyByOf } from './reply-by.ts';

const messageBody = body(messageSchema, { limit: bodyLimits.text, doubtsEmail: true });

export const messages = new Hono<AppEnv>()
  .post('/', sameOrigin, postLimit, idempotencyKey, messageBody, async (c) => {
    const now = new Date();
    const settings = await settingsOf(c.env);
    const { query, locale = await callerLocale(c), ...written } = c.req.valid('form');
    const sent = { ...written, locale, query: query && keptQuery(query) };
    const { pathFor, ...fingerprint } = await fingerprintOf(c, sent, now);
    const createdAt = now.toISOString();
    const message = {
      ...sent,
      ...fingerprint,
      id: crypto.randomUUID(),
      suspected: suspectedAs(sent),
      rowsPerDay: settings.rowsPerDay,
      createdAt,
      replyBy: replyByOf({ waitingSince: createdAt, priority: 'normal' }, settings),
    };
    const emails = message.suspected
      ? undefined
      : newMessageEmails({ ...message, path: await pathFor(fingerprint.tokenSeed) }, settings);

    const { stored, leased } = await addMessage(c.env.DB, message, emails);
    if (!stored) return enoughForToday(c, now);
    if (stored.body_hash !== fingerprint.bodyHash) return keyIsTaken(c);

    afterwards(c, deliverLeased(c.env, now, leased));
    const url = await pathFor(stored.token_seed);
    const isNew = stored.id === message.id;
    return received(c, { id: stored.id, url, replyBy: stored.reply_by }, isNew ? 201 : 200);
  })
  .all('/', onlyAllows('POST'));

const linksOfAPerson = 3;

/** Whether a machine wrote this: it filled in what people do not see, or wants links to be followed, as a person may too. */
function suspectedAs({ website, text }: Message): 'honeypot' | 'overflow' | undefined {
  if (website) return 'honeypot';
  const links = text.match(/https?:\/\/|www\./gi) ?? [];
  return links.length > linksOfAPerson ? 'overflow' : undefined;
}

/** Names the field, so that a form that is shown again comes without its key. */
async function keyIsTaken(c: AppContext): Promise<Response> {
  const message = workerStrings(await callerLocale(c)).errors.keyTaken;
  return problem(c, { status: 409, errors: [{ field: 'key', message }] });
}

interface Receipt {
  id: string;
  url: string;
  replyBy: string;
}

function received(c: AppContext, receipt: Receipt, status: 200 | 201): Response {
  if (!fromScript(c)) return c.redirect(`${receipt.url}?sent`, 303);
  return c.json(receipt, status, { Location: receipt.url });
}
