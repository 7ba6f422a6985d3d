import { sentencesOf } from '../../../languages/sentences.ts';
import { mayBeExact } from '../../exact-terms.ts';
import type { CompanionAnswer, CompanionResult } from '../ask-companion.ts';
import type { Companion } from '../companion.ts';
import { judged } from './confidence.ts';

/** So many sentences of a message are asked at most. */
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
  companion: Companion,
  ask: (text: string) => Promise<CompanionAnswer>,
): Promise<CompanionAnswer> {
  const whole = await ask(message);
  if (whole.missing !== undefined) return whole;
  const parts: CompanionAnswer[] = [];
  for (const sentence of await askingIn(message, companion)) parts.push(await ask(sentence));
  const supported = withSupport(whole.results, parts);
  // A long text has something of every article, and would be surer of one than any of its sentences.
  const all = parts.length > 0 ? parts : [whole];
  const surest = surestOf(all) ?? whole;
  const lacking = parts.find(({ missing }) => missing !== undefined);
  if (lacking && !judged(surest.confidence).answered) return { ...lacking, asks: whole.asks };
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

/** The sentences that are most likely to ask something: those that end so, then those that say most of what the site knows. */
async function askingIn(message: string, companion: Companion): Promise<string[]> {
  const { words: split, stem, isStopWord } = companion.analyser;
  const words = await companion.wordsAround(split(message));
  const isKnown = (word: string) => !isStopWord(stem(word)) && words.has(stem(word));
  const weightOf = (sentence: string) =>
    new Set(split(sentence).filter(isKnown)).size + (mayBeExact.test(sentence) ? codeWeight : 0);
  return [...new Set(sentencesOf(message))]
    .map((sentence) => ({ sentence, weight: weightOf(sentence), asks: /[?？]$/.test(sentence) }))
    .sort((a, b) => Number(b.asks) - Number(a.asks) || b.weight - a.weight)
    .slice(0, mostSentences)
    .map(({ sentence }) => sentence);
}

/** A code or a number tells as much as so many words. */
const codeWeight = 2;
