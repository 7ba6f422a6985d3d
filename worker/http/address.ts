import type { AppContext } from './context.ts';

/** The caller's address as Cloudflare saw it; a local server sees none. */
export const clientAddress = (c: AppContext) => c.req.header('cf-connecting-ip') ?? 'local';

interface Parts {
  /** Of the 4 parts of an IPv4 address. */
  v4: number;
  /** Of the 8 parts of an IPv6 address. */
  v6: number;
}

/** The first parts of an address: a person can have all addresses of an IPv6 network. */
export function addressPrefix(address: string, parts: Parts): string {
  const v4 = /(?:^|:)(\d+\.\d+\.\d+\.\d+)$/.exec(address)?.[1];
  if (v4) return v4.split('.').slice(0, parts.v4).join('.');
  return address.includes(':') ? v6Parts(address).slice(0, parts.v6).join(':') : address;
}

/** The eight parts, with those that `::` leaves out. */
function v6Parts(address: string): string[] {
  const [start = [], end = []] = address
    .toLowerCase()
    .split('::')
    .map((half) => half.split(':').filter(Boolean));
  const left = Math.max(0, 8 - start.length - end.length);
  return [...start, ...Array<string>(left).fill('0'), ...end].map((part) =>
    part.replace(/^0+(?=.)/, ''),
  );
}
