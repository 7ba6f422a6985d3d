import { emailFaults } from './email-faults.ts';
import { emails } from './emails.ts';
import { files } from './files.ts';
import {
  dayIsFull,
  filesTooMuch,
  noMoreFiles,
  problems,
  problemsOfReading,
  problemsWithoutText,
  textIsKept,
} from './problems.ts';
import { received } from './received.ts';
import { sending } from './sending.ts';
import { thanks } from './thanks.ts';

/** From the best, worth 5, to the worst, worth 1. */
type FiveSteps = readonly [string, string, string, string, string];

/** Everything that the Worker says to customers. */
export const worker = {
  problems,
  problemsOfReading,
  problemsWithoutText,
  textIsKept,
  dayIsFull,
  filesTooMuch,
  noMoreFiles,
  files,
  thanks,
  received,
  /** Below what cannot be shown or done. */
  waysOn: {
    find: 'Search the help',
    search: 'Search',
    toHelp: 'Back to the help',
    write: (owner: string) => `Write to ${owner}`,
    /** Where the owner’s name cannot be had. */
    toContact: 'Contact',
  },
  /** One sentence for each code that the contract's schemas give, and for zod's own. */
  errors: {
    missing: 'Fill this in.',
    empty: 'Write something that can be read.',
    emptyText: (owner: string) => `Write a few words so ${owner} can help.`,
    long: (max: number) => `Shorten this to ${max.toLocaleString('en')} characters.`,
    controls: 'Remove the invisible control characters.',
    unreadable: 'Some characters arrived broken. Type them again.',
    line: 'Put this on one line.',
    email: 'Write your whole email address, such as name@example.com.',
    emailMissing: (owner: string) => `Write your email address so ${owner} can answer.`,
    emailFaults,
    choice: (choices: string) => `Choose one of: ${choices}.`,
    steps: 'Choose a number from 1 to 5.',
    noAnswer: 'Choose an answer, or write a comment.',
    number: 'Give a number that is possible here.',
    time: 'Give a time of the last 36 hours, such as 2026-11-21T09:00:00Z.',
    pattern: 'This has characters that are not possible here.',
    repeated: 'Send this once.',
    unknownField: 'Leave this field out: it means nothing here.',
    unknownArticle: 'There is no such article.',
    keyTaken: 'Another text was sent with this key. Send this one with a key of its own.',
    invalid: 'This does not fit here.',
  },
  fields: {
    text: 'What happened?',
    email: 'Your email',
    name: 'Your name',
    comment: 'Your comment',
    query: 'Your question',
    privacy: 'Please leave out passwords and card numbers.',
    send: (owner: string) => `Send to ${owner}`,
    /** A button beside it, with the address that was probably meant. */
    meant: (address: string) => `Send with ${address}`,
    website: 'Leave this empty',
  },
  deadlines: {
    today: (time: string) => `${time} today`,
    tomorrow: (time: string) => `${time} tomorrow`,
    later: (time: string, day: string) => `${time} on ${day}`,
  },
  message: {
    title: (day: string) => `Your message of ${day}`,
    /** In the browser’s tab, which no clock but the owner’s could date. */
    tab: (owner: string) => `Your message to ${owner}`,
    states: {
      received: (_owner: string) => 'Received',
      looking: (owner: string) => `${owner} is looking at it`,
      answered: (owner: string) => `${owner} has answered`,
      late: (owner: string) => `${owner} is late with the answer`,
      closed: (_owner: string) => 'Closed',
    },
    received: (time: string) => `Received ${time}`,
    looking: (time: string) => `Being looked at since ${time}`,
    answered: (time: string) => `Answered ${time}`,
    closed: (time: string) => `Closed ${time}`,
    replyBy: (deadline: string) => `Reply by ${deadline}`,
    late: (owner: string, deadline: string) =>
      `${owner} is late: the reply was due by ${deadline}. It is still coming.`,
    sent: (owner: string, hours: number) =>
      `Sent. ${owner} usually replies within ${hours} working hours.`,
    clock: (place: string) => `Times are those of ${place}.`,
    yourClock: (zone: string) => `Times are by your own clock: ${zone}.`,
    keepAddress:
      'Keep the address of this page: only it and the links in emails about your message lead here.',
    thread: 'What was written',
    you: 'You',
    add: 'Add something',
    solved: 'This solved it',
    solvedHint: 'Writing again opens the message again.',
    /** What the form for a further note says while it is being sent, and when it was not. */
    note: sending,
  },
  survey: {
    title: 'How did it go?',
    effort: 'How easy was it to get this solved?',
    efforts: [
      'Very easy',
      'Easy',
      'Neither easy nor hard',
      'Hard',
      'Very hard',
    ] satisfies FiveSteps,
    satisfied: 'How satisfied are you with the answer?',
    satisfactions: [
      'Very satisfied',
      'Satisfied',
      'Neither',
      'Dissatisfied',
      'Very dissatisfied',
    ] satisfies FiveSteps,
    again: 'Would you use this help again?',
    yes: 'Yes',
    no: 'No',
    comment: 'Anything else that would help?',
    send: 'Send',
    thanks: (owner: string) => `Thanks. ${owner} reads every one of these.`,
    /** Before what was answered, each a link as long as it can be changed. */
    answered: 'Your answer:',
    /** In place of a comment, in that line. */
    yourComment: 'your comment',
    /** `time` as in "18:00 tomorrow". */
    changeable: (time: string) => `You can change it until ${time}.`,
    tooLate: 'An answer can be changed for a day. That is over, so yours stands as it was.',
    tooEarly: 'This can be answered once the message is solved.',
  },
  subscriber: {
    question: 'Did this answer your question?',
    yes: 'Yes',
    no: 'No',
    thanksYes: 'Good to know. Thanks.',
    thanksNo: (owner: string) =>
      `Thanks for saying so. The question is open again, and ${owner} sees it.`,
    /** Where no script sends what was pressed in the email. */
    pressHere: 'Press your answer here to send it.',
  },
  /** Where the reader of an email gets no more of its kind. */
  unsubscribe: {
    title: 'No more of these emails?',
    press: 'Send me no more',
    kinds: {
      answer: {
        what: 'You get an email when a question that you asked has an answer. If you press this, your address is forgotten for all questions that still wait, and you get no email about any of them. Emails about messages that you wrote still come.',
        done: 'Your address is forgotten for all questions that wait. No email about them comes any more.',
      },
      week: {
        what: 'Each week comes as an email on Monday. If you press this, it comes no more. The page of the week stays as it is.',
        done: 'No week comes as an email any more. In the outbox you can have them sent again.',
      },
    },
  },
  emails,
};
