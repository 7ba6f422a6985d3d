import { mail as en } from '../en/mail.ts';
import type { MailWords } from '../mail.ts';
import { mail as zhCn } from '../zh-cn/mail.ts';
import { foreignMail } from './foreign-mail.ts';
import type { Locale } from './locales.ts';

/** A language may have none. */
const words: Partial<Record<Locale, MailWords>> = { en, 'zh-CN': zhCn };

const known: readonly MailWords[] = [...Object.values(words), foreignMail];

/** The pattern of that name in every language at once: a customer may write in any, whatever the site has. */
export const mailPattern = (name: keyof MailWords): string =>
  `(?:${known.map((each) => each[name].source).join('|')})`;
