import { many } from '../many.ts';

/** The strings of the outbox. */
export const outbox = {
  title: 'Outbox',
  failed: 'Could not be sent',
  failedHint:
    'These are not tried any more. Each stays until you send it again or delete it, or until its message is deleted.',
  waiting: 'Not sent yet',
  empty: 'Every email has gone out.',
  sent: 'Sent',
  nothingSent: 'Nothing sent yet.',
  kinds: {
    'new-message': 'New message, to you',
    acknowledgement: 'Acknowledgement',
    'new-note': 'New note, to you',
    reply: 'Reply',
    survey: 'Survey',
    answer: 'Answer to a question',
    week: 'The week, to you',
  },
  to: (address: string) => `To ${address}`,
  tries: (tries: number) => many(tries, 'try', 'tries'),
  next: (time: string) => `next try ${time}`,
  sentAt: (time: string) => `sent ${time}`,
  /** `what` is the kind of email, and when it is tried next or was given up. */
  notSent: (what: string) => `Not sent: ${what}`,
  onItsWay: 'Its email is on its way.',
  failedAt: (time: string) => `given up ${time}`,
  retry: 'Try again now',
  sendAgain: 'Send again',
  sendAllAgain: 'Send all again',
  remove: 'Delete',
  removed: 'Deleted.',
  /** What to do, by what the provider said. */
  remedies: {
    address:
      'The provider sends nothing to this address: emails to it came back, or it is not allowed to send there. Write to this person another way if you know one, or delete this.',
    content:
      'The provider does not take it as it is, mostly because there can be no such address. Write to this person another way if you know one, or delete this.',
    sender:
      'The domain of your own address may not send yet. Enable Email Sending for it in the Cloudflare dashboard, then send this again.',
    limit:
      'Your Cloudflare account has sent as much as it may for now. Wait, or ask for a higher limit in the dashboard.',
    unknown:
      'It was tried for three days. What the provider said last stands above: when that is put right, send this again.',
  },
  retrying: 'It is being tried again.',
  text: 'Full text',
};
