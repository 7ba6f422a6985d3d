import { pagePath } from '../../content/addresses/pages.ts';
import { inLocale } from '../../content/in-locale.ts';
import { settings } from '../../content/settings.ts';
import type { Topic } from '../../content/topics.ts';
import type { Locale } from '../../languages/registry/locales.ts';
import { siteStrings } from '../../languages/registry/strings.ts';

/** The name of the help centre in a language. */
export const siteName = (locale: Locale) => `${settings.name} ${siteStrings(locale).help}`;

/** The address of the picture that is shown where a link to a page of this topic is shared; without one, of any other. */
export const cardPath = (locale: Locale, topic?: Topic) =>
  pagePath(locale, topic ? `cards/${topic.id}.png` : 'card.png');

/** What that picture says. */
export const cardText = (locale: Locale, topic?: Topic) =>
  [...(topic ? [inLocale(topic.name, locale)] : []), siteName(locale)].join(' · ');
