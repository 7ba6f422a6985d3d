import { createHmac, generateKeyPairSync, type JsonWebKey } from 'node:crypto';
import { sign } from 'hono/jwt';

export const team = 'paperboat.cloudflareaccess.com';
export const audience = '9b2f6a1c0d4e';

interface Key {
  kid: string;
  privateJwk: JsonWebKey;
  publicJwk: JsonWebKey;
}

/** The key that the team's host names. */
const ours = newKey('current');
const another = newKey('current');

/** What the team's host says of its keys. */
export const keysOfTeam = () =>
  Response.json({ keys: [{ ...ours.publicJwk, kid: ours.kid, alg: 'RS256', use: 'sig' }] });

type Claims = Record<string, unknown>;

/** What Cloudflare says of somebody whom it let through. */
export function assertion(claims: Claims, { kid, privateJwk }: Key = ours): Promise<string> {
  const whole = { ...goodClaims(), iat: seconds() - 5, ...claims };
  return sign(whole, { ...privateJwk, kty: 'RSA', alg: 'RS256', kid }, 'RS256');
}

const goodClaims = () => ({ aud: audience, iss: `https://${team}`, exp: seconds() + 600 });

/** What an assertion for somebody or something else says. */
export const wrongClaims: [string, Claims][] = [
  ['another application', { aud: 'another' }],
  ['other applications', { aud: ['another', 'third'] }],
  ['no application', { aud: undefined }],
  ['another team', { iss: 'https://evil.cloudflareaccess.com' }],
  ['no team', { iss: undefined }],
  ['a time that is over', { exp: seconds() - 1 }],
  ['no end', { exp: undefined }],
  ['an end that is no number', { exp: 'never' }],
  // Far enough: what takes hours must not see it come.
  ['a time to come', { nbf: seconds() + 86_400, exp: seconds() + 172_800 }],
];

/** Signed by somebody who has not got the key. */
export const ofAnotherKey = () =>
  Promise.all([assertion({}, another), assertion({}, { ...ours, kid: 'unknown' })]);

/** What was said was changed after it was signed. */
export async function changedAfterSigning(): Promise<string> {
  const [header, , signature] = (await assertion({})).split('.');
  const claims = base64url({ ...goodClaims(), exp: seconds() + 99_999 });
  return `${header}.${claims}.${signature}`;
}

export const weakHeaders: [string, object][] = [
  ['no algorithm', { alg: 'none', typ: 'JWT', kid: 'current' }],
  ['no algorithm in capitals', { alg: 'NONE', typ: 'JWT', kid: 'current' }],
  ['a shared secret', { alg: 'HS256', typ: 'JWT', kid: 'current' }],
];

/** Without a signature, and with one for which the public key is taken for a secret. */
export function weaklySigned(header: object): string[] {
  const unsigned = `${base64url(header)}.${base64url(goodClaims())}`;
  const signature = createHmac('sha256', JSON.stringify(ours.publicJwk)).update(unsigned);
  return [`${unsigned}.`, `${unsigned}.${signature.digest('base64url')}`];
}

export const noAssertions = ['', 'x', 'a.b.c', '..', 'e30.e30.e30'];

function newKey(kid: string): Key {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    kid,
    privateJwk: privateKey.export({ format: 'jwk' }),
    publicJwk: publicKey.export({ format: 'jwk' }),
  };
}

const base64url = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

function seconds(): number {
  return Math.floor(Date.now() / 1000);
}
