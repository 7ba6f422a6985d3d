import type { Locale } from '../../../site/languages/registry/locales.ts';
import { quietdesk } from '../search/quietdesk.ts';
import type { Task } from '../search/tasks.ts';
import type { Labelled } from './figures.ts';

export interface QuestionSet {
  name: string;
  locale: Locale;
  questions: Labelled[];
}

/** The questions of each task that have one right article, and those of all tasks of a language together. */
export function questionSets(tasks: readonly Task[]): QuestionSet[] {
  const sets = tasks.map(setOf).filter(({ questions }) => hasPair(questions));
  const byLocale = Map.groupBy(sets, ({ locale }) => locale);
  const mixed = [...byLocale]
    .filter(([, own]) => own.length > 1)
    .map(([locale, own]) => ({
      name: `${own.length} tasks in ${locale}`,
      locale,
      questions: own.flatMap(({ questions }) => questions),
    }));
  return [...sets, ...mixed];
}

/** `count` of the questions in an order that `seed` gives: the same on every machine. */
export function sample(questions: readonly Labelled[], count: number, seed: number): Labelled[] {
  const next = numbers(seed);
  return questions
    .map((question) => ({ question, place: next() }))
    .sort((a, b) => a.place - b.place)
    .slice(0, count)
    .map(({ question }) => question);
}

function setOf({ name, locale, queries }: Task): QuestionSet {
  const questions = queries.flatMap(({ text, gold: [article, ...more] }) =>
    article && more.length === 0 ? [{ text, about: `${name} ${article}` }] : [],
  );
  return { name, locale, questions };
}

/** The questions with what an index of these tasks' articles says to them. */
export async function withSaid(set: QuestionSet, indexed: readonly Task[]): Promise<QuestionSet> {
  const index = await quietdesk.open({
    locale: set.locale,
    articles: indexed.flatMap(({ name, articles }) =>
      articles.map((article) => ({ ...article, id: `${name} ${article.id}` })),
    ),
  });
  const questions: Labelled[] = [];
  for (const question of set.questions) {
    const { articles, confidence } = await index.ask(question.text);
    questions.push({ ...question, article: articles[0] ?? null, confidence });
  }
  return { ...set, questions };
}

const hasPair = (questions: readonly Labelled[]) =>
  new Set(questions.map(({ about }) => about)).size < questions.length;

/** Numbers from 0 to 1 (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
