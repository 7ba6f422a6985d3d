import { deleteBytes, putFiles } from '../files/bucket.ts';
import type { AppContext } from '../http/context.ts';
import { afterwards } from '../http/response/afterwards.ts';
import { beforeFiles } from './db/before-files.ts';
import { type AddedMessage, addMessage, type NewMessage } from './db/messages.ts';
import type { NewMessageEmails } from './emails.ts';

/**
 * Stores a message with its files, the bytes first: a message without them would promise what is not there, and bytes without
 * a message are deleted. What was stored before is not stored again. Nothing comes back where the day has no room for files.
 */
export async function addWithFiles(
  c: AppContext,
  message: NewMessage,
  emails?: NewMessageEmails,
): Promise<AddedMessage | undefined> {
  const { DB } = c.env;
  const { files } = message;
  if (files.length === 0) return addMessage(c.env, message, emails);

  const before = await beforeFiles(DB, message);
  if (before.stored) return { stored: before.stored, leased: [] };
  if (!before.hasRoom) return undefined;

  await putFiles(c.env, files);
  const added = await addMessage(c.env, message, emails);
  // Something else took the day's room meanwhile, or the same was sent twice at once.
  if (added.stored?.id !== message.id) {
    const ids = files.map(({ id }) => id);
    afterwards(c, deleteBytes(c.env, ids));
  }
  return added;
}
