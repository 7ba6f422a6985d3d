import { oldAddressFault } from '../../../../site/content/addresses/old-address.ts';
import { oldAddressKey } from '../../../../site/content/addresses/site-files.ts';
import type { IsPage } from './site-pages.ts';

/** Why an old address cannot be an article's. */
export type Claim = { isTaken: true } | { fault: string } | undefined;

/**
 * Hands each old address to the first that asks for it, for of two articles with one only one can be led to. Nothing means that
 * it is the article's from now on.
 */
export function oldAddressClaims(taken: readonly string[], isPage: IsPage) {
  const owners = new Set(taken.map(oldAddressKey));
  return (address: string): Claim => {
    const key = oldAddressKey(address);
    if (isPage(key)) return { fault: 'is a page of the site' };
    if (owners.has(key)) return { isTaken: true };
    const fault = oldAddressFault(key);
    if (fault) return { fault };
    owners.add(key);
    return undefined;
  };
}
