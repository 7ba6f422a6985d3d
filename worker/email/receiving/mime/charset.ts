/**
 * In which charset bytes are written, whatever is declared. Programs leave the charset out, name one that holds other
 * letters, or none that anybody knows: so valid UTF-8 is UTF-8; a charset that cannot be a mistake is believed; and what
 * is left is the one of East Asia that it looks like, or that of Western Europe.
 */
export function charsetOf(bytes: Uint8Array, declared: readonly (string | undefined)[]): string {
  const known = declared.map((label) => knownCharset(label)).filter((label) => label !== undefined);
  const name = known.find((label) => !isDoubted(label)) ?? known[0] ?? '';
  if (/^(?:utf-16|iso-2022)/.test(name)) return name;

  const text = decodedAs('utf-8', bytes);
  if (text !== undefined) return known.includes('utf-8') ? 'utf-8' : ofUtf8(text, name);
  if (name && !isDoubted(name)) return name;
  return isMostlyUtf8(bytes) ? 'utf-8' : (likelyCharset(bytes) ?? 'windows-1252');
}

/** The name under which a charset can be decoded; nothing of one that cannot. */
export function knownCharset(label = ''): string | undefined {
  const plain = label.trim().toLowerCase();
  const name = otherNames.get(plain.replace(/^(?:x-|cs)/, '').replace(/[\s._-]/g, '')) ?? plain;
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return undefined;
  }
}

/** Names that mail programs have for what the standard of encodings calls otherwise. */
const otherNames = new Map([
  ...['utf8mb4', 'utf8mb3', 'cp65001', '65001'].map((name) => [name, 'utf-8'] as const),
  ...['cp936', 'ms936', 'windows936', 'euccn'].map((name) => [name, 'gbk'] as const),
  ...['cp950', 'ms950', 'windows950'].map((name) => [name, 'big5'] as const),
  ...['cp932', 'windows932'].map((name) => [name, 'shift_jis'] as const),
  ...['cp949', 'ms949', 'uhc'].map((name) => [name, 'euc-kr'] as const),
]);

/** What programs declare without a look at the letters. The standard decodes us-ascii and iso-8859-1 as windows-1252. */
const isDoubted = (name: string) => name === 'utf-8' || name === 'windows-1252';

/** Two bytes of GBK can be one letter of UTF-8 by chance; three can hardly. */
function ofUtf8(text: string, name: string): string {
  if (!name && jis.some((shift) => text.includes(shift))) return 'iso-2022-jp';
  const isOfPairs = /^(?:gb|big5|euc|shift)/.test(name);
  const letters = text.match(/[\u0080-\u{10ffff}]/gu) ?? [];
  const isUtf8 = letters.length > 3 || letters.some((letter) => letter >= '\u0800');
  return isOfPairs && !isUtf8 ? name : 'utf-8';
}

/** With which ISO-2022-JP begins to write Japanese. */
const jis = ['\u001b$B', '\u001b$@'];

/** A letter or two may be damaged. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes);
  const damaged = text.match(/\ufffd/g)?.length ?? 0;
  const letters = (text.match(/[\u0080-\u{10ffff}]/gu)?.length ?? 0) - damaged;
  return letters > 5 * damaged;
}

/** In bytes: of a longer text only the beginning may be there, which ends inside a letter. */
const longest = 64_000;

/** The bytes as text; nothing where they cannot be of this charset. */
function decodedAs(charset: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true, ignoreBOM: false }).decode(bytes, {
      stream: bytes.length >= longest,
    });
  } catch {
    return undefined;
  }
}

interface Pairs {
  charset: string;
  /** Whether a pair of bytes is a letter that texts in it consist of. */
  isCommon: (lead: number, trail: number) => boolean;
  /** Which share of all pairs are at the least. */
  share: number;
}

const east: Pairs[] = [
  {
    charset: 'shift_jis',
    // Kana: a lone apostrophe of windows-1252 before a letter would be a rare kanji.
    isCommon: (lead, trail) => (lead === 0x82 && trail >= 0x9f) || lead === 0x83,
    share: 0.3,
  },
  {
    charset: 'gb18030',
    // The hanzi of the first level, and punctuation.
    isCommon: (lead, trail) =>
      trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3)),
    share: 0.7,
  },
  {
    charset: 'big5',
    isCommon: (lead) => (lead >= 0xa4 && lead <= 0xc6) || lead === 0xa1,
    share: 0.8,
  },
];

function likelyCharset(bytes: Uint8Array): string | undefined {
  const pairs = pairsIn(bytes);
  // Capital letters of windows-1252 before small ones would be hanzi of Big5, but never this half of them.
  const hasHighTrails = pairs.some(([, trail]) => trail >= 0xa1);
  const shares = east.map(({ charset, isCommon, share }) => {
    const found = pairs.filter(([lead, trail]) => isCommon(lead, trail)).length / pairs.length;
    return { charset, found, isLikely: found >= share };
  });
  return shares
    .filter(({ isLikely }) => isLikely)
    .sort((a, b) => b.found - a.found)
    .find(
      ({ charset }) =>
        (hasHighTrails || charset === 'shift_jis') && decodedAs(charset, bytes) !== undefined,
    )?.charset;
}

/** So many are enough to know a charset by. */
const mostPairs = 5000;

function pairsIn(bytes: Uint8Array): [number, number][] {
  const pairs: [number, number][] = [];
  for (let at = 0; at < bytes.length && pairs.length < mostPairs; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    pairs.push([lead, bytes[at + 1] ?? 0]);
    at += 1;
  }
  return pairs;
}
