import { many } from '../many.ts';

/** The words of the inbox. */
export const messages = {
  title: 'Inbox',
  waiting: 'Waiting for you',
  empty: 'Nobody is waiting.',
  handled: 'Answered and closed',
  nothingHandled: 'Nothing answered yet.',
  older: 'Older ones',
  /** Over all that lies there. */
  quarantine: (count: string) => `Quarantine: ${count}`,
  quarantinedMessages: (count: number) => `Messages: ${count}`,
  quarantineHint:
    'A hidden field was filled in, the text has many links, the address had sent 20 messages that day, or a program sent the email. Nobody was written to.',
  emails: (count: number) => `Emails set aside: ${count}`,
  ofMessage: 'To the message',
  forms: (count: number) => `Other forms that machines filled in: ${count}`,
  late: (age: string) => `${age}, late`,
  notSpam: 'Not spam',
  remove: 'Delete',
  closed: 'Closed.',
  removed: 'Deleted.',
  sent: 'Your reply is on its way.',
  /** Words that messages are searched for. */
  search: {
    label: 'Words, a name or an address',
    button: 'Search',
    found: (count: number) => many(count, 'message found', 'messages found'),
    none: (newest: number) =>
      `None of the newest ${newest.toLocaleString('en')} messages has all these words.`,
    /** Where older ones are still to be looked through. */
    noneYet: 'None of the messages looked through so far has all these words.',
    hint: 'Found in messages, notes and replies. Of longer words the first four letters are enough; shorter ones have to be whole.',
    older: 'Look through older ones',
    noKey: 'Without the key nothing can be searched.',
    all: 'To the whole inbox',
  },
};

/** The words of one message. */
export const message = {
  states: {
    received: 'Received',
    looking: 'Being looked at',
    /** The customer did, and waits. */
    again: 'Wrote again',
    answered: 'Answered',
    closed: 'Closed',
  },
  solved: 'Solved',
  quarantined: 'In quarantine',
  /** Why the customer got no email that the message arrived. */
  untold: (all: number, ofNetwork: number) =>
    `No email told them that this arrived: ${all} new addresses a day have one, ${ofNetwork} of them from one network.`,
  replyBy: (time: string) => `Reply by ${time}`,
  thread: 'What was written',
  you: 'You',
  someone: 'Customer',
  about: 'About this message',
  from: 'From',
  topic: 'Topic',
  page: 'Written on',
  query: 'Searched for',
  suggested: 'Suggested in the form',
  language: 'Language',
  channel: 'Came by',
  channels: { form: 'the form', email: 'email' },
  survey: 'What they said afterwards',
  asked: 'How did it go?',
  /** In their place as long as nothing is said: when an email asks for it. */
  askedOn: (day: string) => `Asked by email on ${day}`,
  toBeAskedOn: (day: string) => `Will be asked by email on ${day}: not on a holiday`,
  notAsked: (day: string, days: number) =>
    `Not asked: this address was asked on ${day}, and is asked once in ${days} days`,
  reply: 'Your reply',
  replyHint: (address: string) => `Goes to ${address}, in the outbox first.`,
  /** In place of the form, where no key opens the address. */
  noReply:
    'This message cannot be answered: its address was encrypted with a key that the Worker does not have. With that key as DATA_KEY_OLD it can: docs/private-data.md.',
  /** The way from a reply that was refused. */
  toMessage: 'Back to the message',
  /** `button` is what was pressed. */
  pressed: (button: string) => `You pressed “${button}”: press it again.`,
  send: 'Send reply',
  sendSolved: 'Send and mark solved',
  markSeen: 'Looking into it',
  solve: 'Mark solved',
  close: 'Close',
  reopen: 'Reopen',
  priority: 'Priority',
  setPriority: 'Set',
  removeTitle: 'Delete this message?',
  removeHint: 'The message, its replies, files, emails and survey go. This cannot be undone.',
};
