import { many } from '../many.ts';
import { articles } from './articles.ts';
import { figures } from './figures.ts';
import { gap } from './gap.ts';
import { gaps } from './gaps.ts';
import { message, messages } from './messages.ts';
import { outbox } from './outbox.ts';
import { privacy } from './privacy.ts';
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
  tooFew: 'Too few people to give a percentage.',
  few: 'too few to say',
  colon: ': ',
  quoted: (text: string) => `“${text}”`,
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
  surveys,
  words,
  outbox,
  privacy,
  emails: {
    reply: ({ text, isSolved, topic, owner, link }: Reply) => ({
      subject: `Re: ${topic}`,
      text: `${text}\n\n${owner}\n\n--\n${isSolved ? solved(link) : toAnswer(link)}\n`,
    }),
    survey: ({ topic, owner, link }: Solved) => ({
      subject: `Solved: ${topic}`,
      text: `${solved(link)}\n\n${owner}\n`,
    }),
  },
};

interface Solved {
  /** What the message is about. */
  topic: string;
  owner: string;
  /** To the page of the message, with the survey at `#survey`. */
  link: string;
}

interface Reply extends Solved {
  text: string;
  isSolved: boolean;
}

const solved = (
  link: string,
) => `Your message is marked as solved. How did it go? Three short questions:
${link}#survey

Not solved? Writing on the page of your message opens it again; an answer to this email is not added to it:
${link}`;

const toAnswer = (
  link: string,
) => `To answer, use the page of your message; an answer to this email is not added to it:
${link}`;

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
