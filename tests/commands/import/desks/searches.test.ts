import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { searchesBeforeTheMove, textOfSearches } from '../../../../scripts/gaps/before-the-move.ts';
import { content, give, makeFolders, removeFolders, run } from './desk-folders.ts';

beforeEach(makeFolders);
afterEach(removeFolders);

test('searches in vain at a desk are listed with the gaps until an article has them as a question', async () => {
  give('article.json', {
    id: 'a1',
    collectionId: 'c1',
    status: 'published',
    name: 'Refunds',
    text: '<p>x</p>',
    publicUrl: 'https://acme.helpscoutdocs.com/article/1-refunds',
  });
  const failedSearches = [
    { id: 'refnd', count: 2 },
    { id: 'money back', count: 5 },
    { id: 'invoice', count: 3 },
    { id: 'refund for anna@client.example', count: 1 },
  ];
  give('report.json', { failedSearches });
  await run('help-scout', { locale: 'en' });

  const searches = searchesBeforeTheMove(content, ['Invoice?']);

  expect(searches).toEqual([
    { query: 'money back', times: 5 },
    { query: 'refnd', times: 2 },
    { query: 'refund for [email]', times: 1 },
  ]);
  expect(readFileSync(join(content, '.import/help-scout.json'), 'utf8')).not.toContain('anna');
  expect(readFileSync(join(content, 'import-report-help-scout.html'), 'utf8')).not.toContain(
    'anna',
  );
  expect(textOfSearches(searches)).toContain('  money back (5)');
});

test('where nothing was imported, nothing is said of it', () => {
  expect(textOfSearches(searchesBeforeTheMove(content, []))).toEqual([]);
});
