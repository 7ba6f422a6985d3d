import { type UnsentEmail, unsentOfMessage } from '../../email/db/listed.ts';
import { type FileView, filesOf } from '../../files/db.ts';
import type { PrivateEnv } from '../../private-data/keys.ts';
import { showRows } from '../../private-data/rows.ts';
import { type OwnSurvey, surveyOf } from '../../surveys/db.ts';
import type { InboxRow } from './inbox.ts';
import { type NoteView, notesOf } from './notes.ts';
import { type ReceivedEmail, receivedEmailsOf } from './received.ts';

/** A message with everything that belongs to it, as the owner sees it. */
export interface Thread {
  message: ThreadMessage;
  notes: NoteView[];
  /** Emails about it that have not left. */
  unsent: UnsentEmail[];
  survey: OwnSurvey | null;
  files: FileView[];
  /** What is told of emails that became a part of it. */
  received: ReceivedEmail[];
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
  /** When an email asks how it went, or did; and the last time of any message from this address. */
  survey_asked_at: string | null;
  last_survey_at: string | null;
}

export async function threadOf(env: PrivateEnv, id: string): Promise<Thread | undefined> {
  const { DB: db } = env;
  const [{ results }, notes, unsent, survey, files, received] = await Promise.all([
    db.prepare(messageSql).bind(id).all<ThreadMessage>(),
    notesOf(env, id),
    unsentOfMessage(db, id),
    surveyOf(env, id),
    filesOf(env, id),
    receivedEmailsOf(env, id),
  ]);
  const [message] = await showRows(env, 'messages', results);
  return message ? { message, notes, unsent, survey, files, received } : undefined;
}

const messageSql = `
  SELECT id, locale, channel, email, name, topic, page, query, suggested, text, priority, quarantined,
         acknowledgement_withheld, created_at, reply_by, waiting_since, seen_at, replied_at, solved_at, closed_at, updated_at,
         survey_asked_at,
         (SELECT MAX(survey_asked_at) FROM messages AS own WHERE own.email_index = messages.email_index) AS last_survey_at
    FROM messages
   WHERE id = ?1`;
