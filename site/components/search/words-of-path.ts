import { decoded } from '../../content/decoded.ts';

/** "/articles/refund-payment/" → "refund payment". */
export function wordsOfPath(): string {
  const last = decoded(location.pathname).split('/').filter(Boolean).at(-1) ?? '';
  return last
    .replace(/\.\w+$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
