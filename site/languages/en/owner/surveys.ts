import { many } from '../many.ts';

/** The words of the page of surveys. */
export const surveys = {
  title: 'Surveys',
  hint: (days: number) => `Answers of the last ${days} days, given after a message was solved.`,
  empty: 'Nobody has answered yet.',
  effort: 'How easy was it?',
  satisfaction: 'How satisfied were they?',
  again: 'Would they use it again?',
  yes: 'Yes',
  no: 'No',
  comments: 'Comments',
  message: 'The message',
  answers: (count: number) => many(count, 'answer', 'answers'),
};
