import { accepts } from 'hono/accepts';
import { parseAccept } from 'hono/utils/accept';
import type { Locale } from '../../site/languages/registry.ts';
import { localeSchema } from '../contract/locale.ts';
import type { AppContext } from './context.ts';

/** The caller's language: the owner's on the owner's pages, else what the body says, else the page it came from, else the browser's wish. */
export function callerLocale(c: AppContext): Locale {
  const owners = c.get('locale');
  if (owners) return owners;

  const named = localeSchema.safeParse(c.get('posted')?.locale);
  if (named.success) return named.data;

  const page = URL.parse(c.req.header('referer') ?? '')?.pathname;
  // A message's page has one address for both languages.
  if (page && !page.startsWith('/messages/')) return page.startsWith('/zh-cn/') ? 'zh-CN' : 'en';
  return wishedLocale(c.req.header('accept-language') ?? '');
}

/** Whether to answer with a page: a browser asks for one by name, and some addresses are nothing else. */
export function wantsPage(c: AppContext): boolean {
  const wished = wish(c);
  return wished ? wished === 'text/html' : c.req.path.startsWith('/messages/') && !sentJson(c);
}

/** Whether a script or a program sent this; a plain form post without any wish is a browser's. */
export function fromScript(c: AppContext): boolean {
  const wished = wish(c);
  return wished ? wished !== 'text/html' : sentJson(c);
}

const sentJson = (c: AppContext) =>
  (c.req.header('content-type') ?? '').toLowerCase().startsWith('application/json');

const wish = (c: AppContext) =>
  accepts(c, {
    header: 'Accept',
    supports: ['application/json', 'application/problem+json', 'text/html'],
    default: '',
  });

function wishedLocale(header: string): Locale {
  for (const { type } of parseAccept(header)) {
    const language = type.toLowerCase().split('-')[0];
    if (language === 'zh') return 'zh-CN';
    if (language === 'en') return 'en';
  }
  return 'en';
}
