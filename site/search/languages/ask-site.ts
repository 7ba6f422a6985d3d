import { type Locale, languageOf } from '../../languages/registry/locales.ts';
import { type Answers, asSent, type TopicFilter } from '../answers.ts';
import { ask } from '../ask.ts';
import { type Asking, mostRead } from '../companion/ask-companion.ts';
import type { Companion } from '../companion/companion.ts';
import { CompanionWithout } from '../companion/without-articles.ts';
import type { ResultStrings } from '../results/strings.ts';
import { askAcross } from './across.ts';
import { isWrittenIn, knownShare, mayBeIn } from './language-of-question.ts';
import { askInPinyin } from './pinyin.ts';

/** The site around an index that was asked. */
export interface Site {
  companion: Companion;
  /** Its other languages, and what is said where one of them answers. */
  others: ResultStrings['others'];
  /** Opens the index of one of them. Throws `BrokenIndex`. */
  open: (locale: Locale) => Promise<Companion>;
}

export type How = TopicFilter & Pick<Asking, 'correcting'>;

/**
 * What a site answers to a question whose answer in the language of the page is `own`. Where that does not answer, the
 * question is read as pinyin, or asked in the language that it is in, or by what its words are called in one that has
 * articles which the page's lacks.
 */
export async function askSite(own: Answers, site: Site, how: How = {}): Promise<Answers> {
  if (!own.asks) return own;
  if (own.answered) return (await surerInPinyin(own, site, how)) ?? own;
  const asked = { ...own, question: own.question.slice(0, mostRead) };
  return { ...(await askOtherwise(asked, site, how)), question: own.question };
}

/** A question, and the articles that are not what it asks for. */
interface Refusing {
  question: string;
  refused: readonly string[];
}

/** What a site answers to a question as if it did not have some articles. */
export async function askWithout(
  site: Site,
  { question, refused }: Refusing,
  how: How,
): Promise<Answers> {
  const left = (companion: Companion) =>
    refused.length > 0 ? new CompanionWithout(companion, refused) : companion;
  const companion = left(site.companion);
  const open = async (locale: Locale) => left(await site.open(locale));
  return askSite(await ask(companion, question, how), { ...site, companion, open }, how);
}

/** What a question in pinyin says whose Latin words alone have an answer: "PayPal tuikuan". */
async function surerInPinyin(
  { question, confidence }: Answers,
  { companion }: Site,
  how: How,
): Promise<Answers | undefined> {
  if (how.correcting === false) return undefined;
  const read = await askInPinyin(question, companion, how);
  return read?.answered && read.confidence > confidence ? read : undefined;
}

async function askOtherwise(own: Answers, site: Site, how: How): Promise<Answers> {
  const isAsTyped = how.correcting === false;
  const read = isAsTyped ? undefined : await askInPinyin(own.question, site.companion, how);
  if (read?.answered) return read;
  const elsewhere = await askElsewhere(own, site, how);
  if (elsewhere?.answered) return elsewhere;
  const across = isAsTyped ? undefined : await askAcross(own, site, how);
  return across ?? read ?? elsewhere ?? own;
}

/** The answer of a language, and what tells whether the question is in that one. */
interface Found {
  answers: Answers;
  /** The share of the question's words that it knows, 0 to 1. */
  known: number;
  /** Whether it is by its letters alone. */
  isWrittenIn: boolean;
}

/** The answer of the language that a question is in, where that is another one than the page's. */
async function askElsewhere(
  { question, locale: page }: Answers,
  { companion, others, open }: Site,
  how: How,
): Promise<Answers | undefined> {
  const knownHere = await knownShare(question, companion);
  const found: Found[] = [];
  for (const locale of Object.keys(others) as Locale[]) {
    const otherLanguage = others[locale];
    const letters = { own: languageOf(page).letter, other: languageOf(locale).letter };
    if (!otherLanguage || !mayBeIn(letters, question, knownHere)) continue;
    const index = await open(locale);
    found.push({
      // What only begins like one of its words is no question in it yet.
      answers: { ...asSent(await ask(index, question, how)), otherLanguage },
      known: await knownShare(question, index),
      isWrittenIn: isWrittenIn(letters, index.analyser.words(question)),
    });
  }
  return found
    .filter(
      ({ answers, known, isWrittenIn }) => answers.answered || isWrittenIn || known > knownHere,
    )
    .sort(byLikelihood)[0]?.answers;
}

const byLikelihood = (a: Found, b: Found) =>
  Number(b.answers.answered) - Number(a.answers.answered) ||
  b.known - a.known ||
  b.answers.confidence - a.answers.confidence;
