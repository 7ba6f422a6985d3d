/** A whole address in any script, without quoted names (RFC 6531). */
const pattern =
  /^[^\s\p{C}@.,:;<>()[\]"\\]+(?:\.[^\s\p{C}@.,:;<>()[\]"\\]+)*@(?:[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?\.)+(?:[\p{L}\p{M}]{2,}|xn--[a-z\d-]+)$/iu;

/** In characters (RFC 5321). */
const maxLength = 254;

/** The most characters between two dots of a domain, as the network asks for it (RFC 1035). */
const maxLabelLength = 63;

/** Whether it is a whole address, in any script: "info@müller.de", "用户@例子.公司". */
export function isEmail(typed: string): boolean {
  const address = typed.trim();
  return address.length <= maxLength && pattern.test(address) && isDomain(address);
}

/** Other letters than Latin ones become more of these where the network is asked, so that form is measured. */
function isDomain(address: string): boolean {
  const domain = address.slice(address.lastIndexOf('@') + 1);
  try {
    const { hostname } = new URL(`https://${domain}`);
    return hostname.split('.').every((label) => label.length <= maxLabelLength);
  } catch {
    return false;
  }
}

/** Providers whose bare name people take for the whole: "me@qq". */
const endings: Record<string, string> = {
  gmail: 'gmail.com',
  googlemail: 'googlemail.com',
  outlook: 'outlook.com',
  hotmail: 'hotmail.com',
  live: 'live.com',
  yahoo: 'yahoo.com',
  icloud: 'icloud.com',
  proton: 'proton.me',
  protonmail: 'protonmail.com',
  gmx: 'gmx.net',
  web: 'web.de',
  qq: 'qq.com',
  foxmail: 'foxmail.com',
  163: '163.com',
  126: '126.com',
  sina: 'sina.com',
  aliyun: 'aliyun.com',
};

/**
 * Domains that nobody reads mail at, by what was meant. A list, not a bound on edits as words have: real domains are one
 * edit apart (gmx.com, gmx.de), and who is doubted wrongly may not write at all.
 */
const typos: Record<string, readonly string[]> = {
  'gmail.com': [
    'gmial.com',
    'gmai.com',
    'gmal.com',
    'gamil.com',
    'gnail.com',
    'gmaill.com',
    'gmil.com',
    'gmail.co',
    'gmail.cm',
  ],
  'hotmail.com': [
    'hotmial.com',
    'hotmai.com',
    'hotmal.com',
    'hotmil.com',
    'hotamil.com',
    'hotmail.co',
  ],
  'outlook.com': ['outlok.com', 'outloo.com', 'outllook.com', 'outlook.co', 'outlook.cm'],
  'yahoo.com': ['yaho.com', 'yahooo.com', 'yahho.com', 'yhaoo.com', 'yahoo.co', 'yahoo.cm'],
  'icloud.com': ['iclod.com', 'icoud.com', 'icluod.com', 'icloud.co', 'icloud.cm'],
  'qq.com': ['qq.co', 'qq.cm', 'qqq.com'],
  '163.com': ['163.co', '163.cm'],
};

const meant = new Map(
  Object.entries(typos).flatMap(([domain, wrong]) => wrong.map((typo) => [typo, domain])),
);

/** Top-level domains that do not exist and are near one that does. */
const wrongEnding = /\.(?:con|cmo|ocm|comm|vom|xom|coom|cpm|nte|ogr)$/;

/**
 * The address that was probably meant, or nothing when `address` gives no reason to doubt, or cannot be made a whole one.
 * An address without an ending gets one; full-width signs and commas become what they stand for.
 */
export function fixedEmail(address: string): string | undefined {
  const [, person, domain] = /^([^@\s]+)@([^@\s]+)$/.exec(plainOf(address)) ?? [];
  if (!person || !domain) return undefined;

  const fixed = `${person}@${fixedDomain(domain.toLowerCase())}`;
  const isSame = fixed.toLowerCase() === address.trim().toLowerCase();
  return isSame || !isEmail(fixed) ? undefined : fixed;
}

/** Why an address that `fixedEmail` corrects is probably not the one that was meant. */
export type EmailFault = 'ending' | 'wide' | 'space' | 'dots' | 'doubt';

export function emailFault(address: string): EmailFault {
  if (isEmail(address)) return 'doubt';
  if (/@[^.,]*$/.test(plainOf(address))) return 'ending';
  if (/[\uff01-\uff61。]/.test(address)) return 'wide';
  return /\s/.test(address.trim()) ? 'space' : 'dots';
}

const plainOf = (address: string) =>
  address.trim().normalize('NFKC').replaceAll('。', '.').replaceAll(' ', '');

function fixedDomain(written: string): string {
  const domain = written
    .replaceAll(',', '.')
    .replace(/\.{2,}/g, '.')
    .replace(/\.$/, '');
  if (!domain.includes('.')) return endings[domain] ?? `${domain}.com`;
  const whole = domain.replace(wrongEnding, nearestEnding);
  return meant.get(whole) ?? whole;
}

const nearestEnding = (ending: string) => ({ '.nte': '.net', '.ogr': '.org' })[ending] ?? '.com';
