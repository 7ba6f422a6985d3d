import { describe, expect, test } from 'vitest';
import { BrokenIndex } from '../../../site/search/broken-index.ts';
import { asking, built, isRead, questionThatReads } from '../damaged-site.ts';
import { damagesOf } from '../damages.ts';
import { largeChineseSite, largeSite } from '../large-sites.ts';
import { openFiles } from '../open-site.ts';
import { bicycleShop, bookingTool } from '../small-sites.ts';

const shop = built(bicycleShop);
const tool = built(bookingTool);
const english = built(largeSite);
const chinese = built(largeChineseSite);

describe.each([
  ['an English index that is sent whole', shop, tool],
  ['a Chinese index that is sent whole', tool, shop],
  ['an English index in parts', english, chinese],
  ['a Chinese index in parts', chinese, english],
])('%s', (_, { source, files, before }, { files: foreign }) => {
  test('is broken by each damage to each of its files, and answers once the file is whole', async () => {
    const askWhole = await openFiles(files);
    const drilled = [...files.keys()].filter((name) => isRead(name, source));
    const unnoticed: string[] = [];
    for (const name of drilled) {
      const question = questionThatReads(name, source, files);
      let damaged: Response | undefined;
      const ask = asking(source, (read) => {
        if (read === name && damaged) return damaged.clone();
        return new Response(files.get(read));
      });
      for (const [damage, sent, status = 200] of damagesOf(name, { files, before, foreign })) {
        damaged = new Response(sent, { status });
        const outcome = await ask(question).catch((fault: unknown) => fault);
        const isNoticed = outcome instanceof BrokenIndex && outcome.message.includes(name);
        if (!isNoticed) unnoticed.push(`${name} ${damage}`);
      }
      damaged = undefined;

      expect(await ask(question)).toEqual(await askWhole(question));
    }

    expect(unnoticed).toEqual([]);
    expect(drilled).toContain('root.json');
  });

  test('answers the same where files that a question does not need are emptied', async () => {
    const [{ title = '' } = {}] = source.articles;
    const read = new Set<string>();
    await asking(source, (name) => new Response(read.add(name) && files.get(name)))(title);
    const ask = asking(source, (name) => new Response(read.has(name) ? files.get(name) : ''));

    expect(read.size).toBeLessThan(files.size);
    expect(await ask(title)).toEqual(await (await openFiles(files))(title));
  });
});

test('the root of an earlier build leads to no part of a later one', async () => {
  const { source, files, before } = english;
  const ask = asking(
    source,
    (name) => new Response((name === 'root.json' ? before : files).get(name)),
  );

  await expect(ask(source.articles[0]?.title ?? '')).rejects.toThrow(BrokenIndex);
});
