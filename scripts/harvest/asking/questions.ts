import { analyserOf } from '../../../site/languages/registry/analysers.ts';
import { greetingBefore } from '../../../site/languages/registry/greetings.ts';
import {
  type Locale,
  localeByLetters,
  type SiteLocales,
} from '../../../site/languages/registry/locales.ts';
import { mailPattern } from '../../../site/languages/registry/mail.ts';
import { sentencesOf } from '../../../site/languages/sentences.ts';
import { keptQuery, scrub } from '../../../worker/contract/privacy/scrub.ts';
import { keptLength } from '../../../worker/contract/query.ts';
import { isMasked, maskPattern } from '../../gaps/promises.ts';
import type { Written } from '../reading/written.ts';
import { ownParagraphs } from './own-words.ts';

export interface Asked {
  /** On one line, without personal data. */
  question: string;
  locale: Locale;
}

/** As many as one text may ask; who asks more is telling a story. */
const most = 3;

/** What somebody asks: the sentences that ask, else that tell of a problem, else a subject that does either. */
export function questionsIn({ subject, text, name }: Written, site: SiteLocales): Asked[] {
  const sentences = ownParagraphs(text)
    // Before anything is cut: half an address, or a number without the word before it, would be known no more.
    .map((paragraph) => scrub(paragraph))
    .flatMap(wholeSentences)
    .map(plainSentence)
    .filter((sentence) => sentence !== '');
  const localeOf = (sentence: string) => localeByLetters(sentence, site);
  const about = plainSentence(scrub(subject.replace(subjectMarks, '')));
  const context = [about, ...sentences];
  const found = [
    picked(context, (sentence, n) => n > 0 && isAsking(sentence), localeOf),
    picked(context, (sentence, n) => n > 0 && problem.test(sentence), localeOf),
    picked(
      context,
      (sentence, n) => n === 0 && (isAsking(sentence) || problem.test(sentence)),
      localeOf,
    ),
  ].find(({ length }) => length > 0);
  const asked = (found ?? []).map((sentence) => withoutName(sentence, name));
  return [...new Set(asked.map(keptQuery))]
    .filter(Boolean)
    .slice(0, most)
    .map((question) => ({ question, locale: localeOf(question) }));
}

/** The sentences that pass, each with the one before it where it cannot be understood alone; without that, none. */
function picked(
  sentences: readonly string[],
  passes: (sentence: string, n: number) => boolean,
  localeOf: (sentence: string) => Locale,
): string[] {
  const countWords = (sentence: string) => contentCount(sentence, localeOf(sentence));
  return sentences.flatMap((sentence, n) => {
    if (!passes(sentence, n) || asksNothing.test(sentence)) return [];
    const own = shortened(sentence, countWords);
    const words = countWords(own);
    if (standsAlone(own, words)) return [own];
    const before = sentences[n - 1] ?? '';
    if (asksNothing.test(before) || countWords(before) < 2) return words > 0 ? [own] : [];
    // Where what it lives on asks already, it asks the same: where to press.
    if (words === 1 && refersBackAlone.test(own) && passes(before, n - 1)) return [];
    const both = /[\p{L}\p{N}]$/u.test(before) ? `${before}: ${own}` : `${before} ${own}`;
    return [...both].length <= keptLength.max ? [both] : [];
  });
}

/** Whether a sentence with so many words that say something can be understood without the one before it. */
const standsAlone = (sentence: string, words: number): boolean =>
  words > fewWords ||
  (words > 0 && !refersBack.test(sentence) && !(words === 1 && refersBackAlone.test(sentence)));

/** With no more words that say something, a question may be about what was said before. */
const fewWords = 2;

const isAsking = (sentence: string) => /[?？؟]["'”’»)\]]*$/.test(sentence) || asks.test(sentence);

function contentCount(sentence: string, locale: Locale): number {
  const { words, stem, isStopWord } = analyserOf(locale);
  return new Set(words(sentence).filter((word) => !isStopWord(stem(word)))).size;
}

/** In characters: no question is longer, and patterns take long for what is. */
const mostRead = 1000;

/** Without a greeting and other words before what is asked, thanks behind it, and addresses of pages. */
function plainSentence(sentence: string): string {
  let plain = sentence
    .slice(-mostRead)
    .replace(/<?(?:https?:\/\/|www\.)[^\s>）)]+>?/g, ' ')
    .replace(/^(?:[-*•·–]|\d{1,2}[.)、])\s*/, '')
    .replace(/\s+/g, ' ')
    .trim();
  for (const pattern of [greetingBefore, opener, greetingBefore, opener, opener, thanks])
    plain = plain.replace(pattern, '').trim();
  return plain;
}

