import { timingSafeEqual } from 'hono/utils/buffer';
import type { Env } from '../../env.ts';

/** 256 random bits take this many characters. */
const minCharacters = { hexadecimal: 64, base64url: 43 };

/** The owner's token, unless it is missing or could be guessed: then nobody gets in with it. */
export function ownerToken({ ADMIN_TOKEN: token = '' }: Env): string | undefined {
  const isHexadecimal = /^[0-9a-f]*$/i.test(token);
  return token.length >= (isHexadecimal ? minCharacters.hexadecimal : minCharacters.base64url)
    ? token
    : undefined;
}

/** Compares in a time that says nothing about the token: hashes first, and every character of both. */
export const isOwnerToken = (given: string, token: string): Promise<boolean> =>
  timingSafeEqual(given, token);
