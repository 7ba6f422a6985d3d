import { many } from '../many.ts';

/** The words of the gaps, in a list and one by one. */
export const gaps = {
  title: 'Gaps',
  hint: (days: number) =>
    `Asked in vain in the last ${days} days, by at least two people, or by one who wrote to you or left an address. A person counts once a day.`,
  empty: 'Every search found an answer.',
  noSearches: 'Nobody searched.',
  noneListed:
    'No question was asked in vain by two people, or by one who wrote to you or left an address.',
  noneSo: { answered: 'No answered gap in this time.', ignored: 'No ignored gap in this time.' },
  choices: { state: 'State', order: 'Order', period: 'Period', locale: 'Language' },
  states: { open: 'Open', answered: 'Answered', ignored: 'Ignored' },
  orders: { minutes: 'Most minutes', people: 'Most people', newest: 'Newest' },
  days: (days: number) => `${days} days`,
  allLanguages: (count: number): string => (count === 2 ? 'Both' : 'All'),
  files: 'As a file',
  single: (count: number) => `${many(count, 'question', 'questions')} that one person asked`,
  singleHint: 'They are listed once a second person asks, so that nobody can fill this list alone.',
  cut: 'So many were asked that only the newest are counted here. A shorter period is counted in full.',
  columns: {
    question: 'People asked',
    people: 'People',
    nearest: 'Closest article',
    todo: 'What to do',
  },
  why: {
    'no-answer': 'no answer',
    'not-helpful': 'not helpful',
    rephrased: 'asked in other words',
    asked: 'asked us to write',
    'not-found': 'page not found',
    'no-click': 'opened nothing',
    wrote: 'wrote to you',
  },
  minutes: (minutes: number) => `≈ ${minutes} min of yours`,
  minutesHint:
    'Minutes: how many of these people would write to you, by what the last weeks saw, times your minutes for one message.',
  waiting: (count: number) => `${many(count, 'person waits', 'people wait')} to be told`,
  otherWordings: (count: number) => many(count, 'other wording', 'other wordings'),
  nearness: { answers: 'answers it now', near: 'may be the place', far: 'far from it' },
  none: 'None',
  isNew: 'New',
  newHint:
    'It joins the questions that mean the same within ten minutes; then it can be answered or ignored.',
  seeSearch: 'See what search says',
  translation: (language: string) => `In ${language}, near the same article:`,
  toWrite: 'Write it',
  toAdd: 'Add words',
  ignore: 'Ignore',
  restore: 'Put back',
  reopen: 'Open again',
  done: { ignored: 'Ignored.', restored: 'Back in the list.', reopened: 'Open again.' },
  synonyms: 'Words for the same thing',
  synonymsHint:
    'First searched in vain, then found with the other word, in the weeks that are closed. Lines for content/words.yaml.',
  visits: (count: number) => many(count, 'visit', 'visits'),
  copy: 'Copy',
  copied: 'Copied',
  notCopied: 'Not copied',
};
