import { type OwnerStrings, ownerStrings } from '../../site/languages/registry/strings.ts';
import { weekEmailId } from '../closed-weeks/db/weeks.ts';
import { weekAfter } from '../contract/time/iso-week.ts';
import { zonedTime } from '../contract/time/local-time.ts';
import { composeEmail, type Email, type EmailKind } from '../email/email.ts';
import { emailHtml } from '../email/html.tsx';
import { unsubscribePath } from '../email/unsubscribing/link.ts';
import type { Env } from '../env.ts';
import { inertText } from '../http/response/inert-text.ts';
import type { InboxRow } from '../messages/db/inbox.ts';
import { frameCounts } from '../owner/db.ts';
import type { View } from '../owner/view.ts';
import { articlesOf, knownWordsOf } from '../published/files.ts';
import { ownerLanguage, settingsOf } from '../settings.ts';
import type { FoundWeek } from './find.ts';
import { type Line, lastSections, type Section, weekSections } from './formats/sections.ts';
import { notesOf, type WeekSummary, weekSummary } from './formats/summary.ts';
import { weekText } from './formats/text.ts';
import { weekReport } from './report.ts';

const weekKind = {
  name: 'week',
  audience: 'owner',
  isAutomatic: true,
} as const satisfies EmailKind;

/** When the owner's Monday begins. */
const morning = '07:00';

/** A week that closes as an email to the owner: what the page says, as text and as HTML. */
export async function weekEmail(env: Env, found: FoundWeek, now: Date): Promise<Email> {
  const [settings, manifest, known, counts] = await Promise.all([
    settingsOf(env),
    articlesOf(env),
    knownWordsOf(env),
    frameCounts(env.DB),
  ]);
  const { timeZone } = settings;
  const strings = ownerStrings(ownerLanguage(settings));
  const view: View = {
    locale: ownerLanguage(settings),
    timeZone,
    strings,
    settings,
    now,
    ...counts,
  };
  const report = await weekReport(env, found, { manifest, known, timeZone });
  const summary = weekSummary(report, view);
  const { email } = strings.week;
  const id = weekEmailId(summary.name);
  const unsubscribe = new URL(settings.address).origin + (await unsubscribePath(env, id));
  const foot = email.foot(settings.name);

  return composeEmail(
    {
      id,
      kind: weekKind,
      subject: email.subject(summary.title, summary.lead.key),
      text: `${weekText(summary, report.waiting, view)}\n\n--\n${foot}\n${email.unsubscribe}: ${unsubscribe}\n`,
      html: weekHtml(summary, report.waiting, { view, unsubscribe }),
      createdAt: now.toISOString(),
      dueAt: dueAt(found, timeZone, now).toISOString(),
    },
    settings,
  );
}

/** On the morning of the Monday after the week; at once when that is over. */
function dueAt({ week }: FoundWeek, timeZone: string, now: Date): Date {
  const { monday } = weekAfter(week, 1, timeZone);
  const time = zonedTime(monday, morning, timeZone);
  return time > now ? time : now;
}

/** Programs for mail know few styles, and turn colours round in the dark: there are hardly any to turn. */
const styles = {
  title: 'margin:0 0 8px;font-size:16px;font-weight:600',
  lead: 'margin:0 0 16px;font-size:24px;line-height:1.3;font-weight:600',
  mark: 'background:#ffe98f;color:#14181f',
  heading: 'margin:32px 0 4px;font-size:19px;line-height:1.3',
  hint: 'margin:0 0 8px',
  table: 'width:100%;border-collapse:collapse',
  cell: 'padding:10px 0;border-top:1px solid #97a0ad;text-align:left;vertical-align:top',
  link: 'padding:10px 0 10px 16px;border-top:1px solid #97a0ad;text-align:right;vertical-align:top;white-space:nowrap',
  foot: 'margin:32px 0 0;font-size:14px',
};

/** The week as HTML for mail: tables and inline styles, nothing from elsewhere, no markup from customers. */
function weekHtml(
  summary: WeekSummary,
  waiting: InboxRow[] | undefined,
  { view, unsubscribe }: { view: View; unsubscribe: string },
): string {
  const { lead, title, name } = summary;
  const { email } = view.strings.week;
  const home = new URL(view.settings.address).origin;
  return emailHtml(
    { locale: view.locale, title },
    <>
      <h1 style={styles.title}>{title}</h1>
      <p style={styles.lead}>
        {lead.before}
        {lead.key && <span style={styles.mark}>{lead.key}</span>}
        {lead.after}
      </p>
      {notesOf(summary).map((note) => (
        <p style={styles.hint}>{note}</p>
      ))}
      <p style={styles.hint}>
        <a href={`${home}/admin/weeks/${name}/`}>{email.open}</a>
      </p>
      {[...weekSections(summary, view), ...lastSections(waiting, view)].map((section) => (
        <Part section={section} home={home} strings={view.strings} />
      ))}
      <p style={styles.foot}>
        {email.foot(view.settings.name)} <a href={unsubscribe}>{email.unsubscribe}</a>
      </p>
    </>,
  );
}

interface PartOfWeek {
  section: Section;
  home: string;
  strings: OwnerStrings;
}

function Part({ section: { title, hint, lines }, home, strings }: PartOfWeek) {
  return (
    <>
      <h2 style={styles.heading}>{title}</h2>
      {hint && <p style={styles.hint}>{hint}</p>}
      {lines.length > 0 ? (
        <table role="presentation" style={styles.table}>
          {lines.map((line) => (
            <Row line={line} home={home} quoted={strings.quoted} />
          ))}
        </table>
      ) : null}
    </>
  );
}

interface RowOfPart {
  line: Line;
  home: string;
  quoted: OwnerStrings['quoted'];
}

function Row({ line: { name, quote, details, said, link }, home, quoted }: RowOfPart) {
  return (
    <tr>
      <td style={styles.cell}>
        <strong>{name ?? <bdi>{quoted(inertText(quote ?? ''))}</bdi>}</strong>
        <br />
        {details.filter(Boolean).join(' · ')}
        {said && (
          <>
            <br />
            <bdi>{quoted(inertText(said))}</bdi>
          </>
        )}
      </td>
      <td style={styles.link}>{link && <a href={home + link.path}>{link.name}</a>}</td>
    </tr>
  );
}
