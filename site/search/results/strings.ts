import { languageName } from '../../languages/language-name.ts';
import { pluralForms } from '../../languages/plural-forms.ts';
import { type Locale, languageAttributes, languageOf } from '../../languages/registry/locales.ts';
import { siteStrings } from '../../languages/registry/strings.ts';

export type ResultStrings = ReturnType<typeof resultStrings>;

/** What is said of articles in another language than the page, and what their texts are set by. */
export interface OtherLanguage {
  said: string;
  attributes: ReturnType<typeof languageAttributes>;
}

/**
 * What a list of results says, with places for what is not known yet: as data for the browser, which has no other
 * strings of the site, and the same for the Worker. `owner` is whom a customer can write to, `site` which languages there
 * are.
 */
export function resultStrings(locale: Locale, owner: string, site: readonly Locale[]) {
  const { find, article, writeTo, colon } = siteStrings(locale);
  return {
    locale,
    others: otherLanguages(locale, site),
    label: find.label,
    move: find.move,
    open: find.open,
    close: find.close,
    failed: find.failed,
    again: find.again,
    browse: find.browse,
    or: find.or,
    nearest: find.nearest,
    which: find.which,
    corrected: find.corrected('{q}'),
    instead: find.instead('{q}'),
    everyTopic: find.everyTopic,
    filter: find.filter,
    missingHere: find.missingHere,
    shortAnswer: article.shortAnswer,
    /** What stands between two sentences. */
    between: languageOf(locale).sentenceSeparator,
    answerIs: article.shortAnswer + colon,
    none: find.none('{q}'),
    missing: find.missing('{q}'),
    noneNext: find.noneNext(owner),
    writeTo: writeTo(owner),
    all: pluralForms(find.all, locale),
    counted: pluralForms(find.counted, locale),
    results: pluralForms((count) => find.results(count, '{q}'), locale),
  };
}

/** The languages of a site beside that of a page, by their codes. */
export function otherLanguages(
  locale: Locale,
  site: readonly Locale[],
): { readonly [L in Locale]?: OtherLanguage } {
  const { find } = siteStrings(locale);
  return Object.fromEntries(
    site
      .filter((other) => other !== locale)
      .map((other) => [
        other,
        {
          said: find.resultsIn(languageName(other, locale, site)),
          attributes: languageAttributes(other),
        },
      ]),
  );
}
