import { describe, expect, test } from 'vitest';
import { get, post, setSecrets } from '../secrets.ts';

/** Hexadecimal letters carry less, so it takes more of them. */
const tooWeak = [
  ['none', ''],
  ['a short one', 'secret'],
  ['the word undefined', 'undefined'],
  ['one letter short of 256 bits', 'dGVzdHMtb25seS10b2tlbi1vZi0yNTYtYml0cy0wMD'],
  ['192 bits in hexadecimal', '0123456789abcdef'.repeat(3)],
] as const;

describe('with a token that could be guessed the owner’s pages are closed', () => {
  test.each(tooWeak)('%s', async (_, token) => {
    await setSecrets({ ADMIN_TOKEN: token });

    for (const path of [
      '/admin/',
      '/admin/messages/',
      '/admin/sign-in',
      '/admin/weeks/2026-W46.json',
    ]) {
      const response = await get(path, { authorization: `Bearer ${token || 'undefined'}` });
      expect(response.status).toBe(503);
      expect(await response.text()).not.toContain('undefined');
    }
    for (const tried of [token, 'undefined', 'null', '']) {
      const response = await post('/admin/sign-in', { token: tried });
      expect(response.status).toBe(503);
      expect(response.headers.get('set-cookie')).toBeNull();
    }
  });

  test('and open with one of 256 bits in hexadecimal', async () => {
    const token = '0123456789abcdef'.repeat(4);
    await setSecrets({ ADMIN_TOKEN: token });

    expect((await get('/admin/messages/', { authorization: `Bearer ${token}` })).status).toBe(200);
  });
});
