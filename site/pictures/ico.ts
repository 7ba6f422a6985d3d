/** A picture in one size, in pixels. */
interface Sized {
  size: number;
  png: Buffer;
}

const headLength = 6;
const entryLength = 16;

/** An icon file of several sizes, each a PNG: https://learn.microsoft.com/windows/win32/menurc/newheader */
export function ico(pictures: readonly Sized[]): Buffer {
  const head = Buffer.alloc(headLength);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = headLength + entryLength * pictures.length;
  const entries = pictures.map(({ size, png }) => {
    const entry = Buffer.alloc(entryLength);
    entry.writeUInt8(size, 0);
    entry.writeUInt8(size, 1);
    entry.writeUInt16LE(1, 4);
    entry.writeUInt16LE(32, 6);
    entry.writeUInt32LE(png.length, 8);
    entry.writeUInt32LE(offset, 12);
    offset += png.length;
    return entry;
  });
  return Buffer.concat([head, ...entries, ...pictures.map(({ png }) => png)]);
}
