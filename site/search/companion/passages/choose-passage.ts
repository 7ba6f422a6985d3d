import type { Analyser } from '../../../languages/analyser.ts';
import { features } from '../features.ts';
import type { Passage, Place } from '../format/places.ts';
import type { Asked, Candidate } from './candidate.ts';
import { coversEnough, coversMore, shareOfWords } from './coverage.ts';
import type { Limits } from './limits.ts';
import { cellOf, passageScores } from './passage-scores.ts';

/** A passage takes the place of a short answer that scores less than it by this factor. */
const margin = 1.4;
/** Where there is no short answer, a passage needs so much of what would be the highest score but for repetitions. */
const least = 0.2;
/** What a section begins with is shown where it scores at least this share of what goes on. */
const headShare = 0.6;

/**
 * The passage of an article that answers a question clearly better than its own short answer: `undefined` where none does. How
 * often this is right, and by what it was chosen: docs/search.md.
 */
export function choosePassage(asked: Asked, among: Among, analyser: Analyser): Passage | undefined {
  const { own, candidates } = candidatesOf(asked, among, analyser);
  const worth = (one: Candidate) => one.score * fitness(one, asked);
  if (among.limits?.isSought) return plainest(candidates, worth);
  const covers = (asked.answer ? coversMore : coversEnough)(asked, analyser);
  const [best] = candidates.filter(covers).sort((a, b) => worth(b) - worth(a));
  const needed = asked.answer ? margin * own : least * sum(asked.features.values());
  if (!best || worth(best) <= needed) return undefined;
  const asksFor = (text: string) => shareOfWords(asked, text, analyser);
  const isTopic = !asked.answer && asksFor(asked.title) >= leastOfTitle;
  const opening = isTopic ? openingFor(best, candidates, asksFor) : undefined;
  return opening ?? headOf(best, candidates);
}

/** Where an answer may stand, and what it has to tell there. */
interface Among {
  places: readonly Place[];
  limits: Limits | undefined;
}

const plainest = (candidates: readonly Candidate[], worth: (one: Candidate) => number) =>
  [...candidates].sort((a, b) => b.plainness - a.plainness || worth(b) - worth(a))[0]?.passage;

/** The passages that say more than the question does, within the limits, with their scores, and that of the short answer. */
function candidatesOf(asked: Asked, { places, limits }: Among, analyser: Analyser) {
  const passages = places.flatMap((place) =>
    place.texts.map((text) => ({ place, passage: { id: place.id, path: place.path, text } })),
  );
  const answer = { id: '', path: [], text: asked.answer };
  const all = [answer, ...passages.map(({ passage }) => passage)];
  const [own = 0, ...scores] = passageScores(asked, all, analyser);
  const candidates = passages
    .map(
      (one, n): Candidate => ({
        ...one,
        score: scores[n] as number,
        share: shareAsked(one.passage, asked, analyser),
        plainness: limits ? limits.plainness(one.passage) : 1,
      }),
    )
    .filter(({ passage, plainness }) => plainness > 0 && saysMore(asked, passage, analyser));
  return { own, candidates };
}

/** What a place begins with is understood by itself, where it says nearly as much of what is asked; a row of a table is, too. */
function headOf({ passage, place, score }: Candidate, candidates: readonly Candidate[]): Passage {
  const head = candidates.find((one) => one.place === place);
  if (!head || cellOf(passage.text) !== undefined) return passage;
  return head.score >= headShare * score ? head.passage : passage;
}

/** So much of a question its title has to cover for an article to be about it. */
const leastOfTitle = 0.8;
/** And so much of it the headings above a passage, to be preferred to what such an article says first. */
const leastOfHeadings = 0.7;

/** What an article without a short answer says first, its steps if it has any, where its title is what is asked. */
function openingFor(
  { passage, share }: Candidate,
  candidates: readonly Candidate[],
  asksFor: (text: string) => number,
): Passage | undefined {
  const isPlain = asksFor(passage.path.join('\n')) >= leastOfHeadings && share > 0.5;
  const opening = candidates.filter(({ passage: { path } }) => path.length === 0);
  return isPlain
    ? undefined
    : (opening.find((one) => hasSteps(one.passage)) ?? opening[0])?.passage;
}

/** Whether a passage says more than the question and its headings do: one that only repeats them answers nothing. */
function saysMore(
  { features: asked, title }: Asked,
  { path, text }: Passage,
  { words, stem, isStopWord }: Analyser,
): boolean {
  const known = new Set(words([title, ...path].join(' ')).map(stem));
  const said = [...new Set(words(text).map(stem))].filter((word) => !isStopWord(word));
  const more = said.filter((word) => !known.has(word) && !asked.has(word));
  return more.length >= leastMore && more.length >= leastShareMore * said.length;
}

/** In words, and of all words of the passage. */
const leastMore = 2;
const leastShareMore = 0.2;

const sum = (numbers: Iterable<number>) => [...numbers].reduce((all, one) => all + one, 0);

/**
 * Steps say what to do. A heading that is asked about, or the nearest of all, tells where. What stands before the first heading
 * says more often what the article is about, which a short answer has said.
 */
function fitness({ passage: { path, text }, share }: Candidate, { answer, near }: Asked): number {
  const steps = hasSteps({ text }) ? 1.1 : 1;
  const heading = (1 + 0.3 * share) * (near !== undefined && path.includes(near) ? 1.2 : 1);
  return steps * heading * (path.length === 0 && answer ? 0.75 : 1);
}

const hasSteps = ({ text }: Pick<Passage, 'text'>) => /^\d+\. /m.test(text);

/** How much of the last heading above a passage, or of the first cell of a row, is asked about. */
function shareAsked({ path, text }: Passage, { features: asked }: Asked, analyser: Analyser) {
  const words = [...features(cellOf(text) ?? path.at(-1) ?? '', analyser)].filter(
    ([name, { kind }]) => kind === 'word' && !analyser.isStopWord(name),
  );
  return words.filter(([name]) => asked.has(name)).length / (words.length || 1);
}
