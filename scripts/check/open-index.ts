import { companionSource } from '../../site/content/companion-source.ts';
import { learntBefore } from '../../site/content/search/learnt-in.ts';
import type { Locale } from '../../site/languages/registry/locales.ts';
import { ask as findIn } from '../../site/search/ask.ts';
import type { LeftOut } from '../../site/search/companion/ask-companion.ts';
import { buildCompanion } from '../../site/search/companion/build/build-companion.ts';
import type { SourceArticle } from '../../site/search/companion/build/source.ts';
import { type Example, isExample } from '../../site/search/companion/is-example.ts';
import { openBuilt } from '../../site/search/companion/open-companion.ts';

/** A question that was asked, and where the article stands that should answer it. */
export interface Asked {
  locale: Locale;
  article: string;
  question: string;
  /** From 1; null where it is not found at all. */
  place: number | null;
  /** The article that stands first. */
  first: string | null;
  /** Whether the customer is told that it answers. */
  answered: boolean;
}

interface Index {
  articles: readonly SourceArticle[];
  ask(example: Example): Promise<Asked>;
  /** The same as if the article did not have the question among its own. */
  askLeftOut(example: Example): Promise<Asked>;
}

export type OpenIndex = (locale: Locale) => Promise<Index>;

/** Opens the search of a locale as a customer has it at `now`, each once. */
export function indexesAt(now: Date): OpenIndex {
  const open = new Map<Locale, Promise<Index>>();
  return (locale) => {
    const index = open.get(locale) ?? openIndex(locale, now);
    open.set(locale, index);
    return index;
  };
}

async function openIndex(locale: Locale, now: Date): Promise<Index> {
  const source = companionSource(locale, now);
  const companion = await openBuilt(buildCompanion(source, learntBefore));

  async function ask({ question, article }: Example, isLeftOut?: LeftOut): Promise<Asked> {
    const { results, answered } = await findIn(companion, question, isLeftOut && { isLeftOut });
    const slugs = results.map(({ article }) => article);
    const place = slugs.indexOf(article) + 1;
    return { locale, article, question, place: place || null, first: slugs[0] ?? null, answered };
  }

  return {
    articles: source.articles,
    ask: (example) => ask(example),
    askLeftOut: (example) => ask(example, isExample(example)),
  };
}
