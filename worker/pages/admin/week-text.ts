import type { InboxRow } from '../../db/inbox.ts';
import { inertText } from './inert.ts';
import type { View } from './view.ts';
import { leadText } from './week-lead.ts';
import { type Line, type Section, waitingSection, weekSections } from './week-sections.ts';
import type { ToldWeek } from './week-told.ts';

/** The week as plain text: to be copied, and as one half of its letter. */
export function weekText(told: ToldWeek, waiting: InboxRow[], view: View): string {
  const home = new URL(view.settings.address).origin;
  return [
    `${told.title}\n\n${leadText(told.lead)}\n${home}/admin/weeks/${told.name}/`,
    ...[...weekSections(told, view), waitingSection(waiting, view)].map((section) =>
      sectionText(section, home),
    ),
  ].join('\n\n');
}

const sectionText = ({ title, hint, lines }: Section, home: string) =>
  [title, ...(hint ? [hint] : []), ...lines.map((line) => lineText(line, home))].join('\n');

function lineText({ name, quote, details, said, link }: Line, home: string): string {
  const subject = name ?? `“${inertText(quote ?? '')}”`;
  return [
    `* ${subject}: ${details.filter(Boolean).join(' · ')}`,
    ...(said ? [`  “${inertText(said)}”`] : []),
    ...(link ? [`  ${link.name}: ${home}${link.path}`] : []),
  ].join('\n');
}
