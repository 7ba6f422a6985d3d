import { many } from '../many.ts';

/** The words of the list of articles and of the page about one of them. */
export const articles = {
  title: 'Articles',
  csv: 'Download CSV',
  csvOfThese: 'Download these as CSV',
  search: 'Words of the title',
  choices: {
    topic: 'Topic',
    allTopics: 'All topics',
    locale: 'Language',
    allLanguages: 'All languages',
    group: 'Which',
    sort: 'Order',
  },
  groups: { all: 'All articles', due: 'Due for a review', weak: 'Weak' },
  weakHint: 'Weak: from 8 votes on under 75% “Yes”, or surely fewer “Yes” than the texts before.',
  sorts: {
    helpful: 'Least helpful first',
    read: 'Most read first',
    contact: 'Most wrote after reading',
    title: 'By title',
    checked: 'Longest unchecked first',
  },
  show: 'Show',
  found: (found: number, all: number) =>
    found === all
      ? `${many(all, 'article', 'articles')}.`
      : `${found} of ${many(all, 'article', 'articles')}.`,
  nothingFound: 'No article fits.',
  due: 'Due for a review',
  dueHint: 'Most read first.',
  readings: (visits: number) => many(visits, 'visit', 'visits'),
  nothingDue: 'Nothing is due: every article was checked in time, and no votes fell.',
  reviews: {
    date: (day: string) =>
      `It was to be checked again by ${day}. Read it once, then set “checked” to today.`,
    change: (by: string) =>
      `Fewer people say “Yes” since the text changed: ${by}. The comments say what they miss.`,
    lately: (by: string) =>
      `Fewer people say “Yes” in the last four weeks: ${by}. Follow the article once; the product may have changed.`,
    translation: (language: string, day: string) =>
      `The ${language} article changed on ${day}. Bring this one up to date, or set “checked” to today when nothing is missing.`,
  },
  change: {
    better: (points: number, low: number, high: number) =>
      `${many(points, 'point', 'points')} better, between ${low} and ${high}`,
    worse: (points: number, low: number, high: number) =>
      `${many(points, 'point', 'points')} worse, between ${low} and ${high}`,
    unclear: (worse: number, better: number) =>
      `no clear change, between ${worse} points worse and ${better} better`,
  },
  allDue: (count: number) => `All ${count} that are due`,
  showAll: 'Show all articles',
  none: 'No article is published yet. Once one is, its votes and visits stand here.',
  hint: ({ votes, readings }: { votes: number; readings: number }) =>
    `Votes count for ${votes} weeks, visits for the last ${readings} weeks that have closed; the small line is these visits, week by week.`,
  sortHints: {
    helpful:
      'From 8 votes on the lowest “Yes” share comes first, by the lower end of its interval; then the most “No”, then the most visits.',
    read: '',
    contact:
      'From 20 visits on the highest share that wrote comes first, by the lower end of its interval; then the most who wrote.',
    title: '',
    checked: 'What was never checked comes first.',
  },
  columns: {
    article: 'Article',
    now: 'As it is now',
    earlier: 'Earlier texts',
    contact: 'Wrote after reading',
  },
  votes: (yes: number, no: number) => `${yes}\u00a0yes · ${no}\u00a0no`,
  noVotes: 'no votes',
  wrote: (wrote: number, visits: number) => `${wrote} of ${many(visits, 'visit', 'visits')}`,
  noVisits: 'no visits',
  checked: (day: string) => `Checked ${day}`,
  reviewBy: (day: string) => `Check again by ${day}`,
  read: 'Read it',
  markdown: 'As Markdown',
  edit: 'Edit it',
  inLanguage: (language: string) => `In ${language}`,
  texts: 'Each text and its votes',
  textsHint: (weeks: number) =>
    `A change of title, short answer or body makes a new text. Votes of ${weeks} weeks.`,
  text: 'Text',
  online: (day: string) => `Online since ${day}`,
  published: 'Just published',
  unknown: 'Votes that name none of these texts',
  beforeTheMove: (yes: number, no: number) =>
    `Before the move, at the help desk: ${yes} yes, ${no} no. They count nowhere here.`,
  current: 'as it is now',
  earlier: 'earlier text',
  before: (change: string) => `Against the text before: ${change}`,
  yes: 'Yes',
  no: 'No',
  share: 'Yes share',
  missing: 'Why “No”',
  missingHint: (votes: number) =>
    `Of the newest ${many(votes, 'vote', 'votes')} that ${votes === 1 ? 'says' : 'say'} more than yes or no.`,
  comments: 'What people missed',
  noComments: 'Nobody left a comment.',
  readers: 'Who read it',
  readersHint: 'Visits of each closed week, and how many of them then wrote to you.',
  noWeeks: 'It shows when the first week has closed.',
  week: 'Week',
  visits: 'Visits',
  gaps: 'Asked in vain close to it',
  gapsHint:
    'Open questions of two or more people that may belong here: search is half sure or more.',
  noGaps: 'No such question is open.',
  people: (count: number) => many(count, 'person', 'people'),
  reasons: {
    'steps-differ': 'The steps differ',
    'something-else': 'I need something else',
    'not-understood': 'I did not understand it',
    'need-a-person': 'I need a person',
  },
};
