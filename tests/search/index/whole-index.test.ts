import { describe, expect, test } from 'vitest';
import { analyserOf } from '../../../site/languages/registry/analysers.ts';
import { askCompanion } from '../../../site/search/companion/ask-companion.ts';
import { readSource } from '../../../site/search/companion/build/source.ts';
import { trainClassifier } from '../../../site/search/companion/build/train-classifier.ts';
import type { CompanionRoot } from '../../../site/search/companion/format/index-format.ts';
import { likelyWords } from '../../../site/search/companion/format/likely-words.ts';
import { openBuilt, openCompanion } from '../../../site/search/companion/open-companion.ts';
import { contentOf, filesOf, reading } from '../open-site.ts';
import { article, bicycleShop, bookingTool, site } from '../small-sites.ts';

const nothing = { asked: new Map(), meant: new Map(), isMeantSought: false, quoting: [] };

describe.each([
  ['English', bicycleShop],
  ['Chinese', bookingTool],
])('an index in %s that is sent whole', (_, source) => {
  test('measures its passages as the build does, and sends no length', async () => {
    const companion = await openBuilt(filesOf(source));
    const { passages } = await companion.open(await companion.wordsAround([]), nothing);
    const { norms } = trainClassifier(readSource(source), analyserOf(source.locale));

    const root = contentOf(filesOf(source), 'root.json') as CompanionRoot;
    expect(root.parts?.['articles-0'].passages).toHaveLength(4);
    expect(passages).toHaveLength(norms.length);
    for (const [n, { norm }] of passages.entries()) expect(norm).toBeCloseTo(norms[n] ?? 0, 5);
  });
});

test('a word of a body that stands in a title too is sent once', async () => {
  const source = site('en', [
    article({ title: 'The gazebo', body: 'A gazebo of marble, a marble gazebo.' }),
    article({ title: 'The pond', body: 'Feed the carp.' }),
  ]);
  const files = filesOf(source);
  const { version } = contentOf(files, 'root.json') as { version: string };
  const sent = contentOf(files, `${version}/words-0.json`) as { words: string };
  const words = await (await openBuilt(files)).wordsAround([]);

  expect(sent.words.split(' ')).toEqual(['carp', 'feed', 'marble']);
  expect(words.having('gazebo').flat()).toEqual([0, 2]);
  expect(words.having('carp').flat()).toEqual([1, 1]);
});

describe('likely words', () => {
  test.each([
    [
      ['Send an invoice', 'an INVOICE 2'],
      ['send', 'an', 'invoice', '2'],
    ],
    [['退款到账'], ['退款', '款到', '到账']],
    [['用Stripe收款'], ['stripe', '收款']],
    [['naïve'], ['na', 've']],
    [['привет', ''], []],
  ])('of %j are told by their characters', (texts, words) => {
    expect(likelyWords(texts)).toEqual(words);
  });
});

describe('an index that is sent whole', () => {
  test.each([
    ['needs its root alone for what its titles and questions answer surely', 'Book a repair', []],
    [
      'reads the words of bodies and the synonyms for a word that only those may have',
      'estimate for spokes',
      ['synonyms', 'words-0'],
    ],
    ['and for a number', 'before 10 am', ['synonyms', 'words-0']],
  ])('%s', async (_, question, more) => {
    const read: string[] = [];
    const companion = await openCompanion(reading(filesOf(bicycleShop), read));
    await askCompanion(companion, question);

    const names = read.map((name) => name.replace(/^.*\/|\.json$/g, ''));
    expect(names.filter((name) => name !== 'root').sort()).toEqual(more);
  });
});
