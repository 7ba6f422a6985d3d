import { shortMoment } from '../../owner/format.ts';
import type { View } from '../../owner/view.ts';
import type { ListedEmail } from '../db/listed.ts';
import { WhatToDo } from '../unsent.tsx';

/** Emails in a list, each leading to its words; with what to do about those that have not left. */
export const Emails = ({ emails, view }: { emails: ListedEmail[]; view: View }) => (
  <ul class="emails">
    {emails.map((email) => (
      <li>
        <a href={`/admin/outbox/${email.id}/`}>
          <bdi>{email.subject}</bdi>
        </a>
        <small class="muted">{emailStateText(email, view)}</small>
        {email.error && <small class="error">{email.error}</small>}
        {email.sent_at ? null : <WhatToDo email={email} view={view} />}
      </li>
    ))}
  </ul>
);

/** "Reply · To jonas@client.example · 1 try · sent 21 Nov 2026, 16:40". */
export function emailStateText(
  { kind, to_address, tries, due_at, failed_at, sent_at }: ListedEmail,
  view: View,
): string {
  const { outbox: strings } = view.strings;
  const tried = tries > 0 ? [strings.tries(tries)] : [];
  return [strings.kinds[kind], strings.to(to_address), ...tried, lastTime()].join(' · ');

  function lastTime() {
    if (sent_at) return strings.sentAt(shortMoment(sent_at, view));
    if (failed_at) return strings.failedAt(shortMoment(failed_at, view));
    return strings[tries > 0 ? 'next' : 'leaves'](shortMoment(due_at, view));
  }
}
