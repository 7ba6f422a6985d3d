import { siteLocale } from '../../../site/languages/registry/locales.ts';
import { daysBefore } from '../../contract/time/durations.ts';
import { addNote } from '../db/notes.ts';
import type { AnsweredMessage } from '../db/received.ts';
import { newNoteEmail } from '../emails.ts';
import { replyAddresses } from '../reply-addresses.ts';
import { replyByOf } from '../reply-by.ts';
import { addNew } from './new-message.ts';
import { storeOnce } from './store-once.ts';
import { contactPage, receiptOf, refusals, type Taken, type Taking } from './taking.ts';
import { answerIn } from './written.ts';

/** For so many days after it was solved an answer opens a message again; later it begins another one. */
const daysOpen = 30;

/** Adds to a message what its customer wrote, which opens it again. */
export async function addFromCustomer(taking: Taking, message: AnsweredMessage): Promise<Taken> {
  const { env, settings, now } = taking;
  const endedAt = message.solved_at ?? message.closed_at;
  if (endedAt && endedAt < daysBefore(now, daysOpen)) {
    return addNew(taking, { answered: message, follows: message.id });
  }

  const { id, priority } = message;
  const files = taking.files.kept;
  const createdAt = now.toISOString();
  const locale = siteLocale(message.locale, settings.locales);
  const { text, facts } = answerIn(taking, message, locale);
  const note = {
    ...{ message: id, text, isSolved: false, createdAt, network: null, files },
    rowsPerDay: settings.rowsPerDay,
    replyBy: replyByOf({ waitingSince: createdAt, priority }, settings).toISOString(),
  };
  const answers = await replyAddresses(env, settings, id);
  const told = { ...message, createdAt, added: text, isSolved: false, files, answers, facts };
  const email = message.quarantined ? undefined : newNoteEmail(told, settings);
  const receipt = receiptOf(taking, id, facts);
  const hasRoom = await storeOnce(env, files, {
    store: () => addNote(env, note, { email, receipt }),
    before: true,
  });
  return hasRoom ? {} : { refusal: refusals.full(contactPage(settings)) };
}
