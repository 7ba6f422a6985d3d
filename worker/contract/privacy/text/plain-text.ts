/** A text in its plainest form, and for each of its characters, and its end, where that stands in the text as written. */
export interface PlainText {
  text: string;
  places: number[];
}

/**
 * A text for the eye of a rule: full-width and styled letters as plain ones, any script's digits as 0–9, every space and
 * dash alike, nothing that cannot be seen.
 */
export function plainText(written: string): PlainText {
  let text = '';
  let place = 0;
  const places: number[] = [];
  for (const character of written) {
    const plain = character <= '~' ? character.replace('\t', ' ') : plainest(character);
    for (let n = 0; n < plain.length; n += 1) places.push(place);
    text += plain;
    place += character.length;
  }
  return { text, places: [...places, place] };
}

function plainest(character: string): string {
  const plain = character.normalize('NFKC');
  if (/^(?:\p{Cf}|[\ufe00-\ufe0f]|\u20e3)$/u.test(plain)) return '';
  if (/^\p{Z}$/u.test(plain)) return ' ';
  // Between Japanese digits the mark of a long vowel is a dash.
  if (/^[\p{Pd}−ー]$/u.test(plain)) return '-';
  if (/^[“”„«»「」『』]$/.test(plain)) return '"';
  // The one letter that is two when it is small.
  if (plain === 'İ') return 'I';
  return /^[^\d]$/.test(plain) && /^\p{Nd}$/u.test(plain) ? digit(plain) : plain;
}

/** Unicode has the ten digits of a script one behind the other, and no others directly before them. */
function digit(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}
