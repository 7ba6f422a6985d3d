import type { OwnerStrings } from '../../site/languages/registry/strings.ts';
import { minSample, type Share } from '../statistics.ts';

/** What the minutes of gaps are reckoned with, where one shows any; or that too little is known to reckon. */
export function minutesText(
  { share, count, of }: Share,
  gaps: readonly { minutes: number | null }[],
  { strings, settings }: { strings: OwnerStrings; settings: { minutesPerMessage: number } },
): string | undefined {
  if (share === null) return strings.gaps.minutesTooFew(count, of, minSample.visits);
  if (!gaps.some(({ minutes }) => minutes)) return undefined;
  return strings.gaps.minutesHint(
    strings.numbers.percent(share),
    count,
    of,
    settings.minutesPerMessage,
  );
}
