import type { Analyser } from '../analyser.ts';
import { analyser as en } from '../en/analyser.ts';
import { analyser as zhCn } from '../zh-cn/analyser.ts';
import type { Locale } from './locales.ts';

/** One that knows nothing special about its words is `createAnalyser('ja', 'unspaced')`. */
const analysers: Record<Locale, Analyser> = { en, 'zh-CN': zhCn };

export const analyserOf = (locale: Locale): Analyser => analysers[locale];
