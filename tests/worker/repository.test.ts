import { describe, expect, test } from 'vitest';
import { editLink, newFileLink } from '../../worker/gaps/repository.ts';

const path = 'content/articles/en/start/a.mdx';

describe('the page of a repository that makes a new file', () => {
  test.each([
    'https://github.com/mei/help',
    'https://github.com/mei/help/',
    'https://github.com/mei/help.git',
  ])('of %s has path and text filled in', (repository) => {
    const link = new URL(newFileLink(repository, path, 'title: "a & b"\n') ?? '');

    expect(`${link.origin}${link.pathname}`).toBe('https://github.com/mei/help/new/main');
    expect(Object.fromEntries(link.searchParams)).toEqual({
      filename: path,
      value: 'title: "a & b"\n',
    });
  });

  test('has the path alone where the text fits in no address', () => {
    const link = newFileLink('https://github.com/mei/help', path, '问'.repeat(2000));

    expect(link).toBe(
      'https://github.com/mei/help/new/main?filename=content%2Farticles%2Fen%2Fstart%2Fa.mdx',
    );
  });

  test('of GitLab takes the path', () => {
    expect(newFileLink('https://gitlab.example.org/mei/help', path, 'text')).toBe(
      'https://gitlab.example.org/mei/help/-/new/main?file_name=content%2Farticles%2Fen%2Fstart%2Fa.mdx',
    );
  });
});

test.each([
  ['https://github.com/mei/help', `https://github.com/mei/help/edit/main/${path}`],
  ['https://gitlab.com/mei/help', `https://gitlab.com/mei/help/-/edit/main/${path}`],
  ['https://notgithub.com/mei/help', undefined],
  ['https://git.example.org/mei/help', undefined],
])('a file of %s is edited at %s', (repository, link) => {
  expect(editLink(repository, path)).toBe(link);
});
