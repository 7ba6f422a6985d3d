import { type Analyser, createAnalyser } from '../analyser.ts';
import { analyser as en } from '../en/analyser.ts';
import { analyser as zhCn } from '../zh-cn/analyser.ts';
import type { Locale } from './locales.ts';

/** One that knows nothing special about its words is `createAnalyser('ja', 'unspaced')`. */
const analysers: Record<Locale, Analyser> = { en, 'zh-CN': zhCn };
const known: { readonly [code: string]: Analyser | undefined } = analysers;

/** Rows in a language whose folder is gone are compared by their words as they are. */
export const analyserOf = (locale: Locale): Analyser =>
  known[locale] ?? createAnalyser(locale, 'spaced');
