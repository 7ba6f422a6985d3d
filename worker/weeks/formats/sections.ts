import { languageOf } from '../../../site/languages/registry/locales.ts';
import { ageOf } from '../../messages/age.ts';
import type { InboxRow } from '../../messages/db/inbox.ts';
import { countText } from '../../owner/format.ts';
import { weekPath } from '../../owner/paths.ts';
import type { View } from '../../owner/view.ts';
import type { GapLine } from './gap-lines.ts';
import { valuesText } from './headlines.ts';
import { titleOf, type WeekSummary } from './summary.ts';

/** A part of the week in plain words; its forms only say where a line begins and what is a link. */
export interface Section {
  title: string;
  hint?: string | undefined;
  lines: Line[];
}

export interface Line {
  /** Text of the page, or, as `quote`, those of a customer, which must stay text. */
  name?: string;
  quote?: string;
  details: (string | undefined)[];
  /** What a customer said to it. */
  said?: string | undefined;
  link?: { name: string; path: string };
}

/** The four figures and the lists of a week. */
export const weekSections = (summary: WeekSummary, view: View): Section[] =>
  [
    figuresIn(summary, view),
    gapsIn(summary, view),
    effortIn(summary, view),
    weakArticlesIn(summary, view),
    correctedIn(summary, view),
    wordsIn(summary, view),
  ].filter(({ hint, lines }) => hint || lines.length > 0);

/** Who waits for the owner now, and what else does. */
export const lastSections = (rows: InboxRow[] | undefined, view: View): Section[] =>
  rows
    ? [
        waitingSection(rows, view),
        ...(view.quarantined ? [quarantineSection(view)] : []),
        ...(view.failedEmails ? [failedEmailsSection(view)] : []),
      ]
    : [];

const quarantineSection = ({ quarantined, strings: { week } }: View): Section => ({
  title: week.quarantine,
  lines: [
    {
      name: week.quarantined,
      details: [countText(quarantined), week.quarantineHint],
      link: { name: week.lookAt, path: '/admin/messages/#quarantine' },
    },
  ],
});

const failedEmailsSection = ({ failedEmails, strings: { week, outbox } }: View): Section => ({
  title: outbox.states.failed,
  lines: [
    {
      name: week.failedEmails,
      details: [countText(failedEmails), week.failedEmailsHint],
      link: { name: week.lookAt, path: '/admin/outbox/?state=failed' },
    },
  ],
});

/** Who waits, without their words or names: an email lies in more places than a message. */
const waitingSection = (rows: InboxRow[], view: View): Section => ({
  title: view.strings.week.waiting,
  hint: rows.length ? view.strings.week.waitingHint(view.waiting) : view.strings.messages.empty,
  lines: rows.map((row) => ({
    name: view.strings.week.message,
    details: [ageOf(row, view).text],
    link: { name: view.strings.week.answerIt, path: `/admin/messages/${row.id}/` },
  })),
});

const figuresIn = ({ headlines }: WeekSummary, { strings }: View): Section => ({
  title: strings.week.inFigures,
  lines: headlines.map(({ name, values, detail, change }) => ({
    name,
    details: [valuesText({ values }, strings), detail, change?.text],
  })),
});

const gapsIn = (summary: WeekSummary, view: View): Section => ({
  title: view.strings.week.gaps,
  hint: [summary.gaps.length ? '' : summary.noGaps, summary.minutesHint, summary.subscribers]
    .filter(Boolean)
    .join(' '),
  lines: [
    ...summary.gaps.map((gap) => ({
      quote: gap.query,
      details: gapDetails(gap, summary, view),
      link: { name: gap.step.name, path: gap.step.path },
    })),
    ...answeredLine(summary, view),
  ],
});

const answeredLine = ({ answeredByNow, name }: WeekSummary, { strings: { week } }: View): Line[] =>
  answeredByNow
    ? [
        {
          name: answeredByNow,
          details: [],
          link: { name: week.lookAt, path: `${weekPath(name)}#answered` },
        },
      ]
    : [];

function gapDetails(
  { locale, people, worth, nearest, notThis }: GapLine,
  { manifest }: WeekSummary,
  { strings: { week } }: View,
) {
  const closest = nearest && week.nearest(titleOf(manifest, locale, nearest));
  const refused = notThis.map(({ said }) => said);
  return [languageOf(locale).shortName, week.people(people), worth, closest, ...refused];
}

const effortIn = ({ effort }: WeekSummary, { strings: { week } }: View): Section => ({
  title: week.surveys,
  hint: effort,
  lines: [],
});

const correctedIn = ({ corrected }: WeekSummary, { strings: { week } }: View): Section => ({
  title: week.weakBefore,
  lines: corrected.map(({ title, path, share, counts, votesSince }) => ({
    name: title,
    details: [share, counts, votesSince],
    link: { name: week.lookAt, path },
  })),
});

const weakArticlesIn = ({ weakArticles }: WeekSummary, { strings: { week } }: View): Section => ({
  title: week.weakArticles,
  hint: weakArticles.length > 0 ? week.weakArticlesHint : undefined,
  lines: weakArticles.map(({ title, path, share, counts, drop, missed }) => ({
    name: title,
    details: [share, counts, drop],
    said: missed,
    link: { name: week.lookAt, path },
  })),
});

const wordsIn = ({ words }: WeekSummary, { strings }: View): Section => ({
  title: strings.words.title,
  lines: words.map(({ query, title, facts, file, path }) => ({
    quote: query,
    details: [title, ...facts, strings.words.lines(file)],
    link: { name: strings.week.lookAt, path },
  })),
});
