import { isOfSite, type Locale } from '../../../site/languages/registry/locales.ts';
import { ask } from '../../../site/search/ask.ts';
import type { Companion } from '../../../site/search/companion/companion.ts';
import { askSite } from '../../../site/search/languages/ask-site.ts';
import { type PublishedArticle, publishedIn } from '../../contract/published/manifest.ts';
import type { Env } from '../../env.ts';
import { recordBuild } from '../../published/db.ts';
import { articlesOf } from '../../published/files.ts';
import { openIndex } from '../../search/open-search.ts';
import { settingsOf } from '../../settings.ts';
import type { BuildAnswer, IndexAnswer } from '../db/wordings.ts';

/** The indexes of the build that is online, to ask what customers asked. */
export interface Indexes {
  build: string;
  revision: string | undefined;
  /** When the schedule first saw this build. */
  seenAt: string;
  ask: (query: string, locale: Locale) => Promise<IndexAnswer>;
}

/** Opens each language's index when it is first asked. Throws `BrokenIndex` then: a fault is no "no answer". */
export async function openIndexes(env: Env, now: Date): Promise<Indexes> {
  const [manifest, { locales }] = await Promise.all([articlesOf(env), settingsOf(env)]);
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
}

/**
 * What the index says to these questions, and since when it answers them so. One is asked after the other: asked at
 * once, each would open the same parts of the index for itself.
 */
export async function askWordings<Wording extends Question>(
  wordings: Wording[],
  { ask, build, seenAt }: Indexes,
): Promise<(Wording & BuildAnswer)[]> {
  const asked: (Wording & BuildAnswer)[] = [];
  for (const wording of wordings) {
    const { answered, ...nearest } = await ask(wording.query, wording.locale);
    const before = wording.article === nearest.article ? wording.answered_at : null;
    asked.push({
      ...wording,
      ...nearest,
      build,
      answered_at: answered ? (before ?? seenAt) : null,
    });
  }
  return asked;
}
