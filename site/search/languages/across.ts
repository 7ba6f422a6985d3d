import { fold } from '../../languages/fold.ts';
import type { Locale } from '../../languages/registry/locales.ts';
import type { Answers } from '../answers.ts';
import { ask } from '../ask.ts';
import type { Companion } from '../companion/companion.ts';
import type { How, Site } from './ask-site.ts';

/**
 * What another language answers that has an article which the page's lacks: it is asked by what the owner says the words
 * of the question are called there. Nothing where those are less than half of what the question says.
 */
export async function askAcross(
  { question, words }: Answers,
  { companion, others, open }: Site,
  how: How,
): Promise<Answers | undefined> {
  for (const [locale, pairs] of Object.entries(companion.root.across ?? {})) {
    const otherLanguage = others[locale as Locale];
    const stands = standsIn(question, companion);
    const meant = pairs.filter(([word]) => stands(word));
    const covered = words.filter((word) => meant.some(([of]) => isOf(word, of, companion)));
    if (!otherLanguage || meant.length === 0 || 2 * covered.length < words.length) continue;
    const there = [...new Set(meant.map(([, word]) => word))].join(' ');
    const answers = await ask(await open(locale as Locale), there, how);
    if (answers.answered) return { ...answers, question, corrected: there, otherLanguage };
  }
  return undefined;
}

/** Whether a word of the owner's stands in a question, in whichever form. */
function standsIn(question: string, { analyser: { writing, words, stem } }: Companion) {
  if (writing === 'unspaced') return (word: string) => fold(question).includes(fold(word));
  const stems = (text: string) => ` ${words(text).map(stem).join(' ')} `;
  const asked = stems(question);
  return (word: string) => asked.includes(stems(word));
}

/** Whether a word of a question is one of those that the owner's is made of. */
function isOf(word: string, of: string, { analyser: { writing, words, stem } }: Companion) {
  if (writing === 'unspaced') return fold(of).includes(word) || word.includes(fold(of));
  return words(of).map(stem).includes(stem(word));
}