/** A long sentence begins with what led to the question: of it the last part is kept that asks something. */
function shortened(sentence: string, countWords: (sentence: string) => number): string {
  if ([...sentence].length <= keptLength.max) return sentence;
  const parts = sentence.split(/(?<=[,;:，；：—–])\s*/u);
  const ends = parts.map((_, at) => parts.slice(at).join(' ').replace(opener, ''));
  return (
    ends.findLast(
      (end) => [...end].length <= keptLength.max && isAsking(end) && countWords(end) > 1,
    ) ?? sentence
  );
}

/** A point behind a title ends no sentence: "Can I refund Mr. Miller?" */
function wholeSentences(paragraph: string): string[] {
  const whole: string[] = [];
  for (const sentence of sentencesOf(paragraph)) {
    const before = whole.at(-1);
    if (before !== undefined && endsInTitle.test(before))
      whole.splice(-1, 1, `${before} ${sentence}`);
    else whole.push(sentence);
  }
  return whole;
}

/**
 * Who writes may say who they are. The whole name is taken out however it is written. One part of it, and a name that is a
 * word, must have its capital and not begin the sentence: "Will my card be refunded?" is not about Will. What stands for
 * other personal data stays whole, whatever somebody is called.
 */
function withoutName(sentence: string, name: string): string {
  const whole = name.trim();
  if (whole.length < shortestName) return sentence;
  const parts = whole.split(/[\s,]+/);
  const isWord = parts.length === 1 && aWord.test(whole);
  const single = isWord ? parts : parts.filter((part) => part.length >= shortestPart);
  return single
    .filter((part) => /^\p{Lu}/u.test(part))
    .reduce(
      (text, part) => masking(text, nameIn(part, 'gu'), (at) => at > 0),
      isWord ? sentence : masking(sentence, nameIn(whole, 'giu')),
    );
}

const masking = (text: string, name: RegExp, isMeant = (_at: number) => true): string =>
  text.replace(name, (found, at: number) => (isMasked(found) || !isMeant(at) ? found : '[name]'));

/** Finds what is masked as well, so that nothing is found inside of it. */
const nameIn = (name: string, flags: string) =>
  new RegExp(`${maskPattern}|(?<![\\p{L}\\p{M}])${RegExp.escape(name)}(?![\\p{L}\\p{M}])`, flags);

/** In characters: shorter ones are words, too. A Chinese name has two. */
const shortestName = 2;
const shortestPart = 3;

const pattern = (name: Parameters<typeof mailPattern>[0], before = '', after = '') =>
  new RegExp(before + mailPattern(name) + after, 'iu');

const end = String.raw`(?![\p{Script=Latin}\p{Script=Cyrillic}\p{M}\p{N}'’])`;
const signs = String.raw`[\s,，.。!！:：~～;；—–…-]`;

const opener = pattern('openers', '^', `${end}(?:${signs}|that |if )*`);
const thanks = pattern(
  'closings',
  String.raw`[\s,，.。;；!！—–-]+`,
  String.raw`${end}[\s.。!！~～]*$`,
);
const asks = pattern('asks');
const problem = pattern('tellsProblem');
const asksNothing = pattern('asksNothing', '^', String.raw`${signs}*[?？!！\s]*$`);
const refersBack = pattern('refersBack');
const refersBackAlone = pattern('refersBackAlone');
const endsInTitle = pattern('titles', String.raw`(?:^|[\s(])`, String.raw`\.$`);
const aWord = pattern('namesThatAreWords', '^', '$');
const subjectMarks = new RegExp(
  String.raw`^(?:\s*(?:\[[^\]]*\]|${mailPattern('subjectMarks')}(?:\[\d+\])?\s?[:：]))+`,
  'iu',
);
