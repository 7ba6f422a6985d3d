import { type PictureKind, pictureKind } from './picture-kind.ts';

/**
 * Whether a file is a picture without its end: sound at its beginning, it would be shown in part. Told by how its parts say
 * where they end, for drawing hundreds of pictures takes many seconds. `undefined` for what is none of these kinds.
 */
export function isCutOff(bytes: Buffer): boolean | undefined {
  const kind = pictureKind(bytes);
  return kind && ends[kind](bytes) > bytes.length;
}

/** Where each ends by what it says. */
const ends: Record<PictureKind, (bytes: Buffer) => number> = {
  png: endOfPng,
  jpg: endOfJpeg,
  gif: endOfGif,
  webp: (bytes) => 8 + bytes.readUInt32LE(4),
  avif: endOfAvif,
};

const never = Number.POSITIVE_INFINITY;

function endOfPng(bytes: Buffer): number {
  for (let at = 8; at + 8 <= bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return end;
    at = end;
  }
  return never;
}

/** From mark to mark; between two lie as many bytes as the first says, or the points of the picture. */
function endOfJpeg(bytes: Buffer): number {
  let at = bytes.indexOf(0xff, 2);
  while (at !== -1 && at + 3 < bytes.length) {
    const mark = bytes.readUInt8(at + 1);
    if (mark === 0xd9) return at + 2;
    // Within the points 0 stands for the byte itself; 0xd0 to 0xd7 divide them, and 0xff fills.
    const isBare = mark <= 0x01 || (mark >= 0xd0 && mark <= 0xd8);
    const next = isBare ? at + 2 : mark === 0xff ? at + 1 : at + 2 + bytes.readUInt16BE(at + 2);
    at = bytes.indexOf(0xff, next);
  }
  return at !== -1 && bytes[at + 1] === 0xd9 ? at + 2 : never;
}

function endOfGif(bytes: Buffer): number {
  const byte = (at: number) => bytes[at] ?? 0;
  const colours = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  let at = 13 + colours(byte(10));
  while (at < bytes.length) {
    const kind = byte(at);
    if (kind !== 0x21 && kind !== 0x2c) return kind === 0x3b ? at + 1 : never;
    at += kind === 0x21 ? 2 : 11 + colours(byte(at + 9));
    while (byte(at) > 0) at += 1 + byte(at);
    at += 1;
  }
  // Old ones end without a sign of it.
  return at;
}

/** Boxes behind each other; one without a size goes to the end of the file. */
function endOfAvif(bytes: Buffer): number {
  let at = 0;
  while (at + 8 <= bytes.length) {
    const size = bytes.readUInt32BE(at);
    if (size === 0) return bytes.length;
    if (size === 1 && at + 16 > bytes.length) return never;
    at += Math.max(8, size === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : size);
  }
  return at;
}
