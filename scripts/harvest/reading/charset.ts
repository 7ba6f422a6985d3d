/** The text of a file in whatever of these it is: UTF-8, UTF-16, the Chinese of older programs, or that of Western Europe. */
export function textIn(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return as('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return as('utf-16be', bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return as(isInPairs(bytes) ? 'gb18030' : 'windows-1252', bytes);
  }
}

/** By the mark at its start. */
export const isUtf16 = (bytes: Buffer): boolean =>
  ['fffe', 'feff'].includes(bytes.toString('hex', 0, 2));

const as = (encoding: string, bytes: Buffer) => new TextDecoder(encoding).decode(bytes);

/** Whether bytes above 0x80 come in twos: in Chinese nearly always, in Western Europe an accent stands alone. */
function isInPairs(bytes: Buffer): boolean {
  let pairs = 0;
  let alone = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    if ((bytes[at + 1] ?? 0) < 0x80) alone += 1;
    else {
      pairs += 1;
      at += 1;
    }
  }
  return pairs > alone;
}
