import type { Locale } from '../../../site/languages/registry/locales.ts';
import { type Manifest, publishedIn } from '../../contract/published/manifest.ts';
import { articlePagePath, gapPath } from '../../owner/paths.ts';
import type { View } from '../../owner/view.ts';
import type { GapAdvice } from '../advice.ts';
import type { Nearest } from '../nearest.ts';

interface ToStep {
  locale: Locale;
  advice: GapAdvice | undefined;
  /** Nothing until the schedule has grouped it: it has no page then. */
  gap: number | null;
  nearest: Nearest | null | undefined;
}

interface Step {
  name: string;
  path: string;
}

/**
 * The one thing to do about a gap, and where; nothing for one that is answered. An article that is gone or a draft has no page
 * to improve it by: the gap's own page says so.
 */
export function stepFor(
  { gap, locale, advice, nearest }: ToStep,
  { strings }: Pick<View, 'strings'>,
  manifest: Manifest,
): Step | undefined {
  const { toWrite, toAdd, toImprove } = strings.gaps;
  const path = gap === null ? '/admin/gaps/' : gapPath(gap);
  switch (advice) {
    case 'write':
      return { name: toWrite, path: `${path}#write` };
    case 'words':
      return { name: toAdd, path: `${path}#words` };
    case 'improve':
      return isPublished(manifest, locale, nearest?.article)
        ? { name: toImprove, path: articlePagePath(locale, nearest?.article ?? '') }
        : { name: strings.week.lookAt, path: `${path}#nearest` };
    default:
      return undefined;
  }
}

export const isPublished = (manifest: Manifest, locale: Locale, article: string | undefined) =>
  publishedIn(manifest, locale).some(({ slug }) => slug === article);
