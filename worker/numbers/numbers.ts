import type { SharedSettings } from '../contract/published/settings.ts';
import type { Week } from '../contract/time/iso-week.ts';
import { minSample, rangeOf } from '../statistics.ts';
import { articleNumbers } from './articles.ts';
import { gapNumbers } from './gaps.ts';
import { hoursOf } from './hours.ts';
import { languageNumbers } from './languages.ts';
import { messageNumbers } from './messages.ts';
import { minutesSaved, writeShareOf } from './minutes.ts';
import { countAside, limitNetworks, type SetAside } from './networks.ts';
import { likelyOf } from './outcome.ts';
import { countPeople } from './people.ts';
import type { SubscriberCounts, WeekRows } from './rows.ts';
import { surveyNumbers } from './surveys.ts';
import { synonymsIn } from './synonyms.ts';
import { countOutcomes, formNumbers, judgeVisits, searchNumbers } from './visits.ts';
import { articleWords } from './words.ts';

type Numbers = ReturnType<typeof numbersOf>;

/** What is counted only since some time: a week that closed before says nothing of it. */
type CountedSince = 'writeShare' | 'hours' | 'languages';

export type WeekNumbers = Omit<Numbers, CountedSince> &
  Partial<Pick<Numbers, CountedSince>> & {
    /** What of one network is more than counts; counted since some time too. */
    setAside?: SetAside;
  };

/** A week as it counts, and, where something was set aside, as it would count with that. */
export interface WeekReadings {
  limited: WeekNumbers;
  all: WeekNumbers | undefined;
}

/** A week from its rows. Shares lie between 0 and 1 and are null where there are too few to say. */
export const weekNumbers = (rows: WeekRows, week: Week, settings: SharedSettings): WeekNumbers =>
  weekReadings(rows, week, settings).limited;

export function weekReadings(rows: WeekRows, week: Week, settings: SharedSettings): WeekReadings {
  const { kept, aside } = limitNetworks(rows);
  const counts = countAside(aside);
  const limited = { ...numbersOf(kept, week, settings), setAside: { ...counts, counted: false } };
  if (counts.networks === 0) return { limited, all: undefined };

  return {
    limited,
    all: {
      ...numbersOf(asIfUnknown(rows), week, settings),
      setAside: { ...counts, counted: true },
    },
  };
}

/** Whose network counts for many may list a gap alone. */
const asIfUnknown = (rows: WeekRows): WeekRows => ({
  ...rows,
  gaps: rows.gaps.map((gap) => ({ ...gap, network: null })),
});

function numbersOf(rows: WeekRows, week: Week, settings: SharedSettings) {
  const judged = judgeVisits(rows.visits, rows.messages);
  const visits = judged.length;
  const outcomes = countOutcomes(judged);
  const { confirmed } = outcomes;
  const messages = messageNumbers(rows, week, settings);
  const search = searchNumbers(judged, rows.gaps);
  const { subscribers } = rows;
  const writeShare = writeShareOf([rows.wroteBefore, search.wroteAfter]);
  const rates = { writeShare, minutesPerMessage: settings.minutesPerMessage };

  return {
    week: week.week,
    /** Monday and Sunday in the owner's time zone. */
    from: week.monday,
    to: week.sunday,
    /** The instants between which it lies, and whether a change of the time zone made them others than its days. */
    timeZone: week.timeZone,
    begins: week.from.toISOString(),
    ends: week.to.toISOString(),
    seam: week.seam,
    visits,
    openedArticle: judged.filter(({ visit }) => visit.articles.length > 0).length,
    outcomes,
    selfService: rangeOf(confirmed, likelyOf(outcomes), visits),
    writeShare,
    minutesSaved: minutesSaved(confirmed + subscribers.yes, rates),
    form: formNumbers(judged),
    search,
    askedInVain: countPeople(rows.gaps),
    gaps: gapNumbers(rows.gaps, rates),
    synonyms: synonymsIn(judged.map(({ visit }) => visit)),
    words: articleWords(judged, rows.wordsBefore),
    askers: askersOf(subscribers),
    articles: articleNumbers(judged, rows.votes),
    hours: hoursOf(judged, week.timeZone),
    languages: languageNumbers(judged),
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
