import { many } from '../many.ts';

/** The words of the rows behind a number of the week. */
export const lists = {
  which: 'Which visits',
  visitsOn: 'More visits',
  withAside: 'Visits that are set aside, too many of one network, are listed too, and say so.',
  aside: 'Set aside: more of one network than counts',
  asideCounted: 'More of one network than counts, and counted all the same',
  visitsGone: (days: number) =>
    `None of these is here. Visits are kept for ${many(days, 'day', 'days')}; their numbers stay.`,
  messagesGone: (days: number) =>
    `None of these is here. Messages are kept for ${many(days, 'day', 'days')}; their numbers stay.`,
  handled: { replied: 'First replies', solved: 'Solved' },
  noAnswer: '· no answer',
  notOpened: '· answered, nothing opened',
  answerRead: '· read the short answer',
  refused: '· shown an answer, said “not this”',
  reported: 'Asked for an answer that was not here',
  read: (seconds: number) => `· open for ${seconds} s`,
  said: { yes: 'said “Yes”', no: 'said “No”' },
};
