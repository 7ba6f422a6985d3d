/*
 * Every number of every week of a recording, by the definitions of the product and from nothing but what is known
 * of each happening. It proves worker/week right, so it imports nothing of the Worker and is written another way.
 */
import { type Span, spanAt, startOf, zoneAt } from '../calendar.ts';
import type { Happening, Notified, Recording, Said, VisitSent, VoteCast } from '../events.ts';
import { expectedArticles, votesOf } from './articles.ts';
import { expectedGaps, questionsOf, type Row } from './gaps.ts';
import { expectedHours, expectedLanguages } from './hours-and-languages.ts';
import { expectedMessages, type Settings } from './messages.ts';
import { questionsTooMany, visitsTooMany, votesTooMany } from './networks.ts';
import { difference, range, share } from './shares.ts';
import { expectedSurveys } from './surveys.ts';
import { expectedSynonyms } from './synonyms.ts';
import { firstNetworks, visitsOf, wasRead } from './visits.ts';
import { expectedWords, type Words } from './words.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The weeks that are over at an instant, by name, since the first thing that happened. */
export function expectedWeeks(recording: Recording, settings: Settings, until: number) {
  const { zones, happenings } = recording;
  const begin = Math.min(...happenings.filter(isFirst).map(timeOf));
  const weeks = new Map<string, ReturnType<typeof expectedReadings>>();
  const networks = firstNetworks(recording);
  for (let at = begin; spanAt(at, zones).week < spanAt(until - HOUR, zones).week; at += DAY) {
    const week = spanAt(at, zones).week;
    if (weeks.has(week)) continue;
    // Two months tell how likely somebody writes: this week and the seven before it.
    const before = [...weeks.values()].slice(-7).map(({ limited }) => limited);
    weeks.set(week, expectedReadings(recording, settings, { week, at, before, networks }));
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

/** A week without what of one network is too much, and with it, where there is any. */
function expectedReadings(recording: Recording, settings: Settings, given: Given) {
  const { week, networks } = given;
  const visits = visitsOf(recording, week).map((visit) => ({
    ...visit,
    network: networks.get(visit.id) ?? null,
  }));
  const votes = votesOf(recording, week);
  const apart = { visits: visitsTooMany(visits), votes: votesTooMany(votes) };
  // Nobody looks what somebody gave up on who is too many.
  const counted = visits.filter((visit) => !apart.visits.has(visit));
  const questions = questionsOf(recording, week, counted);
  const asked = questionsTooMany(questions);

  const all = [...apart.visits, ...apart.votes, ...asked];
  const setAside = {
    visits: apart.visits.size,
    votes: apart.votes.size,
    people: new Set([...asked].map(({ person }) => person)).size,
    networks: new Set(all.map(({ network }) => network)).size,
  };
  const rows = {
    visits: counted,
    votes: votes.filter((vote) => !apart.votes.has(vote)),
    questions: questions.filter((question) => !asked.has(question)),
  };
  const unlimited = {
    visits,
    votes,
    questions: questions.map((row) => ({ ...row, network: null })),
  };
  const weekOf = (sent: Sent, counted: boolean) => ({
    ...expectedWeek(recording, settings, { ...given, ...sent }),
    setAside: { ...setAside, counted },
  });
  return {
    limited: weekOf(rows, false),
    all: all.length > 0 ? weekOf(unlimited, true) : undefined,
  };
}

interface Sent {
  visits: VisitSent[];
  votes: VoteCast[];
  questions: Row[];
}

function expectedWeek(
  recording: Recording,
  settings: Settings,
  { week, at, before, visits, votes, questions }: Given & Sent,
) {
  const { zones } = recording;
  const count = (outcome: VisitSent['outcome'], of = visits) =>
    of.filter((visit) => visit.outcome === outcome).length;
  const confirmed = count('confirmed');
  const likely = count('probable') + count('answeredInSearch');

  const inVain = visits.filter(({ searches }) => searches.some(({ answered }) => !answered));
  const wroteAfter = share(count('wrote', inVain), inVain.length, 20);
  let [wrote, asked] = [0, 0];
  for (const counted of [wroteAfter, ...before.map(({ search }) => search.wroteAfter)]) {
    wrote += counted.count;
    asked += counted.of;
  }
  const writes = share(wrote, asked, 20);
  const searches = visits.flatMap((visit) => visit.searches);
  const gaps = expectedGaps(questions, {
    minutes: settings.minutesPerMessage,
    writes: writes.share,
  });

  const forms = visits.filter(({ form }) => form?.opened);
  const arms = [true, false].map((held) => {
    const arm = forms.filter(({ form }) => form?.holdOut === held);
    return share(count('wrote', arm), arm.length, 20);
  }) as [ReturnType<typeof share>, ReturnType<typeof share>];
  const isEnough = arms.every(({ of }) => of >= 20);

  const subscribers = subscribersOf(recording, week);
  const messages = expectedMessages(recording, settings, week);
  const all = visits.length;
  return {
    week,
    ...boundsOf(spanAt(at, zones), zones),
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
    writeShare: writes,
    minutesSaved: {
      minutes:
        writes.share === null
          ? null
          : (confirmed + subscribers.yes) * settings.minutesPerMessage * writes.share,
      interval:
        writes.interval?.map(
          (bound) => bound * settings.minutesPerMessage * (confirmed + subscribers.yes),
        ) ?? null,
    },
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
      visits,
      before.flatMap(({ words }) => words),
    ),
    askers: subscribers,
    articles: expectedArticles(visits, votes),
    hours: expectedHours(visits, zoneAt(spanAt(at, zones).ends, zones)),
    languages: expectedLanguages(visits),
    messages: {
      ...messages,
      zendeskRatio: all >= 20 && messages.people > 0 ? all / messages.people : null,
    },
    surveys: expectedSurveys(recording, week),
  };
}

/** A week closes by the settings of its end; where the last one closed by others, it is not as long as its days. */
function boundsOf({ from, to, begins, ends }: Span, zones: Recording['zones']) {
  const [before, timeZone] = [zoneAt(begins, zones), zoneAt(ends, zones)];
  const own = startOf(from, timeZone);
  return {
    from,
    to,
    timeZone,
    begins: new Date(begins).toISOString(),
    ends: new Date(ends).toISOString(),
    seam: begins === own ? null : { before, hours: (own - begins) / HOUR },
  };
}

function subscribersOf({ happenings, zones }: Recording, week: string) {
  const isHere = ({ at }: Happening) => spanAt(at, zones).week === week;
  const notified = happenings
    .filter((each): each is Notified => each.kind === 'notified')
    .filter(isHere);
  const said = happenings.filter((each): each is Said => each.kind === 'said').filter(isHere);
  const yes = said.filter(({ helpful }) => helpful === 'yes').length;
  return { told: notified.length, yes, no: said.length - yes };
}
