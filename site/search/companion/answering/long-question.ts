import { sentencesOf } from '../../../languages/sentences.ts';
import type { CompanionAnswer, CompanionResult } from '../ask-companion.ts';

/** So many sentences of a message are asked at most: those that are read first and those that end as a question does. */
const mostSentences = 8;

/** A sentence that is so surely answered leads, whatever else the message tells. */
const leading = 0.8;

/**
 * Answers a message: a greeting, a story, and somewhere in it what is asked. Each sentence is asked alone, beside the whole, and
 * speaks for its articles the more surely it is answered; a greeting is answered by none. What is said of the first article is
 * what the sentence says that it answers most surely.
 */
export async function askLong(
  message: string,
  ask: (text: string) => Promise<CompanionAnswer>,
): Promise<CompanionAnswer> {
  const whole = await ask(message);
  if (whole.missing !== undefined) return whole;
  const parts: CompanionAnswer[] = [];
  for (const sentence of askingIn(message)) parts.push(await ask(sentence));
  const supported = withSupport(whole.results, parts);
  // A long text has something of every article, and would be surer of one than any of its sentences.
  const all = parts.length > 0 ? parts : [whole];
  const surest = surestOf(all) ?? whole;
  const agreeing = all.filter((one) => firstOf(one) === supported[0]?.article.id);
  const speaker = surest.confidence >= leading ? surest : (surestOf(agreeing) ?? surest);
  const isFirst = ({ article }: CompanionResult) => article.id === firstOf(speaker);
  const first = speaker.results.slice(0, 1);
  // Which words were read otherwise would take as many words to say.
  const { corrected: _, ...said } = speaker;
  const results = [...first, ...supported.filter((one) => !isFirst(one))];
  return { ...said, asks: whole.asks, browses: false, results };
}

const firstOf = ({ results }: CompanionAnswer) => results[0]?.article.id;

const surestOf = (answers: readonly CompanionAnswer[]): CompanionAnswer | undefined =>
  [...answers].sort((a, b) => b.confidence - a.confidence)[0];

/** The articles of a message, in the order in which all its sentences speak for them. */
const withSupport = (results: readonly CompanionResult[], parts: readonly CompanionAnswer[]) =>
  results
    .map((result) => {
      const spoken = parts.map((part) => part.confidence ** 2 * scoreIn(part, result));
      return { ...result, score: spoken.reduce((sum, one) => sum + one, result.score) };
    })
    .sort((a, b) => b.score - a.score);

function scoreIn({ results }: CompanionAnswer, { article }: CompanionResult): number {
  const found = results.find((result) => result.article.id === article.id);
  return Math.max(0, found?.score ?? 0);
}

function askingIn(message: string): string[] {
  const sentences = sentencesOf(message);
  const asking = sentences.filter((sentence) => /[?？؟]$/.test(sentence));
  return [...new Set([...asking, ...sentences])].slice(0, mostSentences);
}
