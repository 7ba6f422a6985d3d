import { oneOf, someOf } from '../../search/seeded.ts';

type Chance = () => number;

const between = (chance: Chance, from: number, to: number) =>
  String.fromCodePoint(from + Math.floor(chance() * (to - from + 1)));

/** Characters that any text may have. */
const plain: ((chance: Chance) => string)[] = [
  (chance) => between(chance, 0x20, 0x7e),
  (chance) => between(chance, 0xa1, 0x24f),
  (chance) => between(chance, 0x4e00, 0x9fa5),
  // Marks that NFC joins with what stands before them, and puts into an order.
  (chance) => `e${between(chance, 0x300, 0x345)}${between(chance, 0x316, 0x333)}`,
  (chance) => between(chance, 0x1100, 0x1112) + between(chance, 0x1161, 0x1175),
  (chance) => between(chance, 0x5d0, 0x5ea) + between(chance, 0x5b0, 0x5bc),
  (chance) => between(chance, 0x621, 0x64a),
  (chance) => between(chance, 0xe01, 0xe3a),
  (chance) => between(chance, 0x1f300, 0x1faff),
  (chance) => `👩${between(chance, 0x1f3fb, 0x1f3ff)}\u200d💻\ufe0f`,
  (chance) => between(chance, 0xf900, 0xfaff),
  (chance) => between(chance, 0xff00, 0xffef),
];

/** Characters that are seldom written, and that nobody has reason to refuse. */
const strange: ((chance: Chance) => string)[] = [
  (chance) => between(chance, 0x2000, 0x206f),
  (chance) => between(chance, 0xe000, 0xf8ff),
  (chance) => between(chance, 0x20000, 0x2fa1d),
  (chance) => between(chance, 0xe0020, 0xe007f),
  (chance) => between(chance, 0xfe00, 0xfe0f),
  (chance) => between(chance, 0xfdd0, 0xfdef),
  (chance) => between(chance, 0x100000, 0x10ffff),
  (chance) => oneOf(['\ufeff', '\ufffe', '\uffff', '\ufffd', '\u00ad', '\u034f', '\u2800'], chance),
  (chance) => oneOf(['\t', '\u00a0', '\u3000', '\u1680', '\u180e', '\u2028'], chance),
];

/** What is one thing in one language and another in the next: SQL, JSON, HTML, MIME, shells, spreadsheets. */
const written = [
  ...[
    "'",
    '"',
    "''",
    '`',
    '\\',
    '\\n',
    '\\\\n',
    '\\r',
    '\\u0000',
    '\\x00',
    '%00',
    '%',
    '_',
    '&#0;',
  ],
  ...["'); DROP TABLE messages;--", '?1', ':a', '$1', '/*', '*/', '--', ';', 'char(10)'],
  ...['</textarea>', '<script>', '&amp;', '<!--', ']]>', '{{x}}', '=1+1', '@x', '+1', '-1', '\\0'],
  ...[
    '--x\r\nBcc: a@b.example',
    'NULL',
    'null',
    'undefined',
    'NaN',
    '0',
    'true',
    '[object Object]',
  ],
];

/** What no text may have. */
const refused: ((chance: Chance) => string)[] = [
  (chance) => between(chance, 0x00, 0x08),
  (chance) => between(chance, 0x0b, 0x0c),
  (chance) => between(chance, 0x0e, 0x1f),
  (chance) => between(chance, 0x7f, 0x9f),
  // Half of a pair, on its own.
  (chance) => between(chance, 0xd800, 0xdbff),
  (chance) => between(chance, 0xdc00, 0xdfff),
];

/** A text as nobody writes it. More than half of them are to be refused. */
export function oddText(chance: Chance, { lines }: { lines: boolean }): string {
  const length = lengthOf(chance);
  const pieces = someOf(plain, Math.min(length, 40), chance).map((piece) => piece(chance));
  while (pieces.length < length) pieces.push(...pieces.slice(0, length - pieces.length));
  const put = (piece: string) => pieces.splice(Math.floor(chance() * (length + 1)), 0, piece);
  for (let more = 3 * chance(); more > 1; more -= 1) put(oneOf(strange, chance)(chance));
  for (let more = 3 * chance(); more > 1; more -= 1) put(oneOf(written, chance));
  if (lines)
    for (let more = 3 * chance(); more > 1; more -= 1)
      put(oneOf(['\n', '\r\n', '\r', '\n\n'], chance));
  if (chance() < 0.65) put(oneOf(refused, chance)(chance));
  if (chance() < 0.2) pieces.unshift(oneOf([' ', '\n', '\t', '\ufeff', '\u3000'], chance));
  if (chance() < 0.2) pieces.push(oneOf([' ', '\r\n', '\u2003', '\u00a0', '\ufeff'], chance));
  return pieces.join('');
}

/** Short for the most part; now and then as long as may be, or a little longer. */
function lengthOf(chance: Chance): number {
  const kind = chance();
  if (kind < 0.02) return 0;
  if (kind < 0.025) return 9_990 + Math.floor(20 * chance());
  if (kind < 0.1) return Math.floor(1000 * chance());
  return 1 + Math.floor(30 * chance());
}

/** The bytes of a text, also of half a pair, which has none: what a program may send that knows no better. */
export function bytesOf(text: string): Buffer {
  if (text.isWellFormed()) return Buffer.from(text);
  return Buffer.concat(
    [...text].map((character) => {
      const code = character.codePointAt(0) ?? 0;
      const isHalf = code >= 0xd800 && code <= 0xdfff;
      return isHalf
        ? Buffer.from([0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)])
        : Buffer.from(character);
    }),
  );
}
