import { type Figure, figuresOf } from '../../week/figures.ts';
import type { WeekNumbers } from '../../week/numbers.ts';
import type { OwnerWords } from '../../words/owner-words.ts';
import { dayRange } from './day-range.ts';
import { countsText, figureText } from './figure-text.ts';
import { inertMarkdown } from './inert.ts';
import type { View } from './view.ts';
import { noGaps } from './week-gaps.tsx';

/** The week as Markdown: for a letter, a note, a file. */
export function weekMarkdown(week: WeekNumbers, view: View): string {
  const { words } = view;
  const { confirmed, probable } = week.outcomes;
  const { lead, found, wrote, gaps, title } = words.week;
  return `# ${title(dayRange(week.from, week.to, view))}

${lead(week.visits)}${found(confirmed, confirmed + probable)}${wrote(week.messages.people)}

${figuresOf(week)
  .map((figure) => figureLine(figure, words))
  .join('\n')}

## ${gaps}

${
  week.gaps
    .map(
      ({ query, people, locale }) =>
        `- ${inertMarkdown(query)} (${words.languages[locale]}, ${people})`,
    )
    .join('\n') || noGaps(week, words)
}
`;
}

function figureLine(figure: Figure, words: OwnerWords): string {
  const counts = countsText(figure);
  const value = figure.unit === 'count' && counts ? counts : figureText(figure, words);
  return `- ${words.figures[figure.key].name}: ${value}${counts && value !== counts ? ` — ${counts}` : ''}`;
}
