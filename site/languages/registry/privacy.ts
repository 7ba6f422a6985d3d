import PrivacyEn from '../en/Privacy.astro';
import type { PrivacyProps } from '../privacy.ts';
import PrivacyZhCn from '../zh-cn/Privacy.astro';
import type { Locale } from './locales.ts';

type Text = (props: PrivacyProps) => unknown;

const texts: Record<Locale, Text> = { en: PrivacyEn, 'zh-CN': PrivacyZhCn };

/** Too long for a string: each language brings a component of its own. */
export const privacyText = (locale: Locale): Text => texts[locale];
