import type { Locale } from '../../../site/languages/registry/locales.ts';
import { workerStrings } from '../../../site/languages/registry/strings.ts';

/** The field that people do not see and machines fill in. */
export const Honeypot = ({ locale }: { locale: Locale }) => (
  <label class="honeypot" aria-hidden="true">
    {workerStrings(locale).fields.website}
    <input name="website" tabindex={-1} autocomplete="off" />
  </label>
);
