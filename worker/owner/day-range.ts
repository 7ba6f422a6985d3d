import type { Locale } from '../../site/languages/registry.ts';

/** "9–15 November 2026": from two ISO dates, saying month and year no more often than needed. */
export function dayRange(from: string, to: string, { locale }: { locale: Locale }): string {
  const [first, last] = [dateOf(from), dateOf(to)];
  const isOneYear = first.year === last.year;
  return ranges[locale](
    first,
    last,
    isOneYear && first.month === last.month ? 'month' : isOneYear ? 'year' : 'none',
  );
}

interface Day {
  year: number;
  month: number;
  day: number;
}

type Shared = 'month' | 'year' | 'none';

/** `Intl` puts other spaces and slashes into ranges on each runtime. */
const ranges: Record<Locale, (first: Day, last: Day, shared: Shared) => string> = {
  en: (first, last, shared) => {
    const end = `${last.day} ${monthName(last)} ${last.year}`;
    if (shared === 'month') return `${first.day}–${end}`;
    const start = `${first.day} ${monthName(first)}`;
    return shared === 'year' ? `${start} – ${end}` : `${start} ${first.year} – ${end}`;
  },
  'zh-CN': (first, last, shared) => {
    const start = `${first.year} 年 ${first.month} 月 ${first.day}`;
    if (shared === 'month') return `${start}–${last.day} 日`;
    const end = `${last.month} 月 ${last.day} 日`;
    return shared === 'year' ? `${start} 日–${end}` : `${start} 日–${last.year} 年 ${end}`;
  },
};

function dateOf(day: string): Day {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return { year, month, day: date };
}

const monthName = ({ year, month }: Day) =>
  new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(
    Date.UTC(year, month - 1),
  );
