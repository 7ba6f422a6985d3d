import { expect, test } from 'vitest';
import type { Shown } from '../../../scripts/bench/search/engine.ts';
import { measureShown, shownLines } from '../../../scripts/bench/search/shown.ts';
import type { Task } from '../../../scripts/bench/search/tasks.ts';

const answer: Shown = { list: ['refunds', 'plans'], choices: 0, isClear: true };
const unclear: Shown = { ...answer, choices: 2, isClear: false };
const passage: Shown = { ...answer, passage: ['Problems', 'The button is grey'] };

const asked = (text: string, place?: string[] | null) => ({
  qid: text,
  text,
  gold: ['refunds'],
  ...(place !== undefined && { place }),
});

const task: Task = {
  name: 'shop',
  folder: 'shop',
  isSite: false,
  locale: 'en',
  articles: [],
  queries: [],
  unanswered: [],
  ambiguous: [],
};

const measure = (shown: Record<string, Shown>, questions: Partial<Task>) =>
  measureShown(async (text) => shown[text] ?? answer, { ...task, ...questions });

test('a section is right where one of its headings stands above the passage of the right article', async () => {
  const shown = { grey: passage, late: passage, other: { ...passage, list: ['plans'] } };
  const { places } = await measure(shown, {
    queries: [
      asked('grey', ['The button is grey', 'Buttons']),
      asked('late', ['How long it takes']),
      asked('other', ['The button is grey']),
      asked('none', ['The button is grey']),
    ],
  });

  expect(places).toEqual({ sections: 4, rightSection: 1, answers: 0, rightAnswer: 0 });
});

test('a short answer is right where it is shown, and no passage in its place', async () => {
  const { places } = await measure(
    { passage, unclear },
    { queries: [asked('answer', null), asked('passage', null), asked('unclear', null)] },
  );

  expect(places).toEqual({ sections: 0, rightSection: 0, answers: 3, rightAnswer: 1 });
});

test('choices are counted among the questions, answerable or not, that are not ambiguous ones', async () => {
  const figures = await measure(
    { unclear, unknown: unclear },
    {
      queries: [asked('answer'), asked('unclear')],
      unanswered: [{ text: 'unknown', kind: 'gap' }],
      ambiguous: [{ qid: 'unclear', text: 'unclear', choices: ['refunds', 'plans'] }],
    },
  );

  expect(figures).toMatchObject({ questions: 3, withChoices: 2 });
});

test('an ambiguous question reaches the articles that are offered, and those that are listed', async () => {
  const shown = { refund: { ...unclear, list: ['refunds', 'plans', 'payouts'] } };
  const figures = await measure(shown, {
    queries: [asked('answer')],
    ambiguous: [{ qid: 'refund', text: 'refund', choices: ['plans', 'payouts', 'cards'] }],
  });

  expect(figures.ambiguous).toEqual({ questions: 1, articles: 3, inChoices: 1, inList: 2 });
  expect(shownLines(figures)).toEqual([
    'choices: 0 of 1 questions, 0.0 %',
    'ambiguous: 1 questions may mean 3 articles; one press reaches 1 among the choices, 2 among all that is listed, 66.7 %',
  ]);
});
