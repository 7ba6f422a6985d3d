import type { SharedSettings } from '../../../worker/contract/published/settings.ts';
import { weekOf } from '../../../worker/contract/time/iso-week.ts';
import { type Visit, visitSchema } from '../../../worker/contract/visits.ts';
import { weekNumbers } from '../../../worker/numbers/numbers.ts';
import type {
  GapRow,
  HandledRow,
  MessageRow,
  VisitRow,
  WeekRows,
} from '../../../worker/numbers/rows.ts';

export const settings: SharedSettings = {
  name: 'Paperboat',
  locales: ['en', 'zh-CN'],
  address: 'https://help.example.org',
  owner: {
    name: { en: 'Mei' },
    fullName: { en: 'Mei Lin' },
    about: {},
    place: {},
    email: 'mei@example.org',
    locale: 'en',
  },
  timeZone: 'UTC',
  attachments: false,
  holdOut: 0,
  officeHours: Object.fromEntries(
    ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'].map((day) => [
      day,
      { from: '09:00', to: '17:00' },
    ]),
  ),
  holidays: [],
  targets: {
    urgent: { reply: 2, solve: 8 },
    normal: { reply: 8, solve: 24 },
    low: { reply: 24, solve: 80 },
  },
  minutesPerMessage: 10,
  goal: 0.8,
  rowsPerDay: 100_000,
  keep: { messages: 730, mails: 14, votes: 730, gaps: 365, visits: 120 },
};

/** A week in which nothing happened. */
export const none: WeekRows = {
  visits: [],
  messages: [],
  replied: [],
  solved: [],
  gaps: [],
  votes: [],
  surveys: [],
  subscribers: { notified: 0, yes: 0, no: 0 },
  wroteBefore: { count: 0, of: 0 },
  wordsBefore: [],
};

export function numbersOf(rows: Partial<WeekRows>) {
  const week = weekOf(new Date('2026-11-11T12:00:00Z'), 'UTC');
  return weekNumbers({ ...none, ...rows }, week, settings);
}

export let ids = 0;

/** A visit, each from another network. */
export function visit({ network, ...parts }: Partial<VisitRow>): VisitRow {
  ids += 1;
  const id = `visit-${String(ids).padStart(20, '0')}`;
  return {
    ...visitSchema.parse({ visit: id, started: '2026-11-10T10:00:00Z', locale: 'en', ...parts }),
    network: network === undefined ? `network ${ids}` : network,
  };
}

export function form(parts: Partial<NonNullable<Visit['form']>>): NonNullable<Visit['form']> {
  return {
    opened: true,
    suggested: [],
    read: [],
    solved: false,
    sent: false,
    holdOut: false,
    ...parts,
  };
}

export const times = (count: number, parts: Partial<VisitRow>) =>
  Array.from({ length: count }, () => visit(parts));

export const message = (parts: Partial<MessageRow>): MessageRow => ({
  visit: null,
  person: 'key:1:jonas',
  topic: null,
  created_at: '2026-11-10T10:00:00.000Z',
  ...parts,
});

export const gap = (parts: Partial<GapRow>): GapRow => ({
  query: 'apple pay',
  folded: 'apple pay',
  gap: null,
  locale: 'en',
  why: 'no-answer',
  visitor: 'a',
  network: null,
  day: '2026-11-10',
  article: null,
  ...parts,
});

export const handled = (
  created_at: string,
  handled_at: string,
  priority: HandledRow['priority'] = 'normal',
) => ({
  created_at,
  handled_at,
  priority,
});

export function votes(version: string, yes: number, no: number): WeekRows['votes'] {
  const answers = [...Array<'yes'>(yes).fill('yes'), ...Array<'no'>(no).fill('no')];
  return answers.map((helpful) => ({
    ...{ article: 'refund', locale: 'en' as const, version, helpful },
    network: null,
  }));
}
