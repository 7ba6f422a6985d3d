import { oldAddressKey } from '../../../../site/content/addresses/site-files.ts';
import { addressKey, isOfDesk } from '../../../../worker/contract/published/redirects.ts';
import type { Lose } from '../../losses.ts';
import { oldAddressClaims } from '../../places/addresses/old-address-claims.ts';
import type { IsPage } from '../../places/addresses/site-pages.ts';
import { nowhere } from './address-keys.ts';

/** What a desk's addresses are here, the first that asks for one gets it: translations of one article may share some. */
export function deskAddressClaims(taken: readonly string[], isPage: IsPage) {
  const claim = oldAddressClaims(taken, isPage);

  /** Paths of these addresses as a list of redirects can have them. */
  return (addresses: readonly string[], lose: Lose): string[] => {
    const paths = new Set(
      addresses.map((address) => oldAddressKey(new URL(address, nowhere).pathname)),
    );
    return [...paths].filter((path) => {
      if (path === '' || path === '/') return false;
      const refused = claim(path);
      if (refused && 'fault' in refused)
        lose('old address left out', `${path.slice(0, 300)}: ${refused.fault}`);
      return !refused;
    });
  };
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
        [...new Set([pathname, isOfDesk(pathname) ? addressKey(pathname) : pathname])].flatMap(
          (path) => {
            const line = lineOf(`https://${host}${path}`, new URL(to, siteAddress).href);
            return line === undefined ? [] : [{ host, line }];
          },
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

/** A comma of an address ends no column, so that nobody at the desk can write a target; what would end a line has none. */
const lineOf = (source: string, target: string): string | undefined =>
  /[\r\n"]/.test(source + target)
    ? undefined
    : [...[source, target].map((address) => address.replaceAll(',', '%2C')), '301'].join(',');
