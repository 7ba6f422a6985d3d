import { type Locale, languageOf } from '../../languages/registry/locales.ts';
import type { Article } from '../article/read.ts';
import { inLocale } from '../in-locale.ts';
import type { Topic } from '../topics.ts';
import { byTopic } from './by-topic.ts';
import { compareTitles } from './compare-titles.ts';

/** Some of the list of every article, under one heading. */
export interface TitleGroup {
  /** The address of the heading on its page. */
  id: string;
  name: string;
  topic?: Topic;
  articles: Article[];
}

/**
 * Every article by the first letter of its title; by topic where titles do not begin with letters, whose order nobody
 * could see.
 */
export function titleGroups(articles: readonly Article[], locale: Locale): TitleGroup[] {
  const sorted = articles.toSorted(compareTitles);
  if (languageOf(locale).typography === 'alphabetic') return byLetter(sorted, locale);
  return byTopic(sorted).map(({ topic, articles }) => {
    return { id: `in-${topic.id}`, name: inLocale(topic.name, locale), topic, articles };
  });
}

function byLetter(sorted: readonly Article[], locale: Locale): TitleGroup[] {
  const groups = Map.groupBy(sorted, ({ data }) => letterOf(data.title, locale));
  const { intl } = languageOf(locale);
  // A title may begin with a sign that stands before all letters: “Paid” is looked for under P.
  const inOrder = [...groups].sort(([a], [b]) => a.localeCompare(b, intl));
  return inOrder.map(([name, articles]) => {
    return { id: `at-${name === other ? 'other' : name.toLowerCase()}`, name, articles };
  });
}

/** Where titles stand that begin with a number. */
const other = '#';

/** The letter under which a title is looked for: "Éditer" stands under E. */
function letterOf(title: string, locale: Locale): string {
  const [first] = title.normalize('NFD').match(/[\p{L}\p{N}]/u) ?? [other];
  return /\p{L}/u.test(first) ? first.toLocaleUpperCase(languageOf(locale).intl) : other;
}
