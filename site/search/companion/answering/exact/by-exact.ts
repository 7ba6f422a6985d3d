import { mayBeExact } from '../../../exact-terms.ts';
import type { Companion } from '../../companion.ts';
import { ledByQuote, type Quoted } from './by-quote.ts';
import type { Led, Ranking } from './led.ts';

/** A ranking, led by the articles that have the message which the question quotes, or the code that it names. */
export async function ledByExact(
  companion: Companion,
  question: string,
  { quoted, ...ranking }: Ranking & { quoted: Quoted | false | undefined },
): Promise<Led> {
  const byQuote = quoted
    ? ledByQuote(ranking.ranked, quoted, ranking.articles)
    : { ranked: ranking.ranked };
  // A number within a message is a part of it.
  if (byQuote.verbatim !== undefined || !mayBeExact.test(question)) return byQuote;
  const terms = await import('./by-term.ts').catch(() => undefined);
  return terms?.ledByTerm(companion, question, { ...ranking, ...byQuote }) ?? byQuote;
}
