import type { CompanionAnswer } from '../ask-companion.ts';
import type { Companion } from '../companion.ts';
import { synonymTerms } from '../synonym-terms.ts';
import type { answerQuestion, Means } from './answer-question.ts';

// What is fetched where the words of bodies are read beside those of passages.
export { synonymTerms } from '../synonym-terms.ts';
export { ledByExact } from './exact/by-exact.ts';
export { quotedIn } from './exact/by-quote.ts';
export { simplified } from './simplified.ts';

/** What only other words for the question's find in an index in parts: theirs are read where its own do not answer. */
export async function answerBySynonyms(
  companion: Companion,
  best: CompanionAnswer,
  {
    around,
    means,
    answer,
  }: { around: readonly string[]; means: Means; answer: typeof answerQuestion },
): Promise<CompanionAnswer> {
  const meant = synonymTerms(best.read, means.synonyms, companion.analyser);
  const others = [...meant.keys()].filter(isWord);
  if (others.length === 0) return best;
  const words = await companion.wordsAround([...around, ...others]);
  const found = await answer(companion, best.read, { ...means, words, isMeantSought: true });
  return found.answered ? { ...best, ...found } : best;
}

/** Whether the name of a feature is that of a word alone. */
const isWord = (name: string) => !/^~|\s/.test(name);
