import { expect, test } from 'vitest';
import { articles } from '../harness.ts';
import { ownerGet, ownerPost, ownerText } from '../owner.ts';

test.each([
  'messages/',
  'gaps/',
  'gaps/?state=answered',
  'articles/',
  `articles/en/${articles.articles.en[0]?.slug}/`,
  'surveys/',
  'outbox/',
  'privacy/',
])('/admin/%s has no list and no table without rows before anything has happened', async (path) => {
  const page = await ownerText(`/admin/${path}`);

  expect(page).toContain('<h1');
  expect(page).not.toMatch(withoutRows);
});

test('nor has the week so far', async () => {
  const { headers } = await ownerGet('/admin/');
  const page = await ownerText(headers.get('location') ?? '');

  expect(page).toContain('<h1');
  expect(page).not.toMatch(withoutRows);
});

test('nor has the page about a person of whom nothing is held', async () => {
  const answer = await ownerPost('/admin/privacy/person', { email: 'nobody@client.example' });
  const page = await answer.text();

  expect(page).toContain('nobody@client.example');
  expect(page).not.toMatch(withoutRows);
});

const withoutRows = /<(ul|ol|dl|tbody|p)( [^>]*)?>\s*<\/\1>/;
