import { type UnsentEmail, unsentOfMessage } from '../../email/db/listed.ts';
import { type SurveyView, surveyOf } from '../../surveys/db.ts';
import type { InboxRow } from './inbox.ts';
import { type NoteView, notesOf } from './notes.ts';

/** A message with everything that belongs to it, as the owner sees it. */
export interface Thread {
  message: ThreadMessage;
  notes: NoteView[];
  /** Emails about it that have not left. */
  unsent: UnsentEmail[];
  survey: SurveyView | null;
}

export interface ThreadMessage extends InboxRow {
  topic: string | null;
  page: string | null;
  query: string | null;
  /** The slugs of the articles that the form suggested, as JSON. */
  suggested: string;
  quarantined: 0 | 1;
  /** Whether no email said that it arrived, because so many new addresses had one that day, or of that network. */
  acknowledgement_withheld: 0 | 1;
}

export async function threadOf(db: D1Database, id: string): Promise<Thread | undefined> {
  const [message, notes, unsent, survey] = await Promise.all([
    db.prepare(messageSql).bind(id).first<ThreadMessage>(),
    notesOf(db, id),
    unsentOfMessage(db, id),
    surveyOf(db, id),
  ]);
  return message ? { message, notes, unsent, survey } : undefined;
}

const messageSql = `
  SELECT id, locale, email, name, topic, page, query, suggested, text, priority, quarantined,
         acknowledgement_withheld, created_at, reply_by, waiting_since, seen_at, replied_at, solved_at, closed_at, updated_at
    FROM messages
   WHERE id = ?1`;
