import type { Locale } from '../contract/locale.ts';
import type { SharedSettings } from '../contract/settings.ts';
import type { OwnerWords } from '../../site/languages/owner-strings.ts';
import type { Clock } from '../http/times.ts';

/** For whom and when one of the owner's pages is written. */
export interface View extends Clock {
  locale: Locale;
  words: OwnerWords;
  settings: SharedSettings;
  now: Date;
  /** How many messages wait for an answer. */
  waiting: number;
}
