import { posix } from 'node:path';
import { oldAddressFault } from '../../../../site/content/addresses/old-address.ts';
import type { Locale } from '../../../../site/languages/registry/locales.ts';
import type { Loss } from '../../losses.ts';
import { localeOfCode } from '../../reading/files/languages.ts';
import { unnamedLanguage } from '../../tool/data/values.ts';
import type { HostRule } from '../../tool/host-rules.ts';
import type { OldSite } from '../../tool/old-site.ts';
import { createFinder, plain } from '../finder.ts';
import type { Addressed } from './old-addresses.ts';

interface Where {
  site: OldSite | undefined;
  /** The language that is imported. */
  locale: Locale;
}

/** Gives each article the addresses that the host of the old site sent on to it, and says which rules cannot come. */
export function withHostRedirects<Article extends Addressed>(
  articles: Article[],
  rules: readonly HostRule[],
  where: Where,
): { articles: Article[]; losses: Loss[] } {
  const target = targetsOf(articles, rules, where);
  const losses: Loss[] = [];
  const further = new Map<Article, string[]>();
  for (const rule of rules) {
    const { file, from, to } = rule;
    const why = faultOf(rule);
    const article = why === undefined ? target(to) : undefined;
    if (article) further.set(article, [...(further.get(article) ?? []), from]);
    else
      losses.push({
        file,
        reason: 'old address left out',
        what: `${from} → ${to}: ${why ?? 'it leads to no article'}`,
      });
  }
  return {
    articles: articles.map((article) => {
      const all = [...article.oldAddresses, ...(further.get(article) ?? [])];
      return { ...article, oldAddresses: [...new Set(all)] };
    }),
    losses,
  };
}

function faultOf({ from, fault }: HostRule): string | undefined {
  const advice = oldAddressFault(from);
  return fault ?? (advice && `write ${advice}`);
}

/** The article that an address led to, over further rules where it was sent on. */
function targetsOf<Article extends Addressed>(
  articles: Article[],
  rules: readonly HostRule[],
  where: Where,
) {
  const { site } = where;
  const byAddress = new Map(
    articles.flatMap((article) =>
      article.oldAddresses.map((address): [string, Article] => [plain(address), article]),
    ),
  );
  const next = new Map(rules.map(({ from, to }) => [plain(from), to]));
  const find = createFinder(articles);
  const [root, base, origin] = [site?.root ?? '', site?.base ?? '/', site?.origin];

  return (to: string): Article | undefined => {
    let path: string | undefined = to;
    for (let step = 0; step < 5 && path !== undefined; step += 1) {
      const own: string | undefined = pathOf(path, origin);
      if (own === undefined) return undefined;
      const below = own.startsWith(base) ? own.slice(base.length) : own;
      const near = find(posix.join(root, below), posix.join(root, 'index.md'));
      const isMeant = near && isInLanguage(below, near, where);
      const found = byAddress.get(plain(own)) ?? (isMeant ? near : undefined);
      if (found) return found;
      path = next.get(plain(own));
    }
    return undefined;
  };
}

/**
 * Whether a path can mean an article that is found by its name: the same page in another language is another one. The
 * language that is served from the root names itself nowhere.
 */
function isInLanguage(path: string, { code }: Addressed, { site, locale }: Where): boolean {
  const named = localeOfCode(path.split('/').find(Boolean) ?? '');
  if (named !== undefined) return named === locale;
  if (code === undefined) return true;
  const start = site?.startOf?.(code);
  return start === undefined ? localeOfCode(code) === unnamedLanguage : start === '';
}

/** The path of an address on the old site; the whole site is no article. */
function pathOf(address: string, origin: string | undefined): string | undefined {
  const start = origin === undefined ? undefined : URL.parse(origin)?.origin;
  const url = URL.parse(address, start ?? 'https://old.invalid');
  if (!url || url.origin !== (start ?? 'https://old.invalid')) return undefined;
  return url.pathname === '/' ? undefined : url.pathname;
}
