import { Hono } from 'hono';
import { siteLocale } from '../../site/languages/registry/locales.ts';
import { messagePath, noteSchema } from '../contract/messages.ts';
import { daysBefore } from '../contract/time/durations.ts';
import type { AppContext, AppEnv } from '../http/context.ts';
import { tokenHashOf } from '../http/digest.ts';
import { askedLocale } from '../http/language.ts';
import { onlyAllows, problem } from '../http/problem/problem.ts';
import { textBody } from '../http/request/body.ts';
import { budgetOf } from '../http/request/budget.ts';
import { enoughForToday, postLimit } from '../http/request/limits.ts';
import { sameOrigin } from '../http/request/origin.ts';
import { accepted } from '../http/response/responses.ts';
import { answerToMachine } from '../quarantine/honeypot.ts';
import { settingsOf } from '../settings.ts';
import { surveyOf } from '../surveys/db.ts';
import { messageByToken, type OwnMessage } from './db/messages.ts';
import { addNote, notesOf } from './db/notes.ts';
import { newNoteEmail } from './emails.ts';
import { messagePage } from './pages/message.tsx';
import { replyByOf } from './reply-by.ts';

export const messagePages = new Hono<AppEnv>()
  .get('/:token', async (c) => {
    const now = new Date();
    const message = await ownMessage(c, now);
    if (!message) return problem(c, { status: 404 });

    const { DB } = c.env;
    const [notes, survey] = await Promise.all([notesOf(DB, message.id), surveyOf(DB, message.id)]);
    return messagePage(c, { token: c.req.param('token'), message, notes, survey, now });
  })
  .post('/:token', sameOrigin, postLimit, textBody(noteSchema), async (c) => {
    const now = new Date();
    const createdAt = now.toISOString();
    const message = await ownMessage(c, now);
    if (!message) return problem(c, { status: 404 });

    const page = messagePath(c.req.param('token'), askedLocale(c));
    const { website, text, solved } = c.req.valid('form');
    const sent = { text, solved };
    const suspect = { kind: 'notes', website, message: message.id, sent, createdAt, page } as const;
    const toMachine = await answerToMachine(c, suspect);
    if (toMachine) return toMachine;

    const isSolved = solved === 'yes';
    const settings = await settingsOf(c.env);
    const email =
      text && !message.quarantined
        ? newNoteEmail({ ...message, createdAt, added: text, isSolved }, settings)
        : undefined;
    const { id, priority } = message;
    const replyBy = replyByOf({ waitingSince: createdAt, priority }, settings).toISOString();
    const budget = await budgetOf(c, now);
    const note = { message: id, text, isSolved, createdAt, replyBy, ...budget };
    const hasRoom = await addNote(c.env.DB, note, email);
    return hasRoom ? accepted(c, page) : enoughForToday(c, now);
  })
  .all('/:token', onlyAllows('GET, HEAD, POST'));

/** The message behind a token; nothing when there is none, or none any more, or it is no token. */
async function ownMessage(c: AppContext, now: Date): Promise<OwnMessage | null> {
  const hash = await tokenHashOf(c.req.param('token') ?? '');
  if (!hash) return null;

  const { keep, locales } = await settingsOf(c.env);
  const message = await messageByToken(c.env.DB, hash, daysBefore(now, keep.messages));
  return message && { ...message, locale: siteLocale(message.locale, locales) };
}
