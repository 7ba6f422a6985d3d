import anyAscii from 'any-ascii';
import { isFileName, maxSlugLength, slugOf } from '../../worker/contract/slugs.ts';

/**
 * An address from a name in any script: `退款` gives `tui-kuan`, `Возврат` gives `vozvrat`. Emoji are read only where there is
 * nothing else: a name of them alone gives theirs. `''` where nothing can be read.
 */
export const readableSlug = (name: string, maxLength?: number): string =>
  slugOf(name, maxLength) ||
  slugOf(inLatin(name.replace(pictures, ' ')), maxLength) ||
  slugOf(inLatin(name), maxLength);

/** The first of some names that gives an address which a file can have, with room for a number behind it. */
export const firstReadable = (names: readonly string[]): string | undefined =>
  names.map((name) => readableSlug(name, roomForNumber)).find(isFileName);

/** In characters, of an address behind which a number may come. */
export const roomForNumber = maxSlugLength - 5;

/** The address itself, or the first number behind it that is free. */
export function firstFree(slug: string, isFree: (slug: string) => boolean): string {
  if (isFree(slug)) return slug;
  let number = 2;
  while (!isFree(`${slug}-${number}`)) number += 1;
  return `${slug}-${number}`;
}

/** The same for many names after each other, of which each takes what it gets: where thousands are one, no number is tried twice. */
export function takingFree(taken: Set<string>): (slug: string) => string {
  const last = new Map<string, number>();
  return (slug) => {
    let number = last.get(slug) ?? 1;
    const name = () => (number === 1 ? slug : `${slug}-${number}`);
    while (taken.has(name())) number += 1;
    last.set(slug, number);
    taken.add(name());
    return name();
  };
}

/** Of characters that are syllables each becomes a word. */
const inLatin = (name: string) =>
  anyAscii(
    name
      .normalize('NFC')
      .replace(syllables, (run) => ` ${anyAscii(run).replace(/(?<=[a-z])(?=[A-Z])/g, ' ')} `),
  );

const syllables =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u30fc]+/gu;

const pictures = /[\p{Extended_Pictographic}\p{Emoji_Modifier}]/gu;
