import { clockAt } from '../calendar.ts';
import type { Outcome, VisitSent } from '../events.ts';
import { range, share } from './shares.ts';

/** How many visits with a question began in each hour of each day, as a clock on the wall shows it. */
export function expectedHours(visits: VisitSent[], zone: string): number[][] {
  const began = visits.map(({ started }) => {
    const { weekday, minute } = clockAt(started, zone);
    return `${weekday} ${Math.floor(minute / 60)}`;
  });
  return [1, 2, 3, 4, 5, 6, 7].map((day) =>
    Array.from({ length: 24 }, (_, hour) => began.filter((at) => at === `${day} ${hour}`).length),
  );
}

/** The visits apart by language, English first. */
export function expectedLanguages(visits: VisitSent[]) {
  return (['en', 'zh-CN'] as const)
    .map((locale) => ({ locale, own: visits.filter((visit) => visit.locale === locale) }))
    .filter(({ own }) => own.length > 0)
    .map(({ locale, own }) => {
      const count = (outcome: Outcome) => own.filter((visit) => visit.outcome === outcome).length;
      const searches = own.flatMap((visit) => visit.searches);
      const inVain = searches.filter(({ answered }) => !answered);
      return {
        locale,
        visits: own.length,
        outcomes: {
          wrote: count('wrote'),
          confirmed: count('confirmed'),
          gaveUp: count('gaveUp'),
          probable: count('probable'),
          answeredInSearch: count('answeredInSearch'),
          unclear: count('unclear'),
        },
        selfService: range(
          count('confirmed'),
          count('probable') + count('answeredInSearch'),
          own.length,
        ),
        searches: searches.length,
        unanswered: share(inVain.length, searches.length, 20),
      };
    });
}
