import type { answerQuestion, Means } from '../answering/answer-question.ts';
import type { CompanionAnswer } from '../ask-companion.ts';
import type { Companion } from '../companion.ts';

interface Asked {
  /** The words around which the index was read. */
  around: readonly string[];
  means: Means;
  /** It comes with the question: what imported it would have a copy of it in another file. */
  answer: typeof answerQuestion;
}

/** What only other words for the question's find in an index in parts: theirs are read where its own do not answer. */
export async function answerBySynonyms(
  companion: Companion,
  best: CompanionAnswer,
  { around, means, answer }: Asked,
): Promise<CompanionAnswer | undefined> {
  const others = [...means.meantBy(best.read).keys()].filter(isWord);
  if (others.length === 0) return undefined;
  const words = await companion.wordsAround([...around, ...others]);
  const found = await answer(companion, best.read, {
    ...means,
    words,
    isMeantSought: true,
  });
  return found.answered ? { ...best, ...found } : undefined;
}

/** Whether the name of a feature is that of a word alone. */
const isWord = (name: string) => !/^~|\s/.test(name);
