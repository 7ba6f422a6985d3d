import { Unavailable } from '../../bindings.ts';
import { DAY, MINUTE } from '../../contract/time/durations.ts';
import { weekOf } from '../../contract/time/iso-week.ts';
import { localDay } from '../../contract/time/local-time.ts';
import { logFault } from '../../faults.ts';
import { settingsOf } from '../../settings.ts';
import type { AppContext } from '../context.ts';
import { hexOf, hmac, randomHex } from '../digest.ts';

/**
 * Who voted or asked, for one day of the owner's: enough to count people, not enough to find one.
 * The salt lies in KV, is gone after 48 hours, and never enters the database, whose history outlives it.
 */
export async function visitorOf(c: AppContext, now: Date): Promise<string> {
  const { timeZone } = await settingsOf(c.env);
  const text = `${networkPrefix(c)}\n${c.req.header('user-agent') ?? ''}`;
  return saltedHash(c, { ...daily, name: localDay(now, timeZone), now }, text);
}

/** Where a message has its own key, it does without the salt: who wrote it is then not known to have searched before. */
export const visitorIfKnown = (c: AppContext, now: Date): Promise<string | null> =>
  ifSalted(c, visitorOf(c, now));

/**
 * The network that something comes from, for one day of the database: so that no network can use up what is for all.
 * Nothing where the salt, or the address, cannot be had: what is stored without it is bounded for all together.
 */
export const networkOf = (c: AppContext, now: Date): Promise<string | null> =>
  networkBy(c, { ...daily, name: localDay(now, 'UTC'), now });

/**
 * The same for the owner's week in which something began: of one network only so much counts in a week. The owner's, for
 * with another week's border a network would be two in it. Where the time zone changes from Tuesday to Saturday, both name
 * the week alike; on the days of its border a network may be two in that one week, and never are two networks one.
 */
export async function weekNetworkOf(
  c: AppContext,
  { began, now }: { began: Date; now: Date },
): Promise<string | null> {
  const { timeZone } = await settingsOf(c.env);
  return networkBy(c, { ...weekly, name: weekOf(began, timeZone).week, now });
}

async function networkBy(c: AppContext, salt: Salt): Promise<string | null> {
  if (clientAddress(c) === unknownAddress) return null;
  return ifSalted(c, saltedHash(c, salt, networkPrefix(c)));
}

const networkPrefix = (c: AppContext) => addressPrefix(clientAddress(c), { v4: 3, v6: 3 });

/** What a hash is made with, by its name in KV. */
interface Salt {
  name: string;
  /** For how long it lies there, in milliseconds. */
  lives: number;
  now: Date;
}

const daily = { lives: 2 * DAY };
const weekly = { lives: 8 * DAY };

async function saltedHash(c: AppContext, salt: Salt, text: string): Promise<string> {
  const key = await saltOf(c.env.SALTS, salt);
  return hexOf(await hmac(key, text)).slice(0, 32);
}

const ifSalted = (c: AppContext, hash: Promise<string>): Promise<string | null> =>
  hash.catch((fault: unknown) => {
    if (!(fault instanceof Unavailable)) throw fault;
    logFault(fault, c.req.url);
    return null;
  });

/** Of the owner's day and week, and of the database's day, which begins at another hour; and the ones before, at their seams. */
let known: { name: string; salt: string; readAt: number }[] = [];
const mostKnown = 6;

/** For so long a salt is not asked for again: KV may hold another by then. */
const trustedFor = 10 * MINUTE;

async function saltOf(salts: KVNamespace, { name, lives, now }: Salt): Promise<string> {
  const before = known.find((one) => one.name === name);
  if (before && Math.abs(now.getTime() - before.readAt) < trustedFor) return before.salt;

  const salt = await storedSalt(salts, { name, lives }).catch((fault: unknown) => {
    // KV is away: who is known stays known.
    if (before && fault instanceof Unavailable) return before.salt;
    throw fault;
  });
  const others = known.filter((one) => one.name !== name);
  known = [{ name, salt, readAt: now.getTime() }, ...others].slice(0, mostKnown);
  return salt;
}

/**
 * Places that make a salt at the same time differ until they ask again: KV keeps what was put last, and all have that one
 * some minutes later. Until then a person, or a network, may count twice.
 */
async function storedSalt(
  salts: KVNamespace,
  { name, lives }: Pick<Salt, 'name' | 'lives'>,
): Promise<string> {
  const stored = await salts.get(name);
  if (stored !== null) return stored;

  const salt = randomHex(32);
  await salts.put(name, salt, { expirationTtl: lives / 1000 });
  return salt;
}

/** In place of an address where a local server sees none. */
const unknownAddress = 'local';

/** The caller's address as Cloudflare saw it. */
export const clientAddress = (c: AppContext) => c.req.header('cf-connecting-ip') ?? unknownAddress;

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
