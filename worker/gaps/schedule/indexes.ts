import { isOfSite, type Locale } from '../../../site/languages/registry/locales.ts';
import { ask } from '../../../site/search/ask.ts';
import { confidenceLines } from '../../../site/search/companion/answering/confidence.ts';
import type { Companion } from '../../../site/search/companion/companion.ts';
import { askSite } from '../../../site/search/languages/ask-site.ts';
import { type PublishedArticle, publishedIn } from '../../contract/published/manifest.ts';
import type { Env } from '../../env.ts';
import { recordBuild } from '../../published/db.ts';
import { articlesOf, promisesOf } from '../../published/files.ts';
import { openIndex } from '../../search/open-search.ts';
import { settingsOf } from '../../settings.ts';
import { foldedQuery } from '../db/gaps.ts';
import type { BuildAnswer, IndexAnswer } from '../db/wordings.ts';

/** The indexes of the build that is online, to ask what customers asked. */
export interface Indexes {
  build: string;
  revision: string | undefined;
  /** When the schedule first saw this build. */
  seenAt: string;
  ask: (query: string, locale: Locale) => Promise<IndexAnswer>;
  /** The article that is promised to a question. */
  promisedTo: (query: string, locale: Locale) => string | null;
}

/** Opens each language's index when it is first asked. Throws `BrokenIndex` then: a fault is no "no answer". */
export async function openIndexes(env: Env, now: Date): Promise<Indexes> {
  const [manifest, promises, { locales }] = await Promise.all([
    articlesOf(env),
    promisesOf(env),
    settingsOf(env),
  ]);
  const seenAt = await recordBuild(env.DB, manifest, now.toISOString());
  const opened = new Map<Locale, Companion>();

  return {
    build: manifest.builtAt,
    revision: manifest.revision,
    seenAt,
    async ask(query, locale) {
      // Nothing answers in a language that the site no longer has.
      if (!isOfSite(locale, locales))
        return { article: null, version: null, confidence: 0, answered: false };
      const index = opened.get(locale) ?? (await openIndex(env, locale));
      opened.set(locale, index);
      return answerFrom(index, query, publishedIn(manifest, locale));
    },
    promisedTo: (query, locale) => promises[locale]?.[foldedQuery(query)] ?? null,
  };
}

async function answerFrom(
  index: Companion,
  query: string,
  articles: PublishedArticle[],
): Promise<IndexAnswer> {
  // In pinyin a question finds what it finds on the site; in other languages it would be a gap of theirs.
  const alone = { companion: index, others: {}, open: () => Promise.reject() };
  const { answered, confidence, results } = await askSite(await ask(index, query), alone);
  const article = results[0]?.article ?? null;
  const version = articles.find(({ slug }) => slug === article)?.version ?? null;
  return { article, version, confidence: article === null ? 0 : confidence, answered };
}

interface Question {
  query: string;
  locale: Locale;
  /** What an earlier build said: which article answers it, and since when. */
  article?: string | null;
  answered_at?: string | null;
  /** The same of promises. */
  promised?: string | null;
  promised_at?: string | null;
}

/**
 * What the index says to these questions, which article is promised to them, and since when. One is asked after the other: asked at
 * once, each would open the same parts of the index for itself.
 */
export async function askWordings<Wording extends Question>(
  wordings: Wording[],
  { ask, promisedTo, build, seenAt }: Indexes,
): Promise<(Wording & BuildAnswer)[]> {
  const asked: (Wording & BuildAnswer)[] = [];
  for (const wording of wordings) {
    const { answered, ...nearest } = await ask(wording.query, wording.locale);
    const before = wording.article === nearest.article ? wording.answered_at : null;
    const promised = promisedTo(wording.query, wording.locale);
    // Of less search shows no answer, so that nobody can be told of one.
    const isSure = nearest.confidence >= confidenceLines.sure || promised === nearest.article;
    const promisedBefore = wording.promised === promised ? wording.promised_at : null;
    asked.push({
      ...wording,
      ...nearest,
      build,
      answered_at: answered && isSure ? (before ?? seenAt) : null,
      promised,
      promised_at: promised === null ? null : (promisedBefore ?? seenAt),
    });
  }
  return asked;
}
