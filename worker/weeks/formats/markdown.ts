import type { OwnerStrings } from '../../../site/languages/registry/strings.ts';
import { inertMarkdown } from '../../http/response/inert-text.ts';
import { type Figure, figuresOf } from '../../numbers/figures.ts';
import type { WeekNumbers } from '../../numbers/numbers.ts';
import type { View } from '../../owner/view.ts';
import { countsText, figureText } from './figure-text.ts';
import { type Line, type Section, weekSections } from './sections.ts';
import { leadText, notesOf, type WeekSummary } from './summary.ts';

/** The week as a file that can be kept in git: without who waits, with every number. */
export function weekMarkdown(summary: WeekSummary, week: WeekNumbers, view: View): string {
  const { strings } = view;
  const home = new URL(view.settings.address).origin;
  return `# ${summary.title}

${[leadText(summary.lead), ...notesOf(summary)].join('\n\n')}

${weekSections(summary, view)
  .map((section) => sectionMarkdown(section, home, strings))
  .join('\n\n')}

## ${strings.week.counted}

${figuresOf(week)
  .map((figure) => figureLine(figure, strings))
  .join('\n')}
`;
}

const sectionMarkdown = ({ title, hint, lines }: Section, home: string, strings: OwnerStrings) =>
  [`## ${title}`, hint, lines.map((line) => lineMarkdown(line, home, strings)).join('\n')]
    .filter(Boolean)
    .join('\n\n');

function lineMarkdown(
  { name, quote, details, said, link }: Line,
  home: string,
  { quoted }: OwnerStrings,
): string {
  const subject = inertMarkdown(name ?? quoted(quote ?? ''));
  const parts = details.filter((part) => part !== undefined).map(inertMarkdown);
  const more = link ? ` · [${link.name}](${home}${link.path})` : '';
  return `- **${subject}** ${parts.join(' · ')}${more}${said ? `\n  > ${inertMarkdown(said)}` : ''}`;
}

function figureLine(figure: Figure, strings: OwnerStrings): string {
  const counts = countsText(figure);
  const value = figure.unit === 'count' && counts ? counts : figureText(figure, strings);
  return `- ${strings.figures[figure.key].name}${strings.colon}${value}${counts && value !== counts ? ` — ${counts}` : ''}`;
}
