import { type Locale, locales } from '../../site/languages/registry.ts';
import { type NearPlace, type NearWording, nearestWordings } from './db/wordings.ts';
import { type Nearest, nearLine } from './nearest.ts';

/** The other language's gap that the same article is near to. */
export type Twin = Omit<NearWording, 'article'>;

interface Known {
  gap: number;
  locale: Locale;
  nearest: Nearest | undefined;
}

/** The twin of each gap that has one, by the gap's number. */
export async function twinsOf(db: D1Database, gaps: Known[]): Promise<Map<number, Twin>> {
  const places = gaps.flatMap(twinPlace);
  if (places.length === 0) return new Map();

  const wordings = await nearestWordings(db, places, nearLine);
  return new Map(
    gaps.flatMap((gap) => {
      const [place] = twinPlace(gap);
      const twin = wordings.find((wording) => place && isAt(wording, place));
      return twin ? [[gap.gap, { gap: twin.gap, query: twin.query, locale: twin.locale }]] : [];
    }),
  );
}

/** Where a gap's twin is looked for: at the same article, in the other language. */
const twinPlace = ({ locale, nearest }: Known): NearPlace[] =>
  nearest && nearest.confidence >= nearLine
    ? locales
        .filter((other) => other !== locale)
        .map((other) => ({ article: nearest.article, locale: other }))
    : [];

const isAt = (wording: NearWording, { article, locale }: NearPlace) =>
  wording.article === article && wording.locale === locale;
