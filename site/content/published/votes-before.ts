import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as z from 'zod';
import {
  type AllVotesBefore,
  votesBeforeSchema,
} from '../../../worker/contract/published/votes-before.ts';
import { locales } from '../../languages/registry/locales.ts';
import type { Article } from '../article/read.ts';

/** What an import from a help desk remembers of each article, as far as votes need it. */
const importSchema = z.object({
  articles: z.array(
    z.object({
      locale: z.enum(locales),
      path: z.string(),
      votes: votesBeforeSchema.optional(),
    }),
  ),
});

/** The votes that these articles had before they were imported into a content folder, from whichever desks. */
export function votesBefore(
  folder: string,
  articles: readonly Pick<Article, 'locale' | 'slug'>[],
): AllVotesBefore {
  const files = globSync('.import/*.json', { cwd: folder });
  const brought = files.flatMap((file) => broughtIn(join(folder, file)));
  const found: AllVotesBefore = {};
  for (const { locale, slug } of articles) {
    // Its topic is a folder that the owner may have changed since; its name is its address.
    const votes = brought.flatMap((each) =>
      each.locale === locale && each.slug === slug && each.votes ? [each.votes] : [],
    );
    if (votes.length === 0) continue;
    found[locale] = { ...found[locale], [slug]: sumOf(votes) };
  }
  return found;
}

/** Nothing of a damaged file: the import itself says what is wrong with it. */
function broughtIn(file: string) {
  const { articles = [] } = importSchema.safeParse(jsonIn(file)).data ?? {};
  return articles.map((article) => ({
    ...article,
    slug: basename(article.path).replace(/\.mdx?$/, ''),
  }));
}

function jsonIn(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

const sumOf = (votes: readonly z.infer<typeof votesBeforeSchema>[]) => ({
  yes: votes.reduce((sum, { yes }) => sum + yes, 0),
  no: votes.reduce((sum, { no }) => sum + no, 0),
});
