import { looselyDecoded } from '../../../site/content/decoded.ts';
import { hasHidden } from '../../../worker/contract/hidden-characters.ts';
import { addressKey, isOfDesk } from '../../../worker/contract/published/redirects.ts';
import type { Lose } from '../report.ts';
import { nowhere } from './address-book.ts';

/** Hands each old address to the first that asks for it, for of two articles with one only one can be led to. */
export function oldAddressClaims(taken: readonly string[]) {
  const owners = new Set(taken.map(formOf));

  /** Paths of these addresses as a list of redirects can have them. Translations of one article may share some. */
  return (addresses: readonly string[], lose: Lose): string[] => {
    const paths = new Set(addresses.map((address) => formOf(new URL(address, nowhere).pathname)));
    return [...paths].filter((path) => {
      if (path === '/') return false;
      if (!isSafe(path)) lose('old address left out', path.slice(0, 300));
      if (!isSafe(path) || owners.has(path)) return false;
      owners.add(path);
      return true;
    });
  };
}

const formOf = (path: string) =>
  isOfDesk(path) ? addressKey(path) : path.replace(/(?<=.)\/$/, '');

function isSafe(path: string): boolean {
  const meant = looselyDecoded(path);
  const isOurs = /^\/(?!\/)[\w.~%/-]{1,400}$/.test(path) && !hasHidden(meant);
  return isOurs && !meant.split(/[\\/]/).includes('..');
}

export interface Moved {
  /** Whole addresses at the desk. */
  from: string[];
  to: string;
}

/**
 * Lists for the domains that the desk had and the site has not, for whoever has the domain to lead on from there: a line each of
 * source, target and 301, as Cloudflare's bulk redirects take it.
 */
export function listsElsewhere(moved: readonly Moved[], siteAddress: string) {
  const own = new URL(siteAddress).host;
  const lines = moved.flatMap(({ from, to }) =>
    from
      .filter((address) => /^https?:/.test(address))
      .map((address) => new URL(address))
      .filter(({ host }) => host !== own)
      .flatMap(({ host, pathname }) =>
        [...new Set([pathname, isOfDesk(pathname) ? addressKey(pathname) : pathname])].map(
          (path) => ({
            host,
            line: [`https://${host}${path}`, new URL(to, siteAddress).href, '301'].join(','),
          }),
        ),
      ),
  );
  return [...Map.groupBy(lines, ({ host }) => host)].map(([host, those]) => ({
    host,
    path: `.import/redirects-${host.replace(/[^a-z0-9.-]/g, '-')}.csv`,
    addresses: those.length,
    text: `${those.map(({ line }) => line).join('\n')}\n`,
  }));
}
