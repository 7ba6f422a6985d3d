import type { Locale } from '../contract/locale.ts';
import { wordsOf } from '../../site/languages/worker-strings.ts';

/** The field that people do not see and machines fill in. */
export const Honeypot = ({ locale }: { locale: Locale }) => (
  <label class="pot" aria-hidden="true">
    {wordsOf(locale).fields.website}
    <input name="website" tabindex={-1} autocomplete="off" />
  </label>
);
