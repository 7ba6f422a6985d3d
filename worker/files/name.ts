/** In code points. */
const longestName = 100;

/** What nobody sees, or what turns the direction of writing. */
const unseen = /[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** A file's name in one line that can be shown and saved anywhere: without a path, and with its ending where it is cut. */
export function plainName(given: string): string {
  const [, last = ''] = /([^/\\]*)$/.exec(given.toWellFormed().normalize('NFC')) ?? [];
  const name = last
    .replace(unseen, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  const characters = [...name];
  if (characters.length <= longestName) return name || 'file';

  const [ending = ''] = /\.[^.]{1,10}$/.exec(name) ?? [];
  return characters.slice(0, longestName - ending.length).join('') + ending;
}
