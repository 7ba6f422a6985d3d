import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { article, body, content, makeFolders, put, removeFolders, run } from '../folders.ts';

beforeEach(makeFolders);
afterEach(removeFolders);

describe('a file to which an article of a folder links', () => {
  test.each([
    ['beside it', 'a/My Form.pdf', 'My%20Form.pdf'],
    ['in the folder that the tool serves', 'static/My Form.pdf', '/My%20Form.pdf'],
  ])('comes along from %s', async (_, file, href) => {
    put(file, '%PDF-1.7');
    put('a/from.md', `# From\n\n[The form](${href})`);

    const { files } = await run();

    expect(body('a/from.mdx')).toBe('[The form](/files/my-form.pdf)\n');
    expect(files).toEqual([{ file, path: 'files/my-form.pdf' }]);
  });

  test.each([
    ['is another than its name says', 'form.pdf', '<html>', 'not the file that its name says'],
    ['has no link', 'other.pdf', '%PDF-1.7', 'a file to which no article links'],
  ])('stays away and is named where it %s', async (_, file, bytes, reason) => {
    put(file, bytes);
    put('from.md', '# From\n\n[The form](form.pdf)');

    const { leftOut, losses } = await run();

    expect(leftOut).toContainEqual({ file, files: 1, reason });
    expect(losses.map((loss) => loss.reason)).toContain('link turned into text');
  });

  test('is said to belong to an article that stays as it is here', async () => {
    put('form.pdf', '%PDF-1.7');
    put('from.md', '# From\n\n[The form](form.pdf)');
    await run();
    writeFileSync(article('general/from.mdx'), '---\ntitle: From\n---\n\nMine.\n');
    rmSync(join(content, 'files'), { recursive: true });

    expect((await run()).leftOut).toContainEqual({
      file: 'form.pdf',
      files: 1,
      reason: 'a file of an article that stays as it is here',
    });
  });
});
