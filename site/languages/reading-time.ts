import type { Language } from './language.ts';

/** The seconds that a text takes to read at the pace of its language. */
export function secondsToRead(text: string, { unit, perMinute }: Language['pace']): number {
  const length = text.match(unit === 'word' ? words : characters)?.length ?? 0;
  return (60 * length) / perMinute;
}

/** What stands between spaces, if it has a letter or a digit. */
const words = /\S*[\p{L}\p{N}]\S*/gu;

/** Each character of any script with its marks; a word in Latin letters, or a number, is read at once. */
const characters = /\w+|[\p{L}\p{N}]\p{M}*/gu;
