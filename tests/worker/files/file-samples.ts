const latin1 = (text: string) =>
  new Uint8Array(Array.from(text, (character) => character.charCodeAt(0)));

const utf8 = (text: string) => new Uint8Array(new TextEncoder().encode(text));

/** The beginning of a file of each kind, and something behind it. */
export const samples = {
  png: latin1('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'),
  jpeg: latin1('\xff\xd8\xff\xe0\0\x10JFIF\0'),
  gif: latin1('GIF89a\x01\0\x01\0'),
  webp: latin1('RIFF\x1a\0\0\0WEBPVP8L'),
  heic: latin1('\0\0\0\x18ftypmif1\0\0\0\0mif1heic\0\0\0\0'),
  pdf: latin1('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'),
  csv: utf8('date,amount\r\n2026-11-30,12 €\r\n'),
  text: utf8('It stopped at 9.\n'),
};

/** The smallest PNG that a browser draws. */
export const picture = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);

export type Chosen = [name: string, bytes: Uint8Array<ArrayBuffer> | string];

export function formOf(
  fields: Record<string, string>,
  files: readonly Chosen[],
  field = 'files',
): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const [name, bytes] of files) form.append(field, new File([bytes], name));
  return form;
}
