import { analyserOf } from '../../../languages/registry/analysers.ts';
import type { Locale } from '../../../languages/registry/locales.ts';
import { exactTerms } from '../../exact-terms.ts';
import { namedNumbers, numberName } from '../answering/exact/named-numbers.ts';
import { runNames } from '../answering/exact/quote-runs.ts';
import { exactName, type Features, features } from '../features.ts';
import type {
  CompanionArticle,
  CompanionRoot,
  Contact,
  Field,
  PinyinPart,
} from '../format/index-format.ts';
import { type Passage, passagesOf } from '../format/passages.ts';
import type { Place } from '../format/places.ts';
import { fieldLengths, wordCount } from '../ranking/bm25f.ts';

/** What the index of one language is built from. */
export interface CompanionSource {
  locale: Locale;
  /** Where the pages of the language begin. */
  base: string;
  /** The names of the topics. */
  topics: Record<string, string>;
  articles: SourceArticle[];
  /** Where a person is reached. Needed where questions may ask for one. */
  contact?: Contact;
  /** Traditional characters, each followed by its Simplified one. Needed where questions may have such. */
  traditional: string;
  /** The words that lead to what only another language has. */
  across?: NonNullable<CompanionRoot['across']>;
  /** How its words are typed in Latin letters. Needed where questions may be typed so. */
  pinyin?: PinyinPart;
}

export interface SourceArticle extends CompanionArticle {
  /** Plain text. */
  body: string;
  /** Where in it an answer may stand, if anything of it is to be shown. */
  places?: Place[];
  /** The messages that it quotes, as a customer may paste them. */
  quotes?: string[];
}

/** An article as the build reads it, once. */
export interface SourceText {
  passages: Passage[];
  /** The features of each passage. */
  features: Features[];
  /** The words of the body, folded, in order. */
  body: string[];
  /** What in the body means only itself, as the index names it. */
  exact: string[];
  /** Its fields' lengths in words. */
  lengths: Map<string, number>;
}

export function readSource({ articles, locale }: CompanionSource): SourceText[] {
  const analyser = analyserOf(locale);
  return articles.map((article) => {
    const passages = passagesOf(article);
    const texts = passages.map(({ text }) => features(text, analyser));
    const body = analyser.words(article.body).filter((word) => !isShort(word));
    const lengths = new Map<string, number>(fieldLengths(passages, texts.map(wordCount))).set(
      'body',
      body.length,
    );
    const numbers = namedNumbers(article.body, locale).map(numberName);
    const runs = (article.quotes ?? []).flatMap((message) => runNames(message, analyser));
    const named = [...numbers, ...runs];
    const exact = [...exactTerms(article.body).map(exactName), ...new Set(named)];
    return { passages, features: texts, body, exact, lengths };
  });
}

/** One letter or Chinese character, or a number below 100, says little in a body, and many have it: for a sixth of the bytes. */
const isShort = (word: string) => /^(?:\p{L}|\d{1,2})$/u.test(word);

/** For each field, its mean length in words. */
export function meanLengths(texts: readonly SourceText[]): Record<Field, number> {
  const mean = (field: Field) =>
    texts.reduce((sum, { lengths }) => sum + (lengths.get(field) ?? 0), 0) / (texts.length || 1);
  const fields: Field[] = ['title', 'question', 'keyword', 'heading', 'answer', 'summary', 'body'];
  return Object.fromEntries(
    fields.map((field) => [field, Math.round(10 * mean(field)) / 10]),
  ) as Record<Field, number>;
}
