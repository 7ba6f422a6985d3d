import { companionSource } from '../../../site/content/companion-source.ts';
import { learntBefore } from '../../../site/content/search/learnt-in.ts';
import { knownSynonyms } from '../../../site/content/search/synonyms.ts';
import type { Locale } from '../../../site/languages/registry/locales.ts';
import { ask } from '../../../site/search/ask.ts';
import { clusterQuestions } from '../../../site/search/clustering/cluster-questions.ts';
import { buildCompanion } from '../../../site/search/companion/build/build-companion.ts';
import { openBuilt } from '../../../site/search/companion/open-companion.ts';
import type { OnProgress } from '../../terminal/progress.ts';
import type { Wording } from './tally.ts';

/** What the site's own search says to a wording. */
export interface AskedWording extends Wording {
  /** The first articles, best first. */
  near: string[];
  /** How sure it is of the first, 0 to 1. */
  confidence: number;
  /** Whether that answers it, with no choice among several. */
  answered: boolean;
}

/** As many articles as are proposed. */
export const mostNear = 3;

/** Asks the search as it is now, language by language. */
export async function askAll(
  wordings: readonly Wording[],
  { now, onProgress }: { now: Date; onProgress: OnProgress },
): Promise<AskedWording[]> {
  const asked: AskedWording[] = [];
  for (const [locale, own] of Map.groupBy(wordings, ({ locale }) => locale)) {
    const companion = await openBuilt(buildCompanion(companionSource(locale, now), learntBefore));
    for (const wording of own) {
      const { results, choices, ...said } = await ask(companion, wording.question);
      const near = results.slice(0, mostNear).map(({ article }) => article);
      const answered = said.answered && choices === 0 && near.length > 0;
      asked.push({ ...wording, near, answered, confidence: near.length > 0 ? said.confidence : 0 });
      onProgress('questions asked', asked.length, wordings.length);
    }
  }
  return asked;
}

/** Groups the wordings of a language as gaps are grouped. */
export function grouped(wordings: readonly AskedWording[], locale: Locale): AskedWording[][] {
  const questions = wordings.map(({ question, near, confidence }, id) => ({
    id,
    query: question,
    article: near[0] ?? null,
    confidence,
  }));
  const clusters = clusterQuestions(questions, locale, knownSynonyms([locale]));
  return [...Map.groupBy(wordings.keys(), (id) => clusters.get(id)).values()].map((ids) =>
    ids.map((id) => wordings[id] as AskedWording),
  );
}
