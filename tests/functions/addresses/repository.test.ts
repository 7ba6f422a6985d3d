import { describe, expect, test } from 'vitest';
import { editPath, newFilePath } from '../../../worker/published/edit-links.ts';

const path = 'articles/en/start/a.mdx';

describe('the page of a repository that makes a new file', () => {
  test.each([
    'https://github.com/mei/help',
    'https://github.com/mei/help/',
    'https://github.com/mei/help.git',
  ])('of %s has path and text filled in', (repository) => {
    const link = new URL(newFilePath(repository, path, 'title: "a & b"\n') ?? '');

    expect(`${link.origin}${link.pathname}`).toBe('https://github.com/mei/help/new/main');
    expect(Object.fromEntries(link.searchParams)).toEqual({
      filename: `content/${path}`,
      value: 'title: "a & b"\n',
    });
  });

  test('has the path alone where the text fits in no address', () => {
    const link = newFilePath('https://github.com/mei/help', path, '问'.repeat(2000));

    expect(link).toBe(
      'https://github.com/mei/help/new/main?filename=content%2Farticles%2Fen%2Fstart%2Fa.mdx',
    );
  });

  test('of GitLab takes the path', () => {
    expect(newFilePath('https://gitlab.example.org/mei/help', path, 'text')).toBe(
      'https://gitlab.example.org/mei/help/-/new/main?file_name=content%2Farticles%2Fen%2Fstart%2Fa.mdx',
    );
  });
});

test.each(['https://notgithub.com/mei/help', 'https://git.example.org/mei/help'])(
  '%s has no such page that is known',
  (repository) => {
    expect([newFilePath(repository, path, ''), editPath(repository, path)]).toEqual([
      undefined,
      undefined,
    ]);
  },
);
