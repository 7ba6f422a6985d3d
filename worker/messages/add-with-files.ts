import { storing } from '../files/storing.ts';
import type { AppContext } from '../http/context.ts';
import { afterwards } from '../http/response/afterwards.ts';
import { beforeFiles } from './db/before-files.ts';
import { type AddedMessage, addMessage, type NewMessage } from './db/messages.ts';
import type { NewMessageEmails } from './emails.ts';

/** Stores a message with its files. What was stored before is not stored again. Nothing comes back where the day has no room for files. */
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

  return storing(c.env, files, {
    store: () => addMessage(c.env, message, emails),
    later: (work) => afterwards(c, work),
  });
}
