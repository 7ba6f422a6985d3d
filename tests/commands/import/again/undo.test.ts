import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { undoImport } from '../../../../scripts/import/record/writing/undo.ts';
import {
  article,
  articles,
  became,
  content,
  frontMatter,
  makeFolders,
  picture,
  put,
  removeFolders,
  run,
} from '../folders.ts';

beforeEach(makeFolders);
afterEach(removeFolders);

describe('taking the import of a folder back', () => {
  const undo = () => undoImport(content, 'markdown-help', false);

  beforeEach(async () => {
    put('pay/refund.md', '# Refund\n\n![A form](form.png)');
    put('pay/form.png', picture);
    put('send/parcel.md', '# Parcel\n\nx');
    await run();
  });

  test('removes what nobody changed, with its pictures and topics', () => {
    expect(undo()?.left).toEqual([]);
    expect(articles()).toEqual([]);
    expect(existsSync(join(content, 'topics.yaml'))).toBe(false);
  });

  test('leaves a file to which a notice leads', async () => {
    put('pay/refund.md', '# Refund\n\n[A form](form.pdf)');
    put('pay/form.pdf', Buffer.from('%PDF-1.7 x'));
    await run();
    mkdirSync(join(content, 'notices'));
    writeFileSync(join(content, 'notices/late.yaml'), 'link: /files/form.pdf\n');

    expect(undo()?.left).toEqual([{ path: 'files/form.pdf', reason: 'what stays leads to it' }]);
    expect(existsSync(join(content, 'files/form.pdf'))).toBe(true);
  });

  test('leaves what somebody changed, and brings it no second time', async () => {
    writeFileSync(article('send/parcel.mdx'), '---\ntitle: Mine\n---\n\nMine.\n');

    expect(undo()?.left).toEqual([
      { path: 'articles/en/send/parcel.mdx', reason: 'changed since' },
    ]);
    expect(articles()).toEqual(['articles/en/send/parcel.mdx']);
    expect(await became()).toEqual(['pay/refund.md new', 'send/parcel.md kept']);
    expect(frontMatter('send/parcel.mdx')).toEqual({ title: 'Mine' });
  });
});
