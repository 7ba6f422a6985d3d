import { many } from '../many.ts';

/** The strings of the outbox. */
export const outbox = {
  title: 'Outbox',
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
  retry: 'Try again now',
  retrying: 'It is being tried again.',
  text: 'Full text',
};
