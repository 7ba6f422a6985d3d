import { describe, expect, test } from 'vitest';
import { adminToken } from '../../secrets.ts';
import { expectTrouble, newReader, openPage, origin } from '../product.ts';

describe('the owner in a browser', () => {
  test.each([true, false])(
    'signs in and out, and a copy of the cookie is worth nothing then, with scripts: %s',
    async (javaScriptEnabled) => {
      const page = await openPage('/admin/sign-in', { javaScriptEnabled });
      await page.getByLabel('Your token').fill(adminToken);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.waitForURL(`${origin}/admin/weeks/**`);
      const copied = await page.context().cookies();

      await page.goto(`${origin}/admin/messages/`);
      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.waitForURL(`${origin}/admin/sign-in`);
      const left = await page.context().cookies();

      expectTrouble(/401/);
      const thief = await newReader();
      await thief.context().addCookies(copied);
      await thief.goto(`${origin}/admin/messages/`);

      expect(copied.map(({ name }) => name)).toContain('owner');
      expect(left.map(({ name }) => name)).not.toContain('owner');
      expect(await thief.getByLabel('Your token').isVisible()).toBe(true);
      expect(await thief.title()).toBe('Sign in');
    },
  );
});
