import type { Shown } from './engine.ts';
import type { Task } from './tasks.ts';

/** What customers would see. Counts, for such questions are few. */
export interface ShownFigures {
  /** Of the questions of a task, answerable or not, those that get choices. */
  questions: number;
  withChoices: number;
  /** Of the articles that its ambiguous questions may mean, those that one press reaches. */
  ambiguous: { questions: number; articles: number; inChoices: number; inList: number };
  /** Of the questions that say where they are answered, those that show that section, or that short answer. */
  places: { sections: number; rightSection: number; answers: number; rightAnswer: number };
}

/** Asks every question of a task as a customer does. */
export async function measureShown(
  show: (question: string) => Promise<Shown>,
  { queries, unanswered, ambiguous }: Task,
): Promise<ShownFigures> {
  let withChoices = 0;
  const places = { sections: 0, rightSection: 0, answers: 0, rightAnswer: 0 };
  for (const { text, gold, place } of queries) {
    const shown = await show(text);
    withChoices += Number(shown.choices > 0);
    const isRight = shown.isClear && gold.includes(shown.list[0] ?? '');
    if (place) {
      places.sections++;
      places.rightSection += Number(isRight && hasHeading(shown, place));
    } else if (place === null) {
      places.answers++;
      places.rightAnswer += Number(isRight && !shown.passage);
    }
  }
  for (const { text } of unanswered) withChoices += Number((await show(text)).choices > 0);

  const reached = { questions: ambiguous.length, articles: 0, inChoices: 0, inList: 0 };
  for (const { text, choices } of ambiguous) {
    const shown = await show(text);
    const offered = shown.list.slice(0, shown.choices);
    reached.articles += choices.length;
    reached.inChoices += choices.filter((article) => offered.includes(article)).length;
    reached.inList += choices.filter((article) => shown.list.includes(article)).length;
  }
  return { questions: queries.length + unanswered.length, withChoices, ambiguous: reached, places };
}

const hasHeading = ({ passage = [] }: Shown, headings: readonly string[]): boolean =>
  passage.some((heading) => headings.includes(heading));

/** A line for each of these that a task has questions for. */
export function shownLines({ questions, withChoices, ambiguous, places }: ShownFigures): string[] {
  const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;
  const { sections, rightSection, answers, rightAnswer } = places;
  const { articles, inChoices, inList } = ambiguous;
  return [
    `choices: ${withChoices} of ${questions} questions, ${share(withChoices, questions)}`,
    ...(articles > 0
      ? [
          `ambiguous: ${ambiguous.questions} questions may mean ${articles} articles; one press reaches ` +
            `${inChoices} among the choices, ${inList} among all that is listed, ${share(inList, articles)}`,
        ]
      : []),
    ...(sections + answers > 0
      ? [
          `passages: the right section for ${rightSection} of ${sections}, the short answer for ${rightAnswer} of ${answers}`,
        ]
      : []),
  ];
}
