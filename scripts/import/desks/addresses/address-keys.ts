import { addressKey } from '../../../../worker/contract/published/redirects.ts';

/** Where a desk is whose export says only paths. */
export const nowhere = new URL('https://desk.invalid/');

/** An address in an article as it is from anywhere: without a scheme it is seen from where the article was. */
export function wholeAddress(address: string, { addresses }: { addresses: string[] }): string {
  if (address.startsWith('data:')) return address;
  const base = new URL(addresses[0] ?? '/', nowhere);
  if (address === '' || !URL.canParse(address, base)) return address;
  const { href, host, pathname } = new URL(address, base);
  return host === nowhere.host ? pathname.slice(1) : href;
}

/** Behind the title may stand the number of a comment, behind the number a language. */
export const numberIn = (pathname: string): string | undefined =>
  /\/articles?\/(\d+)(?:-[^/]*)?(?:\/(?:comments\/\d+|[a-z]{2,3}(?:-[a-z0-9]+)*))?\/?$/i.exec(
    pathname,
  )?.[1];

/** The same without a language: `/hc/articles/12` for `/hc/en-us/articles/12-Refunds`. */
export const bareKey = (pathname: string): string =>
  addressKey(pathname).replace(languageAtStart, '$1');

/** The language that stands in front, or behind an article's number, as the desk writes it. */
export const languageIn = (pathname: string): string | undefined =>
  languageAtStart.exec(addressKey(pathname))?.[2] ??
  /\/articles?\/\d+[^/]*\/([a-z]{2,3}(?:-[a-z0-9]+)*)\/?$/i.exec(pathname)?.[1];

const languageAtStart = /^((?:\/hc)?)(?:\/l)?\/(?!hc\b)([a-z]{2,3}(?:-[a-z0-9]{2,8})*)(?=\/|$)/;

/** Every way in which a page may be asked for, the most exact first. */
export function keysOf(pathname: string): string[] {
  const key = addressKey(pathname);
  const number = numberIn(pathname);
  const page = key.replace(/(?:\/index)?\.html?$/, '');
  return [key, bareKey(pathname), page, ...(number === undefined ? [] : [number])];
}
