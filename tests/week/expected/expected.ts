/*
 * Every number of every week of a recording, by the definitions of the product and from nothing but what is known
 * of each happening. It proves worker/week right, so it imports nothing of the Worker and is written another way.
 */
import { daysOfWeek, weekAt } from '../calendar.ts';
import type { Happening, Notified, Recording, Said, Search, VisitSent } from '../events.ts';
import { expectedArticles } from './articles.ts';
import { expectedGaps } from './gaps.ts';
import { expectedMessages, type Settings } from './messages.ts';
import { difference, range, score, share } from './shares.ts';
import { expectedSurveys } from './surveys.ts';
import { expectedSynonyms } from './synonyms.ts';
import { expectedWords, type Words } from './words.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The weeks that are over at an instant, by name, since the first thing that happened. */
export function expectedWeeks(recording: Recording, settings: Settings, until: number) {
  const { zone, happenings } = recording;
  const begin = Math.min(...happenings.filter(isFirst).map(timeOf));
  const weeks = new Map<string, ReturnType<typeof expectedWeek>>();
  const networks = firstNetworks(recording);
  for (let at = begin; weekAt(at, zone) < weekAt(until - HOUR, zone); at += DAY) {
    const week = weekAt(at, zone);
    if (weeks.has(week)) continue;
    // Two months tell how likely somebody writes: this week and the seven before it.
    const before = [...weeks.values()].slice(-7);
    weeks.set(week, expectedWeek(recording, settings, { week, at, before, networks }));
  }
  return weeks;
}

const isFirst = ({ kind }: Happening) => ['visit', 'message', 'vote', 'asked'].includes(kind);

const timeOf = (happening: Happening) =>
  happening.kind === 'visit' ? happening.started : happening.at;

interface Given {
  week: string;
  at: number;
  /** What was computed of the weeks before. */
  before: { search: { wroteAfter: { count: number; of: number } }; words: Words[] }[];
  /** From which network each tab sent first. */
  networks: Map<string, string | null>;
}

function expectedWeek(
  recording: Recording,
  settings: Settings,
  { week, at, before, networks }: Given,
) {
  const { zone, happenings } = recording;
  const visits = visitsOf(recording, week);
  const count = (outcome: VisitSent['outcome'], of = visits) =>
    of.filter((visit) => visit.outcome === outcome).length;
  const confirmed = count('confirmed');
  const likely = count('probable') + count('answeredInSearch');

  const inVain = visits.filter(({ searches }) => searches.some(({ answered }) => !answered));
  const wroteAfter = share(count('wrote', inVain), inVain.length, 20);
  let [wrote, asked] = [1, 4];
  for (const counted of [wroteAfter, ...before.map(({ search }) => search.wroteAfter)]) {
    wrote += counted.count;
    asked += counted.of;
  }
  const searches = visits.flatMap((visit) => visit.searches);
  const gaps = expectedGaps(recording, week, {
    leftOn: visits,
    minutes: settings.minutesPerMessage,
    writes: wrote / asked,
  });

  const forms = visits.filter(({ form }) => form?.opened);
  const arms = [true, false].map((held) => {
    const arm = forms.filter(({ form }) => form?.holdOut === held);
    return share(count('wrote', arm), arm.length, 20);
  }) as [ReturnType<typeof share>, ReturnType<typeof share>];
  const isEnough = arms.every(({ of }) => of >= 20);

  const subscribers = subscribersOf(happenings, zone, week);
  const messages = expectedMessages(recording, settings, week);
  const all = visits.length;
  return {
    week,
    ...daysOfWeek(at, zone),
    visits: all,
    openedArticle: visits.filter(({ articles }) => articles.length > 0).length,
    outcomes: {
      wrote: count('wrote'),
      confirmed,
      gaveUp: count('gaveUp'),
      probable: count('probable'),
      answeredInSearch: count('answeredInSearch'),
      unclear: count('unclear'),
    },
    selfService: range(confirmed, likely, all),
    minutesSaved: minutesSaved(
      { confirmed, all, yes: subscribers.yes },
      settings.minutesPerMessage,
    ),
    form: {
      opened: forms.length,
      sent: count('wrote', forms),
      confirmed: count('confirmed', forms),
      probable: count('probable', forms),
      ...range(count('confirmed', forms), count('probable', forms), forms.length),
      holdOut: {
        without: arms[0],
        with: arms[1],
        ...(isEnough ? difference(...arms) : { difference: null, interval: null }),
      },
    },
    search: {
      searches: searches.length,
      unanswered: share(searches.filter(({ answered }) => !answered).length, searches.length, 20),
      noClick: share(
        searches.filter((search) => search.answered && search.clicked === false && !wasRead(search))
          .length,
        searches.length,
        20,
      ),
      rephrased: gaps.rephrased,
      wroteAfter,
    },
    askedInVain: gaps.people,
    gaps: gaps.list,
    synonyms: expectedSynonyms(visits),
    words: expectedWords(
      visits.map((visit) => ({ ...visit, network: networks.get(visit.id) ?? null })),
      before.flatMap(({ words }) => words),
    ),
    askers: subscribers,
    articles: expectedArticles(recording, week, visits),
    messages: {
      ...messages,
      zendeskRatio: all >= 20 && messages.people > 0 ? all / messages.people : null,
    },
    surveys: expectedSurveys(recording, week),
  };
}

/** Without the length of the answer, thirty words count. */
function wasRead({ seconds = 0, toRead = 8 }: Search): boolean {
  return seconds > 0 && !(seconds < toRead);
}

function firstNetworks({ happenings }: Recording): Map<string, string | null> {
  const networks = new Map<string, string | null>();
  for (const each of happenings)
    if (each.kind === 'visit' && !networks.has(each.id)) networks.set(each.id, each.network);
  return networks;
}

/** Of each tab what it had sent last an hour after the week's end, where there was a question. */
function visitsOf({ happenings, zone }: Recording, week: string): VisitSent[] {
  const last = new Map<string, VisitSent>();
  for (const sent of happenings) {
    if (sent.kind !== 'visit' || weekAt(sent.started, zone) !== week) continue;
    if (weekAt(sent.at - HOUR, zone) <= week) last.set(sent.id, sent);
  }
  return [...last.values()].filter(({ outcome }) => outcome !== undefined);
}

function subscribersOf(happenings: Happening[], zone: string, week: string) {
  const isHere = ({ at }: Happening) => weekAt(at, zone) === week;
  const notified = happenings
    .filter((each): each is Notified => each.kind === 'notified')
    .filter(isHere);
  const said = happenings.filter((each): each is Said => each.kind === 'said').filter(isHere);
  const yes = said.filter(({ helpful }) => helpful === 'yes').length;
  return { told: notified.length, yes, no: said.length - yes };
}

function minutesSaved(
  { confirmed, all, yes }: { confirmed: number; all: number; yes: number },
  each: number,
) {
  if (all < 20) return { minutes: null, interval: null };
  return {
    minutes: confirmed * each + yes * each,
    interval: score(confirmed, all).map((bound) => bound * all * each + yes * each),
  };
}
