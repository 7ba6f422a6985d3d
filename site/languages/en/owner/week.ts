import { dayIn, sharedPart } from '../../day-range.ts';
import { many } from '../many.ts';
import { email } from './week-email.ts';
import { lists } from './week-lists.ts';

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
  open: 'This week is not over: its numbers still change, and are not compared with a whole week.',
  seam: (before: string, after: string, by: { hours: string; isLonger: boolean }) =>
    `The time zone changed from ${before} to ${after}: this week begins where the last one ended, and is ${by.hours} ${by.isLonger ? 'longer' : 'shorter'}.`,
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
    /** What the range says, to somebody who never heard of one; its ends where there are enough for a share. */
    foundDetail: (
      said: number,
      read: number,
      visits: number,
      ends?: { low: string; high: string },
    ) => {
      const certain = `${said} of ${many(visits, 'visit', 'visits')} said that it helped`;
      const likely = read ? `; ${read} more read an answer and did not say` : '';
      const meaning = ends
        ? `${ends.low} if it helped none of these, ${ends.high} if it helped all`
        : few;
      return certain + likely + (ends && !read ? '' : `: ${meaning}`);
    },
    wrote: 'Wrote to you',
    messages: (count: number) => many(count, 'message', 'messages'),
    unanswered: 'Searches with no answer',
    ofSearches: (searches: number) => `of ${many(searches, 'search', 'searches')}`,
    reply: 'Usual first reply',
    replies: (count: number) => many(count, 'reply', 'replies'),
    clock: 'by the clock',
    office: 'in office hours',
    timed: (time: string, by: string) => `${time} ${by}`,
    between: ', ',
    noReply: 'No reply this week',
  },
  change: {
    more: (count: number) => `${count} more`,
    fewer: (count: number) => `${count} fewer`,
    pointsMore: (points: number) => `+${points} points`,
    pointsLess: (points: number) => `−${points} points`,
    faster: (time: string) => `${time} faster`,
    slower: (time: string) => `${time} slower`,
    inOffice: (text: string) => `${text} in office hours`,
    same: 'as the week before',
  },
  gaps: 'Write these next',
  gapsHint:
    'Questions that were asked in vain, in groups; what costs you most time comes first. A person counts once a day.',
  minutes: (minutes: number) => `≈ ${minutes.toLocaleString('en')} min a week`,
  people: (count: number) => many(count, 'person', 'people'),
  nearest: (title: string) => `closest: ${title}`,
  notThis: (title: string, people: number) =>
    `${many(people, 'person was', 'people were')} shown “${title}” and said: not this`,
  saidNotThis: (people: number) => `${many(people, 'person', 'people')} said: not this`,
  subscribers: (notified: number, yes: number, no: number) =>
    `${notified === 0 ? 'Nobody new' : many(notified, 'person', 'people')} ${notified > 1 ? 'were' : 'was'} told of an answer; ${yes} said it helped${no ? `, ${no} that it did not` : ''}.`,
  allGaps: 'All unanswered questions',
  waiting: 'Waiting for you',
  channels: { form: 'Form', email: 'Email' },
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
  twelveWeeks: 'The last 12 weeks',
  /** What is drawn of them, and what its numbers are. */
  series: {
    messages: { name: 'Messages', hint: 'How many came in.' },
    reply: { name: 'Usual first reply', hint: 'Office hours within which half were answered.' },
    satisfied: { name: 'Satisfied', hint: 'Percent of answers; under 8, how many of how many.' },
  },
  seriesLabel: (name: string, weeks: number, first: string, last: string) =>
    `${name}, ${many(weeks, 'week', 'weeks')}: ${first} in the first, ${last} in the last`,
  seriesEmpty: 'Nothing in these weeks.',
  goal: (share: string) => `Your goal ${share}`,
  table: 'Show as a table',
  hoursTitle: 'When people come',
  hoursHint: (visits: number, weeks: number) =>
    `${many(visits, 'visit', 'visits')} with a question ${weeks > 1 ? `in ${weeks} weeks` : 'this week'}, by day and hour of your clock.`,
  hoursFew:
    'From 20 visits with a question on, this shows on which day and at what time they come.',
  busiest: (day: string, hours: string, visits: number) =>
    `Most come on ${day}, ${hours} o’clock: ${visits}.`,
  outside: (share: string) => ` Outside your office hours: ${share} of all.`,
  languagesTitle: 'By language',
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
  noWeakArticles:
    'As it reads today, no article is under 75% “Yes”. Only votes for today’s text count, from 8 on.',
  weakBefore: 'Under 75% before their last change:',
  votesSince: (votes: number) =>
    votes === 0 ? 'no votes since' : `${many(votes, 'vote', 'votes')} since`,
  saidYes: (yes: number, votes: number) => `${yes} of ${votes} said yes`,
  drop: (points: number) => `${points} points lower since it was changed`,
  lookAt: 'Look at it',
  allArticles: 'All articles',
  articles: 'Articles this week',
  handled: 'Replies and solutions by priority',
  counted: 'All numbers, and how they are counted',
  countedHint:
    'A visit is one browser tab’s stay; nothing that outlives it is kept, no cookie and no address. Visits whose browser runs no scripts are not seen. Intervals hold 95 of 100 times.',
  fiveOutcomes:
    'This week closed before answers that were read in search were counted: it has five outcomes, and such visits are among “Gave up” and “Unclear”.',
  allWouldWrite:
    'This week closed before minutes were reckoned by the share that would have written: its “Minutes saved” take every confirmed answer for a message.',
  groups: {
    visits: 'Visits',
    form: 'The message form',
    searches: 'Searches',
    notified: 'Told of an answer',
    messages: 'Messages and replies',
    surveys: 'Satisfaction',
  },
  /** Several weeks together. */
  range: {
    link: 'Several weeks together',
    title: 'Several weeks',
    weeks: (weeks: number, from: string, to: string) =>
      `${many(weeks, 'week', 'weeks')}, ${days(from, to)}`,
    from: 'From',
    to: 'to',
    show: 'Show',
    faults: {
      notAWeek: (week: string) =>
        `“${week}” is no week. Write the year and the number of the week, as in 2026-W40.`,
      future: (week: string) => `${week} is not here yet. Take a week that is over.`,
      backwards: (week: string) =>
        `These weeks end with ${week}, before they begin. Turn the two round.`,
      tooLong: (week: string, most: number) =>
        `From ${week} on these are more than ${most} weeks. Take fewer.`,
    },
    none: 'None of these weeks is closed. A week closes on Monday, an hour after it ends.',
    missing: (weeks: string) => `Without ${weeks}: not closed, or nothing was counted yet.`,
    hint: 'Counts are summed; shares and their intervals are those of the sums. People count once a week: who came in two weeks counts twice.',
    lead: (visits: number, weeks: number) =>
      `${many(visits, 'visit', 'visits')} came with a question in ${many(weeks, 'week', 'weeks')}. `,
    messages: (count: number) => `, and ${many(count, 'message', 'messages')} came.`,
    chart: 'Found an answer, week by week',
    perWeek: 'not summed: see below',
    knownIn: (weeks: number) => `counted in ${many(weeks, 'week', 'weeks')}`,
    perWeekTitle: 'Week by week',
    perWeekHint:
      'A time within which half were answered cannot be summed, nor a share that looks back over weeks: each week has its own.',
  },
  lists,
  email,
  columns: {
    language: 'Language',
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

const few = 'too few people for a percentage';

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
