import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { article, makeFolders, picture, put, removeFolders, reportPage, run } from '../folders.ts';

beforeEach(makeFolders);
afterEach(removeFolders);

describe('a picture of a folder that is imported again', () => {
  const other = Buffer.concat([picture, Buffer.from('more')]);
  const shown = 'articles/en/pay/form.png';

  beforeEach(async () => {
    put('pay/refund.md', '# Refund\n\n![A form](form.png)');
    put('pay/form.png', picture);
    put('send/parcel.md', '# Parcel\n\nx');
    await run();
  });

  test('is replaced by a newer one under the same name', async () => {
    put('pay/form.png', other);

    await run();

    expect(readFileSync(article('pay/form.png'))).toEqual(other);
    expect(existsSync(article('pay/form-2.png'))).toBe(false);
  });

  test('stays where somebody put another in its place', async () => {
    const mine = Buffer.concat([picture, Buffer.from('mine')]);
    writeFileSync(article('pay/form.png'), mine);

    await run();

    expect(readFileSync(article('pay/form.png'))).toEqual(mine);
    expect(existsSync(article('pay/form-2.png'))).toBe(false);
  });

  test('is named where somebody put another in its place and there is a newer one', async () => {
    writeFileSync(article('pay/form.png'), Buffer.concat([picture, Buffer.from('mine')]));
    expect((await run()).pictures).toEqual([{ file: 'pay/form.png', path: shown }]);
    put('pay/form.png', other);

    for (const _ of ['first', 'second'])
      expect((await run()).pictures).toEqual([{ file: 'pay/form.png', path: shown, isKept: true }]);
    expect(reportPage()).toMatch(/Pictures and files changed here since[\s\S]*pay\/form\.png/);
    rmSync(article('pay/form.png'));
    await run();
    expect(readFileSync(article('pay/form.png'))).toEqual(other);
  });

  test('is said to belong to an article that was left alone', async () => {
    writeFileSync(article('pay/refund.mdx'), '---\ntitle: Refund\n---\n\nMine.\n');
    rmSync(article('pay/form.png'));

    const { leftOut } = await run();

    expect(leftOut).toContainEqual({
      file: 'pay/form.png',
      files: 1,
      reason: 'a picture of an article that stays as it is here',
    });
    expect(existsSync(article('pay/form.png'))).toBe(false);
  });
});
