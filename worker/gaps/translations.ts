import { type Locale, locales } from '../../site/languages/registry/locales.ts';
import { type NearPlace, type NearWording, nearestWordings } from './db/index-answers.ts';
import { type Nearest, nearLine } from './nearest.ts';

/** A gap of another language that the same article is near to. */
export type Translation = Omit<NearWording, 'article'>;

interface Known {
  gap: number;
  locale: Locale;
  nearest: Nearest | undefined;
}

/** The translation of each gap that has one, by the gap's number. */
export async function translationsOf(
  db: D1Database,
  gaps: Known[],
): Promise<Map<number, Translation>> {
  const places = gaps.flatMap(translationPlaces);
  if (places.length === 0) return new Map();

  const wordings = await nearestWordings(db, places, nearLine);
  return new Map(
    gaps.flatMap((gap) => {
      const own = translationPlaces(gap);
      const translation = wordings.find((wording) => own.some((place) => isAt(wording, place)));
      return translation
        ? [
            [
              gap.gap,
              { gap: translation.gap, query: translation.query, locale: translation.locale },
            ],
          ]
        : [];
    }),
  );
}

/** Where a translation of a gap is looked for: at the same article, in another language. */
const translationPlaces = ({ locale, nearest }: Known): NearPlace[] =>
  nearest && nearest.confidence >= nearLine
    ? locales
        .filter((other) => other !== locale)
        .map((other) => ({ article: nearest.article, locale: other }))
    : [];

const isAt = (wording: NearWording, { article, locale }: NearPlace) =>
  wording.article === article && wording.locale === locale;
