import { oneOf } from '../../search/seeded.ts';
import { adminToken } from '../../secrets.ts';
import { signedCookie } from '../../worker/cookie.ts';
import {
  assertion,
  changedAfterSigning,
  noAssertions,
  ofAnotherKey,
  weakHeaders,
  weaklySigned,
  wrongClaims,
} from '../../worker/owner/assertions.ts';

/** A request of somebody who is not the owner. */
export interface Attempt {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string;
}

type Headers = Record<string, string>;

/** As long as that of a session, and of none. */
const nobodysSession = 'n'.repeat(22);

/** Everything that may be sent to look like the owner. */
export async function forgeries(signedOut: string): Promise<Headers[]> {
  const anotherToken = 'x'.repeat(43);
  const bearers = [
    ...['undefined', 'null', '', 'true', '0', anotherToken, adminToken.slice(1), `${adminToken}x`],
    ...[adminToken.slice(0, -1), adminToken.toLowerCase(), encodeURIComponent(`${adminToken} `)],
    ...[adminToken.split('').reverse().join(''), `${adminToken},${adminToken}`],
  ].map((token) => ({ authorization: `Bearer ${token}` }));
  const schemes = ['Basic', 'Token', 'Digest', ''].map((scheme) => ({
    authorization: `${scheme} ${adminToken}`.trim(),
  }));
  const cookies = [
    ...[signedOut, signedOut.replace('owner=', 'owner=x'), signedCookie(nobodysSession)],
    ...[signedCookie('', anotherToken), signedCookie('9999999999999'), 'owner=', 'owner=true'],
    ...[signedCookie(nobodysSession, anotherToken), `owner=${adminToken}`, `token=${adminToken}`],
  ].map((cookie) => ({ cookie, 'sec-fetch-site': 'same-origin' }));
  const assertions = [
    ...noAssertions,
    ...(await ofAnotherKey()),
    await changedAfterSigning(),
    ...weakHeaders.flatMap(([, header]) => weaklySigned(header)),
    ...(await Promise.all(wrongClaims.map(([, claims]) => assertion(claims)))),
  ].map((text) => ({ 'cf-access-jwt-assertion': text, 'sec-fetch-site': 'same-origin' }));
  return [{}, ...bearers, ...schemes, ...cookies, ...assertions];
}

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'];

/** What proxies and frameworks have been seen to believe. */
const believed: ((path: string) => Headers)[] = [
  () => ({}),
  (path) => ({ 'x-original-url': path, 'x-rewrite-url': path }),
  () => ({ 'x-http-method-override': 'GET', 'x-method-override': 'GET' }),
  () => ({ 'x-forwarded-for': '127.0.0.1', 'x-real-ip': '127.0.0.1', forwarded: 'for=127.0.0.1' }),
  () => ({ 'cf-access-authenticated-user-email': 'mei@paperboat.example' }),
  () => ({ 'x-middleware-subrequest': 'middleware', 'x-internal': '1' }),
  () => ({ origin: 'http://127.0.0.1:8787', referer: 'http://127.0.0.1:8787/admin/' }),
];

export function attempt(
  paths: readonly string[],
  forged: readonly Headers[],
  chance: () => number,
): Attempt {
  const plain = oneOf(paths, chance);
  return {
    method: chance() < 0.5 ? 'GET' : oneOf(methods, chance),
    path: chance() < 0.2 ? plain : twisted(plain, chance),
    headers: {
      accept: oneOf(['text/html', 'application/json', '*/*'], chance),
      'cf-connecting-ip': Array.from({ length: 4 }, () => Math.floor(256 * chance())).join('.'),
      ...oneOf(believed, chance)(plain),
      ...oneOf(forged, chance),
    },
    body: oneOf(
      ['', 'email=canary%40client.example', 'token=undefined', 'token=', 'solved=yes'],
      chance,
    ),
  };
}

/** The same path, or one that some program takes for the same. */
function twisted(path: string, chance: () => number): string {
  let twistedPath = path;
  for (let more = 1 + 3 * chance(); more > 0; more -= 1) {
    twistedPath = oneOf(twists, chance)(twistedPath, chance);
  }
  return twistedPath;
}

type Twist = (path: string, chance: () => number) => string;

const at = (path: string, chance: () => number) => 1 + Math.floor(chance() * (path.length - 1));

const put =
  (pieces: readonly string[]): Twist =>
  (path, chance) => {
    const place = at(path, chance);
    return path.slice(0, place) + oneOf(pieces, chance) + path.slice(place);
  };

const insteadOf =
  (change: (sign: string) => string): Twist =>
  (path, chance) => {
    const place = at(path, chance);
    return path.slice(0, place) + change(path.slice(place, place + 1)) + path.slice(place + 1);
  };

const hexOf = (sign: string) => Buffer.from(sign).toString('hex');

const twists: Twist[] = [
  insteadOf((sign) => (sign ? `%${hexOf(sign)}` : '')),
  insteadOf((sign) => (sign ? `%${hexOf(sign).toUpperCase()}` : '')),
  insteadOf((sign) => (sign ? `%25${hexOf(sign)}` : '')),
  insteadOf((sign) => sign.toUpperCase()),
  // Its full-width twin, which some normalisation takes for the letter.
  insteadOf((sign) =>
    /[!-~]/.test(sign)
      ? encodeURIComponent(String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
      : sign,
  ),
  put([
    '/',
    '//',
    '/./',
    '/x/../',
    '/%2e/',
    '/x/%2e%2e/',
    '/..;/',
    '%2f',
    '%5c',
    ';x=1',
    '%00',
    '%20',
  ]),
  put(['.', '%2e', '%09', '%0a', '%e2%80%8b', '%c0%af', '%zz', '%', '+', '~', '*', ':']),
  (path) => path.replace('/admin/', '/admin/sign-in/../'),
  (path) => path.replace('/admin/', '/admin/sign-in/'),
  (path) => path.replace('/admin/', '/admin/sign-in%2f..%2f'),
  (path) => `/api/..${path}`,
  (path) => `/messages/%2e%2e${path}`,
  (path) => `/articles/refund-payment/..%2f..${path}`,
  (path) => `/${path}`,
  (path) => path.replace(/\/$/, ''),
  (path) => `${path}.json`,
  (path) => `${path}/index.html`,
  (path) => `${path}?lang=en&token=undefined`,
  (path) => `${path}%3flang=en`,
];
