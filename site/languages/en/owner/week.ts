import { dayIn, sharedPart } from '../../day-range.ts';
import { many } from '../many.ts';

/** The words of the weekly report. */
export const week = {
  /** `from` and `to` are its first and its last day, as ISO dates. */
  title: (from: string, to: string) => `Week of ${days(from, to)}`,
  earlier: 'Earlier week',
  later: 'Later week',
  copy: 'Copy as text',
  copied: 'Copied',
  notCopied: 'Not copied: no connection',
  alsoAs: 'This week for programs and files:',
  csv: 'Download CSV',
  open: 'This week is not over: its numbers still change, and are not compared with a whole week.',
  takenAt: (moment: string) => `As of ${moment}.`,
  first: 'This is the first week. From the second on, each figure tells how it changed.',
  empty: 'No questions this week. Nothing to do.',
  beforeData: 'Nothing had been counted yet.',
  emptyBut: (waiting: number) =>
    `No questions this week. ${many(waiting, 'message waits', 'messages wait')} for you.`,
  lead: (visits: number) => `${many(visits, 'visit', 'visits')} came with a question. `,
  found: (confirmed: number, found: number) => `${range(confirmed, found)} left with an answer`,
  wrote: (people: number) =>
    `, and ${people === 0 ? 'nobody' : many(people, 'person', 'people')} wrote to you.`,
  onlyAsked: (people: number) =>
    `No visit was counted this week, but ${many(people, 'person', 'people')} asked something that has no answer here.`,
  onlyWrote: (people: number) =>
    `No visit with a question was counted, and ${many(people, 'person', 'people')} wrote to you.`,
  inFigures: 'In figures',
  figures: {
    found: 'Found an answer',
    foundDetail: (confirmed: number, found: number, visits: number) =>
      confirmed === found
        ? `${found} of ${visits} said so`
        : `${confirmed} said so, ${found} at most, of ${visits}`,
    wrote: 'Wrote to you',
    messages: (count: number) => many(count, 'message', 'messages'),
    unanswered: 'Searches with no answer',
    ofSearches: (searches: number) => `of ${many(searches, 'search', 'searches')}`,
    reply: 'Usual first reply',
    replies: (count: number) => `${many(count, 'reply', 'replies')}, in office hours`,
    noReply: 'No reply this week',
  },
  change: {
    more: (count: number) => `${count} more`,
    fewer: (count: number) => `${count} fewer`,
    pointsMore: (points: number) => `+${points} points`,
    pointsLess: (points: number) => `−${points} points`,
    faster: (time: string) => `${time} faster`,
    slower: (time: string) => `${time} slower`,
    same: 'as the week before',
  },
  gaps: 'Write these next',
  gapsHint:
    'Questions that were asked in vain, in groups; what costs you most time comes first. A person counts once a day.',
  minutes: (minutes: number) => `≈ ${minutes.toLocaleString('en')} min a week`,
  people: (count: number) => many(count, 'person', 'people'),
  nearest: (title: string) => `closest: ${title}`,
  answeredBy: (title: string) => `answered by: ${title}`,
  subscribers: (notified: number, yes: number, no: number) =>
    `${notified === 0 ? 'Nobody new' : many(notified, 'person', 'people')} ${notified > 1 ? 'were' : 'was'} told of an answer; ${yes} said it helped${no ? `, ${no} that it did not` : ''}.`,
  allGaps: 'All unanswered questions',
  waiting: 'Waiting for you',
  form: 'Form',
  message: 'A message by the form',
  answerIt: 'Answer it',
  quarantine: 'In quarantine',
  quarantined: 'Messages and forms',
  quarantineHint: 'look whether a person is among them',
  failedEmails: 'Emails',
  failedEmailsHint: 'tried no more until you send them again',
  waitingHint: (count: number) => `${many(count, 'message', 'messages')}, oldest first`,
  surveys: 'How easy was it?',
  surveysHint: (count: number, mean: string | undefined) =>
    `${many(count, 'answer', 'answers')}${mean ? ` · ${mean} of 5` : ''}`,
  effortChange: (before: string, by: number) =>
    by === 0 ? ', as the week before' : `, ${by > 0 ? 'up' : 'down'} from ${before}`,
  chart: 'Found an answer, last 12 weeks',
  chartHint:
    'Share of visits with a question: the line counts confirmed and probable answers, those read in search among them; the dashes only confirmed ones.',
  chartLabel: (weeks: number, first: string, last: string) =>
    `Found an answer in the last ${weeks} weeks: from ${first} to ${last}`,
  chartSoon: 'The line begins with the second week.',
  chartLater: 'The line begins once two weeks have 20 visits with a question each.',
  goal: (share: string) => `Your goal ${share}`,
  table: 'Show as a table',
  stopped: 'Where people stopped',
  steps: {
    visits: 'Came with a question',
    article: 'Opened an article',
    form: 'Opened the message form',
    left: 'Left without sending',
    sent: 'Sent a message',
  },
  weakArticles: 'Fix these articles',
  weakArticlesHint:
    'Fewer than three of four said “Yes” in 12 weeks, or fewer than before the last change. From 8 votes for the text as it is now.',
  noWeakArticles: 'No article with 8 votes or more has a “Yes” share under 75%.',
  saidYes: (yes: number, votes: number) => `${yes} of ${votes} said yes`,
  drop: (points: number) => `${points} points lower since it was changed`,
  lookAt: 'Look at it',
  allArticles: 'All articles',
  articles: 'Articles this week',
  handled: 'Replies and solutions by priority',
  counted: 'How these numbers are counted',
  countedHint:
    'A visit is one browser tab’s stay; nothing that outlives it is kept, no cookie and no address. Visits whose browser runs no scripts are not seen. Intervals hold 95 of 100 times.',
  fiveOutcomes:
    'This week closed before answers that were read in search were counted: it has five outcomes, and such visits are among “Gave up” and “Unclear”.',
  email: {
    subject: (title: string, key: string) => (key ? `${title}: ${key}` : title),
    open: 'Open the week',
    foot: (site: string) =>
      `${site} sends this on Mondays. The page has every number, its definition and its counts.`,
  },
  columns: {
    step: 'Step',
    share: 'Of all',
    number: 'Number',
    value: 'Value',
    counts: 'Counts',
    week: 'Week',
    confirmed: 'Confirmed',
    found: 'With probable',
    visits: 'Visits',
    article: 'Article',
    contact: 'Wrote after reading',
    helpful: 'Yes',
    priority: 'Priority',
    median: 'Half within',
    p90: '90 % within',
    target: 'Target',
    inside: 'Inside the target',
    reply: 'First reply',
    solve: 'Solved',
  },
};

/** "None", "30", "Up to 30", "12 to 30". */
function range(least: number, most: number): string {
  const [from, to] = [least, most].map((count) => count.toLocaleString('en'));
  if (most === 0) return 'None';
  if (least === most) return `${to}`;
  return least === 0 ? `Up to ${to}` : `${from} to ${to}`;
}

/** "9–15 November 2026": by hand, as `Intl` puts other spaces into ranges on each runtime. */
function days(from: string, to: string): string {
  const [first, last] = [dayIn(from), dayIn(to)];
  const end = `${last.day} ${monthOf(to)} ${last.year}`;
  const start = `${first.day} ${monthOf(from)}`;
  switch (sharedPart(first, last)) {
    case 'month':
      return `${first.day}–${end}`;
    case 'year':
      return `${start} – ${end}`;
    default:
      return `${start} ${first.year} – ${end}`;
  }
}

const monthName = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });

const monthOf = (date: string) => monthName.format(new Date(date));
