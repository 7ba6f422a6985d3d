import { sum } from '../../statistics.ts';
import type { AskedWording } from '../db/gap.ts';
import type { Refusal } from '../db/refusals.ts';

/** What answers a gap: an article, in the words that it has now. */
export interface Answer {
  article: string;
  version: string;
}

/** A gap's wordings, and what was said to be no answer to it. */
interface Asked {
  wordings: AskedWording[];
  refusals: Refusal[];
}

/**
 * The article that answers a gap: at least half of the people asked in words that it answers now, and it did
 * not answer them, or said something else, when they were asked last and when the gap was opened again. What the owner
 * put there only an article answers whose words have changed since; and one that was refused, only when it is promised.
 * Nothing while the build has not been asked all of the gap's wordings.
 */
export function answerOf(asked: Asked, build: string): Answer | undefined {
  const { wordings } = asked;
  if (wordings.length === 0 || wordings.some((wording) => wording.build < build)) return undefined;

  const refused = refusedArticles(asked);
  const answered = Map.groupBy(
    wordings.filter((wording) => isAnsweredAnew(wording, asked, refused)),
    ({ article }) => article,
  );
  const [best] = [...answered.values()].sort((a, b) => sumPeople(b) - sumPeople(a));
  if (!best || 2 * sumPeople(best) < sumPeople(wordings)) return undefined;

  const [{ article, version } = {}] = best;
  return article && version ? { article, version } : undefined;
}

/** The articles that somebody said are no answer, and that `questions.yaml` has not promised to the gap since. */
export function refusedArticles({ wordings, refusals }: Asked): Set<string> {
  const refused = refusals.filter(
    ({ article, refused_at }) => promisedAt(article, wordings) <= refused_at,
  );
  return new Set(refused.map(({ article }) => article));
}

function isAnsweredAnew(
  wording: AskedWording,
  { wordings, refusals }: Asked,
  refused: Set<string>,
): boolean {
  const { article, answered_at, version_seen_at, changed_at, newest, reopened_at } = wording;
  if (article === null || answered_at === null || refused.has(article)) return false;

  const put = wordings.map(({ put_at }) => put_at ?? '').reduce(latest);
  const inVain = [newest, reopened_at ?? '', put].reduce(latest);
  const changes = put === '' ? [answered_at, version_seen_at] : [changed_at];
  // The promise says that it is an answer after all, whatever its words.
  if (refusals.some((refusal) => refusal.article === article))
    changes.push(promisedAt(article, wordings));
  return changes.some((change) => change !== null && change > inVain);
}

/** Since when an article is promised to one of these wordings; nothing where it is not. */
const promisedAt = (article: string, wordings: AskedWording[]) =>
  wordings
    .filter(({ promised }) => promised === article)
    .map(({ promised_at }) => promised_at ?? '')
    .reduce(latest, '');

const latest = (one: string, other: string) => (other > one ? other : one);

const sumPeople = (wordings: AskedWording[]) => sum(wordings.map(({ people }) => people));
