import type { SharedSettings } from '../contract/settings.ts';
import { articleNumbers } from './articles.ts';
import { gapNumbers } from './gaps.ts';
import type { Week } from './iso-week.ts';
import { messageNumbers } from './messages.ts';
import type { WeekRows } from './rows.ts';
import { searchNumbers } from './searches.ts';
import { fewest, rangeOf } from './share.ts';
import { surveyNumbers } from './surveys.ts';
import { countOutcomes, formNumbers, judgeVisits } from './visits.ts';
import { type Interval, wilson } from './wilson.ts';

export type WeekNumbers = ReturnType<typeof weekNumbers>;

/** A week from its rows. Shares lie between 0 and 1 and are null where there are too few to say. */
export function weekNumbers(rows: WeekRows, week: Week, settings: SharedSettings) {
  const judged = judgeVisits(rows.visits, rows.messages);
  const visits = judged.length;
  const outcomes = countOutcomes(judged);
  const messages = messageNumbers(rows, week, settings);

  return {
    week: week.week,
    /** Monday and Sunday in the owner's time zone. */
    from: week.monday,
    to: week.sunday,
    visits,
    openedArticle: judged.filter(({ visit }) => visit.articles.length > 0).length,
    outcomes,
    selfService: rangeOf(outcomes.confirmed, outcomes.probable, visits),
    minutesSaved: minutesSaved(outcomes.confirmed, visits, settings.minutesPerMessage),
    form: formNumbers(judged),
    search: searchNumbers(judged, rows.gaps),
    gaps: gapNumbers(rows.gaps),
    articles: articleNumbers(judged, rows.votes),
    messages: { ...messages, zendeskRatio: zendeskRatio(visits, messages.people) },
    surveys: surveyNumbers(rows.surveys),
  };
}

/** Visits with a question for each person who wrote. */
function zendeskRatio(visits: number, people: number): number | null {
  return visits >= fewest.visits && people > 0 ? visits / people : null;
}

/** Confirmed answers × the minutes of one message; the interval is that of the confirmed share. */
function minutesSaved(confirmed: number, visits: number, minutes: number) {
  if (visits < fewest.visits) return { minutes: null, interval: null };

  const [low, high] = wilson(confirmed, visits);
  const interval: Interval = [low * visits * minutes, high * visits * minutes];
  return { minutes: confirmed * minutes, interval };
}
