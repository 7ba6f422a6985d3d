import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { frontMatter, makeFolders, put, removeFolders, run } from './folders.ts';

beforeEach(makeFolders);
afterEach(removeFolders);

describe('importing a description', () => {
  test('keeps a description that the article does not say for the summary only, and lists it', async () => {
    put('a/b.md', [
      '---',
      'title: T',
      'description: Understanding storage permissions.',
      '---',
      'x',
    ]);

    const { losses } = await run();

    expect(frontMatter('a/b.mdx')).toEqual({
      title: 'T',
      summary: 'Understanding storage permissions.',
    });
    expect(losses).toEqual([
      {
        file: 'a/b.md',
        reason: 'short answer to be written: this is only the summary',
        what: 'Understanding storage permissions.',
      },
    ]);
  });

  test('does not take the paragraph that opens an article for its answer, and lists it', async () => {
    const opening = 'Frequently asked questions about extensions.';
    put('a/b.md', [
      '---',
      'title: T',
      `description: ${opening}`,
      '---',
      opening,
      '',
      '## Why?',
      'So.',
    ]);

    const { losses } = await run();

    expect(frontMatter('a/b.mdx')).toEqual({ title: 'T', summary: opening });
    expect(losses).toEqual([
      {
        file: 'a/b.md',
        reason: 'short answer to be written: this is only the summary',
        what: opening,
      },
    ]);
  });

  test('takes a description for the answer that the article says further below', async () => {
    const said = 'Open the order and press Track.';
    put('a/b.md', ['---', 'title: T', `description: ${said}`, '---', 'Before.', '', said]);

    await run();

    expect(frontMatter('a/b.mdx')['answer']).toBe(said);
  });

  test('does not take an announcement for an answer', async () => {
    put('a/b.md', [
      '---',
      'title: T',
      'description: This article describes how to pay.',
      '---',
      'This article describes how to pay.',
    ]);

    await run();

    expect(frontMatter('a/b.mdx')).not.toHaveProperty('answer');
  });
});
