import type { SharedSettings } from '../contract/published/settings.ts';
import type { Week } from '../contract/time/iso-week.ts';
import { minSample, rangeOf } from '../statistics.ts';
import { articleNumbers } from './articles.ts';
import { gapNumbers } from './gaps.ts';
import { messageNumbers } from './messages.ts';
import { minutesSaved, writeShareOf } from './minutes.ts';
import { likelyOf } from './outcome.ts';
import { countPeople } from './people.ts';
import type { SubscriberCounts, WeekRows } from './rows.ts';
import { surveyNumbers } from './surveys.ts';
import { synonymsIn } from './synonyms.ts';
import { countOutcomes, formNumbers, judgeVisits, searchNumbers } from './visits.ts';
import { articleWords } from './words.ts';

export type WeekNumbers = ReturnType<typeof weekNumbers>;

/** A week from its rows. Shares lie between 0 and 1 and are null where there are too few to say. */
export function weekNumbers(rows: WeekRows, week: Week, settings: SharedSettings) {
  const judged = judgeVisits(rows.visits, rows.messages);
  const visits = judged.length;
  const outcomes = countOutcomes(judged);
  const { confirmed } = outcomes;
  const messages = messageNumbers(rows, week, settings);
  const search = searchNumbers(judged, rows.gaps);
  const { minutesPerMessage } = settings;

  return {
    week: week.week,
    /** Monday and Sunday in the owner's time zone. */
    from: week.monday,
    to: week.sunday,
    visits,
    openedArticle: judged.filter(({ visit }) => visit.articles.length > 0).length,
    outcomes,
    selfService: rangeOf(confirmed, likelyOf(outcomes), visits),
    minutesSaved: minutesSaved({ visits, confirmed, ...rows.subscribers }, minutesPerMessage),
    form: formNumbers(judged),
    search,
    askedInVain: countPeople(rows.gaps),
    gaps: gapNumbers(rows.gaps, {
      writeShare: writeShareOf([rows.wroteBefore, search.wroteAfter]),
      minutesPerMessage,
    }),
    synonyms: synonymsIn(judged.map(({ visit }) => visit)),
    words: articleWords(judged, rows.wordsBefore),
    askers: askersOf(rows.subscribers),
    articles: articleNumbers(judged, rows.votes),
    messages: { ...messages, zendeskRatio: zendeskRatio(visits, messages.people) },
    surveys: surveyNumbers(rows.surveys),
  };
}

/** By the names that stored weeks and programs have. */
const askersOf = ({ notified: told, yes, no }: SubscriberCounts) => ({ told, yes, no });

/** Visits with a question for each person who wrote. */
function zendeskRatio(visits: number, people: number): number | null {
  return visits >= minSample.visits && people > 0 ? visits / people : null;
}
