import { Hono } from 'hono';
import { workerStrings } from '../../site/languages/registry/strings.ts';
import { type Message, messageSchema } from '../contract/messages.ts';
import { keptQuery } from '../contract/privacy/scrub.ts';
import { deliverLeased } from '../email/deliver.ts';
import { checkFiles, postedFiles } from '../files/posted-files.ts';
import { fromScript } from '../http/caller.ts';
import type { AppContext, AppEnv } from '../http/context.ts';
import { callerLocale } from '../http/language.ts';
import { onlyAllows, problem } from '../http/problem/problem.ts';
import { takingFiles, textBody } from '../http/request/body.ts';
import { enoughForToday, postLimit } from '../http/request/limits.ts';
import { sameOrigin } from '../http/request/origin.ts';
import { afterwards } from '../http/response/afterwards.ts';
import { settingsOf } from '../settings.ts';
import { addWithFiles } from './add-with-files.ts';
import { newMessageEmails } from './emails.ts';
import { fingerprintOf, idempotencyKey } from './fingerprint.ts';
import { replyAddresses } from './reply-addresses.ts';
import { replyByOf } from './reply-by.ts';
import { hasManyLinks } from './suspected.ts';

const messageBody = textBody(messageSchema, { doubtsEmail: true, checkFiles });

export const messages = new Hono<AppEnv>()
  .post('/', takingFiles, sameOrigin, postLimit, idempotencyKey, messageBody, async (c) => {
    const now = new Date();
    const settings = await settingsOf(c.env);
    const { query, locale = await callerLocale(c), ...written } = c.req.valid('form');
    const files = await postedFiles(c);
    const sent = { ...written, locale, query: query && keptQuery(query), files };
    const { pathFor, ...fingerprint } = await fingerprintOf(c, sent, now);
    const createdAt = now.toISOString();
    const id = crypto.randomUUID();
    const message = {
      ...sent,
      ...fingerprint,
      id,
      channel: 'form' as const,
      suspected: suspectedAs(sent),
      rowsPerDay: settings.rowsPerDay,
      createdAt,
      replyBy: replyByOf({ waitingSince: createdAt, priority: 'normal' }, settings),
    };
    const path = await pathFor(fingerprint.tokenSeed);
    const answers = await replyAddresses(c.env, settings, id);
    const emails = message.suspected
      ? undefined
      : newMessageEmails({ ...message, path, answers }, settings);

    const added = await addWithFiles(c, message, emails);
    if (!added) return enoughForToday(c, now, 'noMoreFiles');
    const { stored, leased } = added;
    if (!stored) return enoughForToday(c, now);
    if (stored.body_hash !== fingerprint.bodyHash) return keyIsTaken(c);

    afterwards(c, deliverLeased(c.env, now, leased));
    const url = await pathFor(stored.token_seed);
    const isNew = stored.id === message.id;
    return received(c, { id: stored.id, url, replyBy: stored.reply_by }, isNew ? 201 : 200);
  })
  .all('/', onlyAllows('POST'));

/** Whether a machine wrote this: it filled in what people do not see, or has more links than people send. */
function suspectedAs({ website, text }: Message): 'honeypot' | 'overflow' | undefined {
  if (website) return 'honeypot';
  return hasManyLinks(text) ? 'overflow' : undefined;
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
