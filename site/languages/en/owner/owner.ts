import { many } from '../many.ts';
import { articles } from './articles.ts';
import { figures } from './figures.ts';
import { gap } from './gap.ts';
import { gaps } from './gaps.ts';
import { held } from './held.ts';
import { key } from './key.ts';
import { message, messages } from './messages.ts';
import { outbox } from './outbox.ts';
import { privacy } from './privacy.ts';
import { setAside } from './set-aside.ts';
import { surveys } from './surveys.ts';
import { week } from './week.ts';
import { words } from './words.ts';

export const owner = {
  figures,
  numbers: {
    count: (count: number) => count.toLocaleString('en-GB'),
    decimal: (value: number) => value.toFixed(1),
    /** Of a share between 0 and 1. */
    percent,
    percentRange: (low: number, high: number) =>
      percent(low) === percent(high) ? percent(low) : `${Math.round(low * 100)}–${percent(high)}`,
    countRange: (low: number, high: number) => (low === high ? `${low}` : `${low}–${high}`),
    /** Between two values with their units. */
    range: (low: string, high: string) => `${low} – ${high}`,
  },
  few: 'too few to say',
  colon: ': ',
  quoted: (text: string) => `“${text}”`,
  /** What a small line of weeks shows: its first and its last value. */
  sparkLine: (name: string, weeks: number, first: string, last: string) =>
    `${name} in ${many(weeks, 'week', 'weeks')}: from ${first} to ${last}`,
  pages: {
    name: 'Pages of the list',
    before: 'Previous',
    after: 'Next',
    at: (page: number, pages: number) => `Page ${page} of ${pages}`,
    first: 'From the start',
    further: 'Further',
  },
  undo: 'Undo',
  cancel: 'Cancel',
  more: {
    name: 'More of your pages',
    outbox: 'Outbox',
    privacy: 'What is kept',
    signOut: 'Sign out',
    keys: 'Keys',
  },
  duration: {
    minutes: (minutes: number) => `${minutes} min`,
    hours: (hours: number) => `${hours} h`,
    hoursMinutes: (hours: number, minutes: number) => `${hours} h ${minutes} m`,
    days: (days: number) => many(days, 'day', 'days'),
  },
  signIn: {
    title: 'Sign in',
    hint: 'These pages are for the owner of this help centre.',
    token: 'Your token',
    send: 'Sign in',
    already: 'Signed in already? Open this page',
  },
  key,
  refusals: {
    401: { title: 'Sign in', text: 'This token is not right, or you are not signed in.' },
    403: {
      title: 'Sent from elsewhere',
      text: 'Nothing was changed. Open the page again and press there.',
    },
    429: { title: 'Too many wrong tokens', text: 'Wait a minute, then sign in again.' },
    503: {
      title: 'The owner’s pages are closed',
      text: 'There is no token of at least 256 bits. Set ADMIN_TOKEN, or Cloudflare Access, and these pages open.',
    },
  },
  /** What is said of a field of yours that has nothing in it. */
  leftEmpty: { text: 'Write a few words.', email: 'Write an email address.' },
  week,
  priorities: { urgent: 'Urgent', normal: 'Normal', low: 'Low' },
  effort: { 5: 'Very easy', 4: 'Easy', 3: 'Neither', 2: 'Hard', 1: 'Very hard' },
  satisfaction: {
    5: 'Very satisfied',
    4: 'Satisfied',
    3: 'Neither',
    2: 'Dissatisfied',
    1: 'Very dissatisfied',
  },
  messages,
  message,
  gaps,
  gap,
  articles,
  setAside,
  surveys,
  words,
  outbox,
  privacy,
  held,
  emails: {
    /** The subjects of a reply and of what follows a solution; `topic` is what the message is about. */
    reply: (topic: string) => `Re: ${topic}`,
    solved: (topic: string) => `Solved: ${topic}`,
    isSolved: 'Your message is marked as solved.',
    /** Before and after five faces, each of which is a link. */
    howSatisfied: 'How satisfied are you with the answer?',
    oneMorePress:
      'Each of these opens the page of your message, where one more press sends your answer.',
    /** To the page of the message. */
    notSolved: (link: string) =>
      `Not solved? Writing on the page of your message opens it again; an answer to this email is not added to it:\n${link}`,
    toFiles: (names: string, link: string) =>
      `Files that come with this are on the page of your message: ${names}\n${link}`,
    toAnswer: (link: string) =>
      `To answer, use the page of your message; an answer to this email is not added to it:\n${link}`,
    /** In their place where answers to emails are taken. */
    byEmail: {
      notSolved: (link: string) =>
        `Not solved? Simply answer this email, or write on the page of your message, and it is open again:\n${link}`,
      toAnswer: (link: string) =>
        `To answer, simply answer this email, or use the page of your message:\n${link}`,
    },
  },
};

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
