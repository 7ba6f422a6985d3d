import { describe, expect, test } from 'vitest';
import { inTraditional } from '../../../site/content/chinese-scripts.ts';
import { BrokenIndex } from '../../../site/search/broken-index.ts';
import {
  askCompanion,
  type CompanionAnswer,
} from '../../../site/search/companion/ask-companion.ts';
import { buildCompanion } from '../../../site/search/companion/build/build-companion.ts';
import type { CompanionSource } from '../../../site/search/companion/build/source.ts';
import type { Companion } from '../../../site/search/companion/companion.ts';
import {
  articlesPerPart,
  type WordPart,
} from '../../../site/search/companion/format/index-format.ts';
import {
  companionFiles,
  companionPath,
  openCompanion,
} from '../../../site/search/companion/open-companion.ts';
import { bytes, damagesOf, partName } from '../damages.ts';
import { largeChineseSite, largeSite } from '../large-sites.ts';
import { contentOf, type Files, openFiles } from '../open-site.ts';
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
      let sent = bytes();
      const ask = asking(source, (read) => (read === name ? sent : bytes(files.get(read))));
      for (const [damage, damaged] of damagesOf(name, { files, before, foreign })) {
        sent = damaged;
        const outcome = await ask(question).catch((fault: unknown) => fault);
        const isNoticed = outcome instanceof BrokenIndex && outcome.message.includes(name);
        if (!isNoticed) unnoticed.push(`${name} ${damage}`);
      }
      sent = bytes(files.get(name));

      expect(await ask(question)).toEqual(await askWhole(question));
    }

    expect(unnoticed).toEqual([]);
    expect(drilled).toContain('root.json');
  });

  test('answers the same where files that a question does not need are emptied', async () => {
    const [{ title = '' } = {}] = source.articles;
    const read = new Set<string>();
    await asking(source, (name) => bytes(read.add(name) && files.get(name)))(title);
    const ask = asking(source, (name) => bytes(read.has(name) ? files.get(name) : ''));

    expect(read.size).toBeLessThan(files.size);
    expect(await ask(title)).toEqual(await (await openFiles(files))(title));
  });
});

test('the root of an earlier build leads to no part of a later one', async () => {
  const { source, files, before } = english;
  const ask = asking(source, (name) =>
    bytes((name === 'root.json' ? before : files).get(name) ?? ''),
  );

  await expect(ask(source.articles[0]?.title ?? '')).rejects.toThrow(BrokenIndex);
});

/** The index of a site, and the one before its articles were changed. */
function built(source: CompanionSource) {
  const articles = source.articles.map((article, n) =>
    n === 0 ? { ...article, body: '' } : article,
  );
  return {
    source,
    files: buildCompanion(source),
    before: buildCompanion({ ...source, articles }),
  };
}

/** Asks the index of a site that sends these bytes. What has arrived well is kept, as a browser keeps it. */
function asking(
  { locale }: CompanionSource,
  sent: (name: string) => Uint8Array<ArrayBuffer>,
): (question: string) => Promise<CompanionAnswer> {
  const folder = companionPath(locale, '');
  const read = companionFiles(locale, async (path) => new Response(sent(path.replace(folder, ''))));
  let companion: Companion | undefined;
  return async (question) => {
    companion ??= await openCompanion(read);
    return askCompanion(companion, question);
  };
}

/** Only a language that has two scripts reads the table of one of them. */
const isRead = (name: string, { locale }: CompanionSource) =>
  partName(name) !== 'traditional.json' || locale === 'zh-CN';

/** A question for which this file is needed. */
function questionThatReads(name: string, { articles }: CompanionSource, files: Files): string {
  const [kind, number = 0] = partName(name).replace('.json', '').split('-');
  const titles = articles.map(({ title }) => title);
  const answers: Record<string, () => string | undefined> = {
    root: () => titles[0],
    traditional: () => titles.map(inTraditional).find((title, n) => title !== titles[n]),
    articles: () => titles[articlesPerPart * Number(number)],
    words: () => (contentOf(files, name) as WordPart).words.split(' ').at(-1),
  };
  return answers[kind ?? '']?.() ?? '';
}
