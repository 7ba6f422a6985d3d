import type { Locale } from '../../site/languages/registry/locales.ts';
import { confidenceLines } from '../../site/search/companion/answering/confidence.ts';
import { sum } from '../statistics.ts';
import { isGapOpen, lastEvents } from './db/events.ts';
import { type GapNear, gapsNear } from './db/gap.ts';
import type { GapWording } from './db/listed-wordings.ts';

/** The article that is nearest to a gap. */
export interface Nearest {
  article: string;
  /** How sure the index is that it answers, 0 to 1: the mean over the people who asked. */
  confidence: number;
  nearness: Nearness;
}

type Nearness = 'answers' | 'near' | 'far';

/** From this confidence on, an article may have the answer in other words; below it, words would only lead astray. */
export const wordsLine = 0.5;

/** From here on questions of two languages may be about the same. */
export const nearLine = confidenceLines.answered / 2;

/** Below it the index found nothing worth a look. */
const faintest = 0.16;

type CountedWording = Pick<GapWording, 'article' | 'confidence' | 'answered_at' | 'people'>;

/** The article that most people were near to; nothing where no wording has one. */
export function nearestOf(wordings: CountedWording[]): Nearest | undefined {
  const near = Map.groupBy(wordings, ({ article }) => article);
  const [best] = [...near.values()].sort((a, b) => weightedConfidence(b) - weightedConfidence(a));
  const article = best?.[0]?.article;
  if (!best || !article) return undefined;

  const confidence = weightedConfidence(best) / weightOf(best);
  if (confidence < faintest) return undefined;

  const answered = best.filter(({ answered_at }) => answered_at !== null);
  const answers = 2 * weightOf(answered) >= weightOf(best);
  return {
    article,
    confidence,
    nearness: answers ? 'answers' : confidence >= wordsLine ? 'near' : 'far',
  };
}

const weightedConfidence = (wordings: CountedWording[]) =>
  sum(wordings.map((wording) => wording.confidence * weightOf([wording])));

/** The people who asked; who asked before the period counts a little, so that their article is found too. */
const weightOf = (wordings: CountedWording[]) =>
  sum(wordings.map(({ people }) => Math.max(people, 1)));

/** As many as the page of an article shows. */
const mostNear = 20;

/** The open gaps that an article is near to, of at least two people. */
export async function openGapsNear(
  db: D1Database,
  place: { locale: Locale; article: string },
): Promise<GapNear[]> {
  const gaps = await gapsNear(db, { ...place, from: wordsLine }, mostNear);
  const states = await lastEvents(
    db,
    gaps.map(({ gap }) => gap),
  );
  return gaps.filter(({ gap }) => isGapOpen(states.get(gap)));
}
