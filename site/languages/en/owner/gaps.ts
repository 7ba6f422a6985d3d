import { many } from '../many.ts';

/** The words of the gaps, in a list and one by one. */
export const gaps = {
  title: 'Gaps',
  hint: (days: number) =>
    `Asked in vain in the last ${days} days, by people of two networks or on two days, or by one who wrote to you or left an address. A person counts once a day, and of one network at most three.`,
  empty: 'Every search found an answer.',
  noSearches: 'Nobody searched.',
  noneListed:
    'No question was asked in vain from two networks or on two days, or by one who wrote to you or left an address.',
  noneSo: { answered: 'No answered gap in this time.', ignored: 'No ignored gap in this time.' },
  choices: { state: 'State', order: 'Order', period: 'Period', locale: 'Language' },
  states: { open: 'Open', answered: 'Answered', ignored: 'Ignored' },
  orders: { minutes: 'Most minutes', people: 'Most people', newest: 'Newest' },
  days: (days: number) => `${days} days`,
  allLanguages: (count: number): string => (count === 2 ? 'Both' : 'All'),
  files: 'As a file',
  single: (count: number) =>
    `${many(count, 'question', 'questions')} that one network asked on one day`,
  singleHint:
    'They are listed once somebody of another network asks, or on another day, so that nobody can fill this list alone.',
  first: (shown: number, all: number) =>
    `The first ${shown.toLocaleString('en')} of ${all.toLocaleString('en')} are on these pages.`,
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
    'not-this': 'shown an answer, “not this”',
    rephrased: 'asked in other words',
    asked: 'asked us to write',
    'not-found': 'page not found',
    'no-click': 'opened nothing',
    wrote: 'wrote to you',
  },
  minutes: (minutes: number) => `≈ ${minutes} min of yours`,
  minutesHint: (share: string, wrote: number, visits: number, minutes: number) =>
    `Minutes: everybody who wrote, and of the others ${share} (of ${visits} visits that searched in vain, ${wrote} wrote), at your ${minutes} min for one message.`,
  minutesTooFew: (wrote: number, visits: number, enough: number) =>
    `What they cost you in minutes: too few to say. ${many(visits, 'visit', 'visits')} searched in vain so far, and ${wrote} of them wrote; from ${enough} on it is reckoned. Until then the order takes one in four to write.`,
  waiting: (count: number) => `${many(count, 'person waits', 'people wait')} to be told`,
  otherWordings: (count: number) => many(count, 'other wording', 'other wordings'),
  byHand: { merged: 'merged by you', split: 'split by you' },
  nearness: { answers: 'answers it now', near: 'may be the place', far: 'far from it' },
  shownInVain: 'was shown: “not this”',
  none: 'None',
  isNew: 'New',
  newHint:
    'It joins the questions that mean the same within ten minutes; then it can be answered or ignored.',
  seeSearch: 'See what search says',
  translation: (language: string) => `In ${language}, near the same article:`,
  toWrite: 'Write it',
  toAdd: 'Add words',
  toImprove: 'Improve it',
  answeredByNow: (count: number, more: boolean) =>
    `${count}${more ? ' more' : ''} ${count === 1 ? 'is' : 'are'} answered by now`,
  answeredOnPage: (count: number) =>
    `${count} on this page ${count === 1 ? 'is' : 'are'} answered by now`,
  pageAnswered: 'All on this page is answered by now.',
  answeredMore: (count: number) => `and ${count} more in the list of all questions`,
  answeredHint: 'Search finds the answer to these today: there is nothing to write.',
  allAnswered: 'All that was asked in vain is answered by now.',
  ignore: 'Ignore',
  restore: 'Put back',
  reopen: 'Open again',
  done: {
    ignored: 'Ignored.',
    restored: 'Back in the list.',
    reopened: 'Open again.',
    answered: 'Answered, as you say.',
    stopped: 'Stopped. Nobody was told, and the question is open again.',
    sent: 'On its way.',
    late: 'Too late: it has left already.',
    merged: 'Merged.',
    split: 'Split off.',
    undone: 'Undone.',
    unchanged:
      'Nothing was changed. It takes open questions, and to split, some of the wordings but not all.',
  },
  synonyms: 'Words for the same thing',
  synonymsHint:
    'First searched in vain, then found with the other word, in the weeks that are closed. Lines for content/words.yaml.',
  visits: (count: number) => many(count, 'visit', 'visits'),
  copy: 'Copy',
  copied: 'Copied',
  notCopied: 'Not copied',
};
