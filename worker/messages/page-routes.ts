import { Hono } from 'hono';
import { siteLocale } from '../../site/languages/registry/locales.ts';
import { workerStrings } from '../../site/languages/registry/strings.ts';
import { messagePath, noteSchema } from '../contract/messages.ts';
import { daysBefore } from '../contract/time/durations.ts';
import { filesOf, hasFileRoom } from '../files/db.ts';
import { checkFiles, postedFiles } from '../files/posted-files.ts';
import { fileAnswer } from '../files/serve.ts';
import { storing } from '../files/storing.ts';
import type { AppContext, AppEnv } from '../http/context.ts';
import { tokenHashOf } from '../http/digest.ts';
import { askedLocale, callerLocale } from '../http/language.ts';
import { onlyAllows, problem } from '../http/problem/problem.ts';
import { takingFiles, textBody } from '../http/request/body.ts';
import { budgetOf } from '../http/request/budget.ts';
import { enoughForToday, postLimit } from '../http/request/limits.ts';
import { sameOrigin } from '../http/request/origin.ts';
import { afterwards } from '../http/response/afterwards.ts';
import { accepted } from '../http/response/responses.ts';
import { answerToMachine } from '../quarantine/honeypot.ts';
import { ownerName, settingsOf } from '../settings.ts';
import { surveyOf } from '../surveys/db.ts';
import { addNote, notesOf } from './db/notes.ts';
import { messageByToken, type OwnMessage } from './db/own-message.ts';
import { receivedEmailsOf } from './db/received.ts';
import { newNoteEmail } from './emails.ts';
import { messagePage } from './pages/message.tsx';
import { replyAddresses } from './reply-addresses.ts';
import { replyByOf } from './reply-by.ts';

const noteBody = textBody(noteSchema, { checkFiles });

export const messagePages = new Hono<AppEnv>()
  .get('/:token', async (c) => {
    const now = new Date();
    const message = await ownMessage(c, now);
    if (!message) return problem(c, { status: 404 });

    const [notes, survey, files, received] = await Promise.all([
      notesOf(c.env, message.id),
      surveyOf(c.env, message.id),
      filesOf(c.env, message.id),
      receivedEmailsOf(c.env, message.id),
    ]);
    const token = c.req.param('token');
    return messagePage(c, { token, message, notes, survey, files, received, now });
  })
  .get('/:token/files/:file', async (c) => {
    const message = await ownMessage(c, new Date());
    return message ? fileAnswer(c, message.id) : problem(c, { status: 404 });
  })
  .post('/:token', takingFiles, sameOrigin, postLimit, noteBody, async (c) => {
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

    const files = await postedFiles(c);
    if (files.length > 0 && !text) return textIsMissing(c);
    const isSolved = solved === 'yes';
    const settings = await settingsOf(c.env);
    const { id, priority } = message;
    const answers = await replyAddresses(c.env, settings, id);
    const email =
      text && !message.quarantined
        ? newNoteEmail({ ...message, createdAt, added: text, isSolved, files, answers }, settings)
        : undefined;
    const replyBy = replyByOf({ waitingSince: createdAt, priority }, settings).toISOString();
    const budget = await budgetOf(c, now);
    const note = { message: id, text, isSolved, createdAt, replyBy, files, ...budget };
    if (files.length > 0 && !(await hasFileRoom(c.env.DB, note, files)))
      return enoughForToday(c, now, 'noMoreFiles');
    const hasRoom = await storing(c.env, files, {
      store: () => addNote(c.env, note, { email }),
      later: (work) => afterwards(c, work),
    });
    return hasRoom ? accepted(c, page) : enoughForToday(c, now);
  })
  .all('/:token', onlyAllows('GET, HEAD, POST'))
  .all('/:token/files/:file', onlyAllows('GET, HEAD'));

/** The message behind a token; nothing when there is none, or none any more, or it is no token. */
async function ownMessage(c: AppContext, now: Date): Promise<OwnMessage | null> {
  const hash = await tokenHashOf(c.req.param('token') ?? '');
  if (!hash) return null;

  const { keep, locales } = await settingsOf(c.env);
  const message = await messageByToken(c.env, hash, daysBefore(now, keep.messages));
  return message && { ...message, locale: siteLocale(message.locale, locales) };
}

/** "This solved it" was pressed beside files: what they show is to be said in words, too. */
async function textIsMissing(c: AppContext): Promise<Response> {
  const locale = await callerLocale(c);
  const message = workerStrings(locale).errors.emptyText(
    ownerName(await settingsOf(c.env), locale),
  );
  return problem(c, { status: 422, errors: [{ field: 'text', message }] });
}
