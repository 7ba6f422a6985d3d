import { hiddenInAddress } from '../../../../site/content/article/body/hidden.ts';

/** A whole address of the web, as it can stand in MDX; nothing where it is none. */
export function webAddress(href: string): string | undefined {
  const address = href.startsWith('//') ? `https:${href}` : href;
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return undefined;
  if (hiddenInAddress(address).length > 0) return undefined;
  // Braces would be program text in MDX; a Chinese full stop behind a bare address is not part of it.
  return address.replaceAll('{', '%7B').replaceAll('}', '%7D');
}
