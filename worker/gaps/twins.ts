import type { Locale } from '../contract/locale.ts';
import { type NearWording, wordingsNear } from '../db/gap-twins.ts';
import { type Nearest, nearLine } from './nearest.ts';

/** The other language's gap that the same article is near to. */
export interface Twin {
  gap: number;
  locale: Locale;
  query: string;
}

interface Known {
  gap: number;
  locale: Locale;
  nearest: Nearest | undefined;
}

/** The twin of each gap that has one, by the gap's number. */
export async function twinsOf(db: D1Database, gaps: Known[]): Promise<Map<number, Twin>> {
  const sure = gaps.filter(({ nearest }) => nearest && nearest.confidence >= nearLine);
  if (sure.length === 0) return new Map();

  const articles = [...new Set(sure.map(({ nearest }) => nearest?.article ?? ''))];
  const wordings = await wordingsNear(db, articles, nearLine);
  return new Map(
    sure.flatMap((gap) => {
      const twin = wordings.find((wording) => isTwin(wording, gap));
      return twin ? [[gap.gap, { gap: twin.gap, locale: twin.locale, query: twin.query }]] : [];
    }),
  );
}

const isTwin = (wording: NearWording, { gap, locale, nearest }: Known) =>
  wording.gap !== gap && wording.locale !== locale && wording.article === nearest?.article;
