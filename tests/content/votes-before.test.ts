import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { votesBefore } from '../../site/content/published/votes-before.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'votes-'));
  mkdirSync(join(folder, '.import'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const put = (name: string, value: unknown) =>
  writeFileSync(
    join(folder, '.import', name),
    typeof value === 'string' ? value : JSON.stringify(value),
  );

const brought = (path: string, votes?: { yes: number; no: number }) => ({
  id: '1',
  locale: 'en',
  path,
  hash: 'x',
  votes,
});

describe('the votes that articles had at a help desk', () => {
  test('are told by language and name, wherever the article lies now', () => {
    put('zendesk.json', {
      articles: [
        brought('articles/en/old-topic/refunds.mdx', { yes: 3, no: 1 }),
        brought('articles/en/billing/payouts.md'),
      ],
    });

    const told = votesBefore(folder, [
      { locale: 'en', slug: 'refunds' },
      { locale: 'zh-CN', slug: 'refunds' },
      { locale: 'en', slug: 'payouts' },
    ]);

    expect(told).toEqual({ en: { refunds: { yes: 3, no: 1 } } });
  });

  test('are none of articles that are not published', () => {
    put('zendesk.json', { articles: [brought('articles/en/a/draft.mdx', { yes: 1, no: 0 })] });

    expect(votesBefore(folder, [])).toEqual({});
  });

  test('are left out where what was remembered is damaged', () => {
    put('zendesk.json', '{"articles": [');
    put('redirects.json', []);

    expect(votesBefore(folder, [{ locale: 'en', slug: 'refunds' }])).toEqual({});
  });
});
