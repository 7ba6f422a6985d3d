import { ownerStrings } from '../../../site/languages/strings.ts';
import { zonedTime } from '../../contract/local-time.ts';
import { subjectLine } from '../../email/subject-line.ts';
import type { Env } from '../../env.ts';
import { countWaiting } from '../../messages/db/inbox.ts';
import type { Letter } from '../../messages/db/letters.ts';
import type { View } from '../../owner/view.ts';
import { articlesOf, ownerLanguage, settingsOf } from '../../settings.ts';
import type { FoundWeek } from '../find-week.ts';
import { toldWeek } from '../formats/summary.ts';
import { weekText } from '../formats/text.ts';
import { weekAfter } from '../numbers/iso-week.ts';
import { weekReport } from '../report.ts';
import { weekHtml } from './html.tsx';

/** When the owner's Monday begins. */
const morning = '07:00';

/** A week that closes as a letter to the owner: what the page says, as text and as HTML. */
export async function weekLetter(env: Env, found: FoundWeek, now: Date): Promise<Letter> {
  const [settings, manifest, waiting] = await Promise.all([
    settingsOf(env),
    articlesOf(env),
    countWaiting(env.DB),
  ]);
  const { owner, timeZone } = settings;
  const words = ownerStrings(ownerLanguage(settings));
  const view: View = { locale: ownerLanguage(settings), timeZone, words, settings, now, waiting };
  const report = await weekReport(env.DB, found, { manifest, timeZone });
  const told = toldWeek(report, view);
  const { letter } = words.week;

  return {
    id: `week-${told.name}`,
    kind: 'week',
    to: owner.email,
    subject: subjectLine(letter.subject(told.title, told.lead.key)),
    text: `${weekText(told, report.waiting, view)}\n\n--\n${letter.foot(settings.name)}\n`,
    html: weekHtml(told, report.waiting, view),
    createdAt: now.toISOString(),
    dueAt: dueAt(found, timeZone, now).toISOString(),
  };
}

/** On the morning of the Monday after the week; at once when that is over. */
function dueAt({ week }: FoundWeek, timeZone: string, now: Date): Date {
  const { monday } = weekAfter(week, 1, timeZone);
  const time = zonedTime(monday, morning, timeZone);
  return time > now ? time : now;
}
