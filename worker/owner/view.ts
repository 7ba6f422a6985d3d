import type { Locale } from '../../site/languages/registry/locales.ts';
import type { OwnerStrings } from '../../site/languages/registry/strings.ts';
import type { SharedSettings } from '../contract/published/settings.ts';
import type { Clock } from '../http/response/times.ts';

/** For whom and when one of the owner's pages is written. */
export interface View extends Clock {
  locale: Locale;
  strings: OwnerStrings;
  settings: SharedSettings;
  now: Date;
  /** How many messages wait for an answer. */
  waiting: number;
}
