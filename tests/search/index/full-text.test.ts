import { expect, test } from 'vitest';
import { type MakeEngine, openFullText } from '../../../site/pagefind/full-text.ts';

const entry = { version: '1', languages: { en: { hash: 'en_1', wasm: 'en', page_count: 2 } } };

/** Finds one page whatever the language, as Pagefind does where it has no index of that language. */
const findsAlways: MakeEngine = (fetch) => ({
  createInstance: () => ({
    options: async () => undefined,
    async search() {
      await fetch('/pagefind/pagefind-entry.json');
      const page = { url: '/articles/a/', content: 'refund', meta: {}, sub_results: [] };
      return { results: [{ id: 'a', score: 1, data: async () => page }] };
    },
  }),
});

test.each([
  ['en', 1],
  ['zh-CN', 0],
] as const)('the full text in %s finds pages of that language alone', async (locale, count) => {
  const fetchFile = async () => Response.json(entry);
  const { find } = await openFullText({ makeEngine: findsAlways, fetchFile, locale });

  expect(await find('refund')).toHaveLength(count);
});
