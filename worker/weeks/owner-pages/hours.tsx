import { writtenDate } from '../../../site/languages/dates.ts';
import type { WeekPoint } from '../../closed-weeks/db/weeks.ts';
import type { SharedSettings } from '../../contract/published/settings.ts';
import { weekdays } from '../../contract/time/local-time.ts';
import type { WeekNumbers } from '../../numbers/numbers.ts';
import { weekPath } from '../../owner/paths.ts';
import type { View } from '../../owner/view.ts';
import { minSample, sum } from '../../statistics.ts';
import { isOfficeHour } from '../office-hour.ts';

/** Three hours in a column: single ones of a few hundred visits say nothing, and find no room on a phone. */
const part = 3;
const parts = Array.from({ length: 24 / part }, (_, index) => index * part);

interface Hours {
  week: Pick<WeekNumbers, 'week' | 'hours'>;
  /** The weeks that are over, up to this one. */
  recent: WeekPoint[];
  view: View;
  /** Whether the numbers stand there too, or the way to them. */
  table?: boolean;
}

/** When people come with a question, by day and time of day: each number in its cell, the darker the higher. */
export function WeekHours({ week, recent, view, table = false }: Hours) {
  const weeks = hoursOf(recent, week);
  const { hoursTitle, hoursHint, hoursFew } = view.strings.week;
  const hours = weekdays.map((_, day) =>
    Array.from({ length: 24 }, (_, hour) => sum(weeks.map((week) => week[day]?.[hour] ?? 0))),
  );
  const visits = sum(hours.flat());
  const few = visits < minSample.visits;
  return (
    <section class="panel" id={table ? 'hours' : undefined}>
      <h2>{hoursTitle}</h2>
      <p class="description">{few ? hoursFew : hoursHint(visits, weeks.length)}</p>
      {few ? null : (
        <>
          <p class="small-text">{tellBusiest(hours, view)}</p>
          {table ? (
            <HourTable hours={hours} view={view} />
          ) : (
            <p class="small-text">
              <a href={`${weekPath(week.week)}numbers/#hours`}>{view.strings.week.table}</a>
            </p>
          )}
        </>
      )}
    </section>
  );
}

/** Visits by day and hour of the weeks that are over; of this one alone while there is none. */
function hoursOf(recent: WeekPoint[], week: Hours['week']): number[][][] {
  const known = recent.flatMap(({ hours }) => (hours ? [hours] : []));
  return known.length > 0 ? known : [week.hours ?? []];
}

/** What the table says to somebody who has no time for it. */
function tellBusiest(hours: number[][], { strings, settings, locale }: View): string {
  const { busiest, outside } = strings.week;
  const cells = hours.flatMap((day, index) =>
    partsOf(day).map((visits, place) => ({ visits, index, hour: place * part })),
  );
  const most = cells.reduce((best, cell) => (cell.visits > best.visits ? cell : best));
  const said = busiest(dayName(most.index, locale, 'long'), spanOf(most.hour), most.visits);
  const share = outsideShare(hours, settings);
  return share === undefined ? said : said + outside(strings.numbers.percent(share));
}

/** How many come when nobody is there, 0 to 1; nothing where no hours are said. */
function outsideShare(hours: number[][], settings: SharedSettings): number | undefined {
  if (Object.keys(settings.officeHours).length === 0) return undefined;
  const outside = hours.flatMap((day, index) =>
    day.filter((_, hour) => !isOfficeHour(index, hour, settings)),
  );
  return sum(outside) / sum(hours.flat());
}

function HourTable({ hours, view }: { hours: number[][]; view: View }) {
  const most = Math.max(...hours.flatMap(partsOf));
  return (
    <table class="hours">
      <thead>
        <tr>
          <td />
          {parts.map((hour) => (
            <th scope="col">{spanOf(hour)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {hours.map((day, index) => (
          <tr>
            <th scope="row">{dayName(index, view.locale, 'short')}</th>
            {partsOf(day).map((visits) => (
              <td class={visits ? `level-${Math.ceil((4 * visits) / most)}` : undefined}>
                {visits}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const partsOf = (day: number[]) => parts.map((hour) => sum(day.slice(hour, hour + part)));

const spanOf = (hour: number) => `${hour}–${hour + part}`;

/** 1 January 2024 is a Monday. */
const dayName = (day: number, locale: View['locale'], weekday: 'long' | 'short') =>
  writtenDate(new Date(Date.UTC(2024, 0, 1 + day)), locale, { weekday, timeZone: 'UTC' });
