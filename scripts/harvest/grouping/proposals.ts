import { settings } from '../../../site/content/settings.ts';
import type { Locale } from '../../../site/languages/registry/locales.ts';
import { confidenceLines } from '../../../site/search/companion/answering/confidence.ts';
import { localDay } from '../../../worker/contract/time/local-time.ts';
import { isMasked } from '../../gaps/promises.ts';
import type { OnProgress } from '../../terminal/progress.ts';
import { type AskedWording, grouped, mostNear } from './nearest.ts';

/** What several people ask, in one or more wordings, and what could become of it. */
export interface Proposal {
  locale: Locale;
  /** In the words that say it best; the others follow. */
  question: string;
  also: string[];
  /** The day on which each of them asked it last, newest first. */
  asked: string[];
  /** The articles that the search finds for it, best first. */
  near: string[];
  /** How sure the search is of the first, 0 to 1. */
  confidence: number;
  /** Whether that answers at least half of those who asked. */
  answered: boolean;
}

/** What was asked, in groups, what most people ask first; of as many what the search answers least first. */
export function proposalsOf(wordings: readonly AskedWording[], onProgress: OnProgress): Proposal[] {
  const groups = [...Map.groupBy(wordings, ({ locale }) => locale)].flatMap(([locale, own]) => {
    // Grouping is one step, which takes a second from a few thousand on.
    onProgress(`${locale}: questions grouped`, 0, own.length);
    return grouped(own, locale);
  });
  return groups
    .map(proposalOf)
    .sort(
      (a, b) =>
        b.asked.length - a.asked.length ||
        a.confidence - b.confidence ||
        (a.question < b.question ? -1 : 1),
    );
}

/** The article that it becomes a question of, unless the owner says otherwise: none where the search does not answer it. */
export const proposedFor = ({ near, confidence, answered }: Proposal): string | undefined =>
  answered && confidence >= confidenceLines.answered ? near[0] : undefined;

function proposalOf(group: readonly AskedWording[]): Proposal {
  const ordered = group.toSorted(
    (a, b) =>
      Number(isMasked(a.question)) - Number(isMasked(b.question)) ||
      b.people.size - a.people.size ||
      a.question.length - b.question.length ||
      (a.question < b.question ? -1 : 1),
  );
  const [first, ...others] = ordered as [AskedWording, ...AskedWording[]];
  return {
    locale: first.locale,
    question: first.question,
    also: others.map(({ question }) => question),
    asked: daysOf(group),
    near: nearOf(group),
    ...saidOf(group),
  };
}

/** Each person once, on the last day. */
function daysOf(group: readonly AskedWording[]): string[] {
  const last = new Map<number, number>();
  for (const { people } of group)
    for (const [person, time] of people) last.set(person, Math.max(time, last.get(person) ?? 0));
  return [...last.values()]
    .sort((a, b) => b - a)
    .map((time) => localDay(new Date(time), settings.timeZone));
}

/** By how sure the search is, wording by wording, and how far down an article stands. */
function nearOf(group: readonly AskedWording[]): string[] {
  const scores = new Map<string, number>();
  for (const { near, confidence, people } of group)
    for (const [place, article] of near.entries())
      scores.set(
        article,
        (scores.get(article) ?? 0) + (people.size * (confidence + 0.01)) / (1 + place),
      );
  return [...scores]
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostNear)
    .map(([article]) => article);
}

/** Over the people: the mean confidence of the wordings whose first article is the group's, and whether that answers. */
function saidOf(group: readonly AskedWording[]): Pick<Proposal, 'confidence' | 'answered'> {
  const [first] = nearOf(group);
  let [people, sum, answered] = [0, 0, 0];
  for (const wording of group) {
    people += wording.people.size;
    if (wording.near[0] !== first) continue;
    sum += wording.people.size * wording.confidence;
    if (wording.answered) answered += wording.people.size;
  }
  return {
    confidence: Math.round((100 * sum) / Math.max(1, people)) / 100,
    answered: 2 * answered >= people,
  };
}
