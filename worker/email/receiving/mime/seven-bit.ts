/** What is written in one of the charsets that write all letters in ASCII, which no `TextDecoder` knows. */
export function sevenBitText(charset: string | undefined, bytes: Uint8Array): string | undefined {
  const decoder = decoders.find(({ names }) => charset !== undefined && names.test(charset));
  return decoder?.decode(new TextDecoder('latin1').decode(bytes));
}

const decoders: { names: RegExp; decode: (ascii: string) => string }[] = [
  {
    // RFC 2152.
    names: /^(?:x-|csunicode11|unicode-1-1-)?utf-?7$/i,
    decode: (ascii) =>
      ascii.replace(/\+([a-z0-9+/]*)-?/gi, (_, letters: string) =>
        letters === '' ? '+' : new TextDecoder('utf-16be').decode(bytesOfBase64(letters)),
      ),
  },
  {
    // RFC 1843.
    names: /^hz(?:-gb-?2312)?$/i,
    decode: (ascii) =>
      ascii.replace(/~(?:\{([^~\n]*)(?:~\}|(?=\n)|$)|(~)|\r?\n)/g, (_, pairs = '', tilde = '') =>
        pairs === '' ? tilde : pairsAs('gb18030', pairs),
      ),
  },
  {
    // RFC 1557.
    names: /^(?:cs)?iso-?2022-?kr$/i,
    decode: (ascii) => {
      const [plain, ...shifted] = ascii.replaceAll('\u001b$)C', '').split('\u000e');
      return [plain, ...shifted.map(ofKorean)].join('');
    },
  },
];

function ofKorean(shifted: string): string {
  const [pairs = '', ...plain] = shifted.split('\u000f');
  return [pairsAs('euc-kr', pairs), ...plain].join('');
}

/** Letters of two bytes of seven bits, which stand in `charset` with the eighth. */
const pairsAs = (charset: string, pairs: string): string =>
  new TextDecoder(charset).decode(
    Uint8Array.from(pairs, (sign) => sign.charCodeAt(0) | (sign > ' ' ? 0x80 : 0)),
  );

/** Whole letters of UTF-16 alone. */
function bytesOfBase64(letters: string): Uint8Array {
  const decoded = atob(letters.length % 4 === 1 ? letters.slice(0, -1) : letters);
  const even = decoded.slice(0, decoded.length - (decoded.length % 2));
  return Uint8Array.from(even, (sign) => sign.charCodeAt(0));
}
