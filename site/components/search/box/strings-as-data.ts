import { inLocale } from '../../../content/in-locale.ts';
import { settings } from '../../../content/settings.ts';
import { onceALocale } from '../../../languages/once-a-locale.ts';
import { resultStrings } from '../../../search/results/strings.ts';

/** The strings for the script that shows the results, as a page carries them: every page has the same. */
export const stringsAsData = onceALocale((locale) => {
  const strings = resultStrings(locale, inLocale(settings.owner.name, locale), settings.locales);
  return JSON.stringify(strings).replace(/</g, '\\u003c');
});
