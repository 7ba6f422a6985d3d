import { inLocale } from '../../content/in-locale.ts';
import { settings } from '../../content/settings.ts';
import { type Locale, languageOf } from '../../languages/registry/locales.ts';
import { siteStrings } from '../../languages/registry/strings.ts';
import type { FailureStrings } from './failure.ts';

/** What a page brings along to say in its script when a form was not sent. */
export function failureStrings(locale: Locale): FailureStrings {
  const { form } = siteStrings(locale);
  return {
    notSent: form.notSent,
    notSentOffline: form.notSentOffline,
    failed: form.failed,
    offline: form.offline,
    again: form.again,
    away: form.away(inLocale(settings.owner.name, locale)),
    unreachable: form.unreachable,
    between: languageOf(locale).sentenceSeparator,
    byMail: form.byMail,
    byMailCut: form.byMailCut,
  };
}
