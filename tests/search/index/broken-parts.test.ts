import { describe, expect, test } from 'vitest';
import { BrokenIndex } from '../../../site/search/broken-index.ts';
import { askCompanion } from '../../../site/search/companion/ask-companion.ts';
import type { ReadFile } from '../../../site/search/companion/format/index-format.ts';
import { companionFiles, openCompanion } from '../../../site/search/companion/open-companion.ts';
import { largeChineseSite } from '../large-sites.ts';
import { filesOf, openFiles, reading } from '../open-site.ts';
import { bicycleShop } from '../small-sites.ts';

const files = filesOf(largeChineseSite);
const question = '導出發票';

describe.each([
  ['the words', /\/words-\d+\.json$/],
  ['the articles', /\/articles-\d+\.json$/],
  ['the table of Traditional signs', /\/traditional\.json$/],
])('a part of %s that does not arrive', (_, name) => {
  test('is thrown as what it is, and read anew for the next question', async () => {
    const lost = new Error('The line was cut.');
    const companion = await openCompanion(failingOnce(name, lost));

    await expect(askCompanion(companion, question)).rejects.toBe(lost);
    expect(await askCompanion(companion, question)).toEqual(
      await (await openFiles(files))(question),
    );
  });

  test('is thrown to everyone who waits for it', async () => {
    const lost = new Error('The line was cut.');
    const companion = await openCompanion(failingOnce(name, lost));
    const asked = await Promise.allSettled([
      askCompanion(companion, question),
      askCompanion(companion, question),
    ]);

    expect(asked).toEqual([
      { status: 'rejected', reason: lost },
      { status: 'rejected', reason: lost },
    ]);
  });

  test.each<[string, (text: string) => Response]>([
    ['cut short', (text) => new Response(text.slice(0, text.length >> 1))],
    ['empty', () => new Response('')],
    ['missing', () => new Response('[]', { status: 404 })],
    ['refused', () => new Response('[]', { status: 503 })],
    ['a page in its place', () => new Response('<!doctype html><title>Home</title>')],
  ])('is a broken index where it is %s', async (_, sent) => {
    const companion = await openCompanion(
      served((path, text) => (name.test(path) ? sent(text) : new Response(text))),
    );

    await expect(askCompanion(companion, question)).rejects.toThrow(BrokenIndex);
    await expect(askCompanion(companion, question)).rejects.toThrow(
      name.source.includes('traditional') ? /traditional\.json/ : /-\d+\.json/,
    );
  });
});

describe('a root', () => {
  test.each(['', '{"version":"1', '<!doctype html>', '{}', '[]', 'null', '"root"'])(
    'that reads %j is a broken index',
    async (text) => {
      const read = served(() => new Response(text));

      await expect(openCompanion(read)).rejects.toThrow(BrokenIndex);
    },
  );

  test('that is missing is a broken index, named with its address', async () => {
    const read = served(() => new Response('', { status: 404 }));

    await expect(openCompanion(read)).rejects.toThrow('/companion/zh-cn/root.json');
  });

  test('that holds the whole index is all that is read', async () => {
    const read: string[] = [];
    const companion = await openCompanion(reading(filesOf(bicycleShop), read));
    await askCompanion(companion, 'Return a bicycle');

    expect(read).toEqual(['root.json']);
  });
});

/** Reads the files; the first that has such a name fails, once. */
function failingOnce(name: RegExp, error: Error): ReadFile {
  const read = reading(files);
  let failed = false;
  return async (file) => {
    if (failed || !name.test(file)) return read(file);
    failed = true;
    throw error;
  };
}

/** The files as the site serves them, each answered by `answer`. */
const served = (answer: (path: string, text: string) => Response): ReadFile =>
  companionFiles('zh-CN', async (path) =>
    answer(path, files.get(path.replace('/companion/zh-cn/', '')) ?? ''),
  );
