import { clustering as en } from '../en/clustering.ts';
import type { ClusteringFacts } from '../facts.ts';
import { clustering as zhCn } from '../zh-cn/clustering.ts';
import type { Locale } from './locales.ts';

/** A language may have none. */
const facts: Partial<Record<Locale, ClusteringFacts>> = { en, 'zh-CN': zhCn };

export const clusteringFactsOf = (locale: Locale): ClusteringFacts =>
  facts[locale] ?? { intents: [] };
