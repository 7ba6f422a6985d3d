import type { OwnerStrings } from '../../../site/languages/registry/strings.ts';
import { inertText } from '../../http/response/inert-text.ts';
import type { InboxRow } from '../../messages/db/inbox.ts';
import type { View } from '../../owner/view.ts';
import { type Line, lastSections, type Section, weekSections } from './sections.ts';
import { leadText, notesOf, type WeekSummary } from './summary.ts';

/** The week as plain text: to be copied, and as one half of its email. */
export function weekText(
  summary: WeekSummary,
  waiting: InboxRow[] | undefined,
  view: View,
): string {
  const home = new URL(view.settings.address).origin;
  return [
    [
      `${summary.title}\n\n${leadText(summary.lead)}`,
      ...notesOf(summary),
      `${home}/admin/weeks/${summary.name}/`,
    ].join('\n'),
    ...[...weekSections(summary, view), ...lastSections(waiting, view)].map((section) =>
      sectionText(section, home, view.strings),
    ),
  ].join('\n\n');
}

const sectionText = ({ title, hint, lines }: Section, home: string, strings: OwnerStrings) =>
  [title, ...(hint ? [hint] : []), ...lines.map((line) => lineText(line, home, strings))].join(
    '\n',
  );

function lineText(
  { name, quote, details, said, link }: Line,
  home: string,
  { colon, quoted }: OwnerStrings,
): string {
  const subject = name ?? quoted(inertText(quote ?? ''));
  const facts = details.filter(Boolean).join(' · ');
  return [
    `* ${subject}${facts && colon}${facts}`,
    ...(said ? [`  ${quoted(inertText(said))}`] : []),
    ...(link ? [`  ${link.name}${colon}${home}${link.path}`] : []),
  ].join('\n');
}
