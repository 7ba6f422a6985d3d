import { hiddenCharacters, withoutHidden } from '../../../../worker/contract/hidden-characters.ts';

export const largestText = 1024 * 1024;

/** The text of a file in UTF-8 without control characters, or the reason why it has none. */
export function readText(
  bytes: Uint8Array,
): { text: string; removed: number } | { reason: string } {
  if (bytes.length > largestText) return { reason: 'over 1 MB' };
  const text = decodeUtf8(bytes)
    ?.replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n');
  if (text === undefined) return { reason: 'not UTF-8' };

  const clean = withoutHidden(text);
  const removed = hiddenCharacters(text).length;
  return clean.trim() ? { text: clean, removed } : { reason: 'empty' };
}

/** Nothing where it is not UTF-8; a wrong byte is not repaired. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
