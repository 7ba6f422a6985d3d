import { pagePath } from '../../content/addresses/pages.ts';
import { inLocale, siteName } from '../../content/in-locale.ts';
import type { Topic } from '../../content/topics.ts';
import type { Locale } from '../../languages/registry/locales.ts';

/** The address of the picture that is shown where a link to a page of this topic is shared; without one, of any other. */
export const cardPath = (locale: Locale, topic?: Topic) =>
  pagePath(locale, topic ? `cards/${topic.id}.png` : 'card.png');

/** What that picture says. */
export const cardText = (locale: Locale, topic?: Topic) =>
  [...(topic ? [inLocale(topic.name, locale)] : []), siteName(locale)].join(' · ');
