import { locales, nearestLocale } from '../../../site/languages/registry/locales.ts';
import { ownTimeZone, usualHours, usualHue } from '../../begin/answers.ts';
import type { Draft } from './questions.ts';

/** What is proposed to somebody new: what this machine says of her, else what most would choose. */
export const usualAnswers = (): Draft => ({
  locales: [ownLanguage()],
  timeZone: ownTimeZone(),
  hours: usualHours,
  hue: usualHue,
  start: 'empty',
});

function ownLanguage() {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const [tag = ''] = (LC_ALL || LC_MESSAGES || LANG || '').split('.');
  return nearestLocale(tag.replace('_', '-'), locales) ?? locales[0];
}
