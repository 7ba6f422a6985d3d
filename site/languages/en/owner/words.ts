import { many } from '../many.ts';

const listed =
  'Words stand here once two people used them, or one who said that the article solved it.';

/** The words of what is proposed for an article: in a week, and on the article's page. */
export const words = {
  title: 'Words to add',
  titleOf: (count: number) => `Words to add (${count})`,
  hint: 'People searched with these words for an article that was not the first result, or said that it solved what search had not found. Added to its phrasings, they find it.',
  counted: 'How they are counted',
  /** Of those that there are, some are in their article by now, or ignored. */
  allDone: 'Nothing is left to add.',
  none: `Nothing this week. ${listed}`,
  noneForArticle: (weeks: number) =>
    `Nothing in the last ${weeks} weeks that have closed. ${listed}`,
  people: (count: number) => many(count, 'person', 'people'),
  chosen: (place: number) => `chosen as result ${place}`,
  solved: (count: number) => (count === 1 ? 'one said it solved it' : `${count} said it solved it`),
  lines: (path: string) => `Under phrasings in content/${path}`,
  known: (count: number) =>
    count === 1
      ? 'One is among the words of its article by now.'
      : `${count} are among the words of their article by now.`,
  ignored: (count: number) => `${count} ignored`,
  all: 'All words of the week, and the lines to copy',
};
