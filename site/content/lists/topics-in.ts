import type { Locale } from '../../languages/registry/locales.ts';
import { articlesIn } from '../articles.ts';
import { byTopic } from './by-topic.ts';

/** The topics of a language with their published articles, in the owner's order. */
export const topicsIn = (locale: Locale) => byTopic(articlesIn(locale));
