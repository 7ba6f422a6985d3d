import { lookup } from 'node:dns';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Not a machine of the house: what an export says must not make this one ask them. */
export function isOpenWeb({ protocol, hostname, port }: URL): boolean {
  const name = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  const isNamed = isIP(name) === 0 && /\.[a-z][a-z0-9-]*$/i.test(name);
  return (
    protocol === 'https:' &&
    port === '' &&
    isNamed &&
    !/\.(local|internal|localhost|home|lan|test|invalid|arpa)$/i.test(name)
  );
}

interface Asking {
  headers: Record<string, string>;
  /** Milliseconds until it is given up. */
  patience: number;
  /** Whether the name may lead to a machine of the house, as that of the desk whose address the owner gave. */
  isTrusted: boolean;
}

/** Asks one address, and follows nothing. Where the name leads is looked at when the connection is made, not before. */
export function ask(url: URL, { headers, patience, isTrusted }: Asking): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((answered, failed) => {
    request(url, {
      headers,
      signal: AbortSignal.timeout(patience),
      ...(!isTrusted && { lookup: openLookup }),
    })
      .on('response', answered)
      .on('error', failed)
      .end();
  });
}

const openLookup: LookupFunction = (hostname, options, done) => {
  lookup(hostname, { ...options, all: true }, (error, found) => {
    if (error) return done(error, []);
    if (!found.every(({ address }) => isOpenAddress(address)))
      return done(new Error(`${hostname} leads to a machine of the house`), []);
    const [first] = found;
    return options.all ? done(null, found) : done(null, first?.address ?? '', first?.family);
  });
};

/** Whether an address is one of the public internet: anything else is of a house, of a machine or of a provider's inside. */
export function isOpenAddress(address: string): boolean {
  if (isIP(address) === 4) return !closed.check(address, 'ipv4');
  return open.check(address, 'ipv6') && !closed.check(address, 'ipv6');
}

const open = new BlockList();
open.addSubnet('2000::', 3, 'ipv6');

/** https://www.iana.org/assignments/iana-ipv4-special-registry/ and, of those that hold others inside, -ipv6- */
const closed = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  closed.addSubnet(network, bits, 'ipv4');
for (const [network, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
] as const)
  closed.addSubnet(network, bits, 'ipv6');
