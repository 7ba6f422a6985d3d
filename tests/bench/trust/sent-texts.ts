import { oneOf } from '../../search/seeded.ts';
import { bytesOf } from './odd-texts.ts';

export interface Body {
  type: string;
  body: Buffer;
  /** Whether it is what it was meant to be. */
  isWhole: boolean;
}

type Fields = Record<string, string>;

const asJson = (fields: Fields) => ({
  type: 'application/json',
  body: Buffer.from(JSON.stringify(fields)),
});

const asForm = (fields: Fields) => ({
  type: 'application/x-www-form-urlencoded',
  body: Buffer.from(
    Object.entries(fields)
      .map(([name, value]) => `${name}=${escaped(value)}`)
      .join('&'),
  ),
});

const escaped = (value: string) =>
  [...bytesOf(value)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');

const asParts = (fields: Fields) => ({
  type: 'multipart/form-data; boundary=between-the-parts',
  body: Buffer.concat([
    ...Object.entries(fields).flatMap(([name, value]) => [
      Buffer.from(`--between-the-parts\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n`),
      bytesOf(value),
      Buffer.from('\r\n'),
    ]),
    Buffer.from('--between-the-parts--\r\n'),
  ]),
});

/** Fields as a program or a browser may send them; now and then with a byte that is another one. */
export function bodyOf(fields: Fields, chance: () => number): Body {
  const { type, body } = oneOf([asJson, asJson, asForm, asParts], chance)(fields);
  const isWhole = chance() > 0.03;
  if (!isWhole) body[Math.floor(chance() * body.length)] = 256 * chance();
  return { type, body, isWhole };
}
