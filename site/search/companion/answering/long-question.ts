import { sentencesOf } from '../../../languages/sentences.ts';
import type { CompanionAnswer, CompanionResult } from '../ask-companion.ts';

/** So many sentences of a message are asked at most: those that are read first and those that end as a question does. */
const mostSentences = 8;

/**
 * Answers a message: a greeting, a story, and somewhere in it what is asked. Each sentence is asked alone, beside the whole, and
 * speaks for its articles the more surely it is answered; a greeting is answered by none.
 */
export async function askLong(
  message: string,
  ask: (text: string) => Promise<CompanionAnswer>,
): Promise<CompanionAnswer> {
  const whole = await ask(message);
  if (whole.missing !== undefined) return whole;
  const parts: CompanionAnswer[] = [];
  for (const sentence of askingIn(message)) parts.push(await ask(sentence));
  const results = whole.results
    .map((result) => {
      const spoken = parts.map((part) => part.confidence ** 2 * scoreIn(part, result));
      return { ...result, score: spoken.reduce((sum, one) => sum + one, result.score) };
    })
    .sort((a, b) => b.score - a.score);
  const best = results[0]?.article.id;
  const confidence = [whole, ...parts]
    .filter((part) => part.results[0]?.article.id === best)
    .reduce((most, part) => Math.max(most, part.confidence), 0);
  // Which words were read otherwise would take as many words to say.
  const { corrected: _, ...rest } = whole;
  return { ...rest, results, confidence };
}

function scoreIn({ results }: CompanionAnswer, { article }: CompanionResult): number {
  const found = results.find((result) => result.article.id === article.id);
  return Math.max(0, found?.score ?? 0);
}

function askingIn(message: string): string[] {
  const sentences = sentencesOf(message);
  const asking = sentences.filter((sentence) => /[?？؟]$/.test(sentence));
  return [...new Set([...asking, ...sentences])].slice(0, mostSentences);
}
