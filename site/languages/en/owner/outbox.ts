import { many } from '../many.ts';

/** The strings of the outbox. */
export const outbox = {
  title: 'Outbox',
  week: {
    title: 'The email about each week',
    comes: 'Each week comes to you as an email on Monday.',
    stop: 'Stop these emails',
    stopped: (date: string) => `Since ${date} no week comes to you as an email.`,
    resume: 'Send them again',
  },
  states: { all: 'All', failed: 'Could not be sent', waiting: 'Not sent yet', sent: 'Sent' },
  choices: { state: 'State', kind: 'Kind', allKinds: 'All kinds' },
  show: 'Show',
  failedHint:
    'These are not tried any more. Each stays until you send it again or delete it, or until its message is deleted.',
  none: {
    failed: 'Every email could be sent.',
    waiting: 'Every email has gone out.',
    sent: 'Nothing sent yet.',
  },
  noneFits: 'There is no such email.',
  message: 'The message',
  ofMessage: 'Emails about this message',
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
  /** Not tried yet. */
  leaves: (time: string) => `leaves ${time}`,
  sentAt: (time: string) => `sent ${time}`,
  /** `what` is the kind of email, and when it is tried next or was given up. */
  notSent: (what: string) => `Not sent: ${what}`,
  onItsWay: 'Its email is on its way.',
  failedAt: (time: string) => `given up ${time}`,
  cameBackAt: (time: string) => `came back ${time}`,
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
      'The domain of your own address may not send yet. Verify it with whoever sends your emails (at Cloudflare: Email Sending, in the dashboard), then send this again.',
    key: 'The service that sends your emails does not accept its key. Set it again, as the guide to deploying says, then send this again.',
    dataKey:
      'It was encrypted with a key that the Worker does not have. Give the Worker that key as DATA_KEY_OLD, then send this again.',
    limit:
      'Your account has sent as much as it may for now, or may not send to everybody yet. Wait, or ask for a higher limit in its dashboard.',
    noAddress:
      'It came back: there is no such address. Write to this person another way if you know one, or delete this.',
    mailboxFull:
      'It came back: the mailbox is full. Send it again in some days, or write to this person another way.',
    cameBack:
      'It came back: the receiver’s mail server did not take it. Write to this person another way if you know one, or send it again later.',
    unknown:
      'It was tried for three days. What the provider said last stands above: when that is put right, send this again.',
  },
  retrying: 'It is being tried again.',
  text: 'Full text',
};
