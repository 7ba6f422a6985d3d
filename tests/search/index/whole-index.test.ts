import { describe, expect, test } from 'vitest';
import { analyserOf } from '../../../site/languages/registry/analysers.ts';
import { readSource } from '../../../site/search/companion/build/source.ts';
import { trainClassifier } from '../../../site/search/companion/build/train-classifier.ts';
import { likelyWords } from '../../../site/search/companion/format/likely-words.ts';
import { openBuilt } from '../../../site/search/companion/open-companion.ts';
import { contentOf, filesOf } from '../open-site.ts';
import { article, bicycleShop, bookingTool, site } from '../small-sites.ts';

describe.each([
  ['English', bicycleShop],
  ['Chinese', bookingTool],
])('an index in %s that is sent whole', (_, source) => {
  test('measures its passages as the build does, and sends no length', async () => {
    const companion = await openBuilt(filesOf(source));
    const { passages } = await companion.open(() => []);
    const built = trainClassifier(readSource(source), analyserOf(source.locale)).passages;

    expect(JSON.stringify(contentOf(filesOf(source), 'root.json'))).not.toContain('"norms"');
    expect(passages).toHaveLength(built.length);
    for (const [n, { norm }] of passages.entries())
      expect(norm).toBeCloseTo(built[n]?.norm ?? 0, 5);
  });
});

test('a word of a body that stands in a title too is sent once', async () => {
  const source = site('en', [
    article({ title: 'The gazebo', body: 'A gazebo of marble, a marble gazebo.' }),
    article({ title: 'The pond', body: 'Feed the carp.' }),
  ]);
  const files = filesOf(source);
  const { parts } = contentOf(files, 'root.json') as { parts: Record<string, { words: string }> };
  const words = await (await openBuilt(files)).wordsAround([]);

  expect(parts['words-0']?.words.split(' ')).toEqual(['carp', 'feed', 'marble']);
  expect(words.having('gazebo').flat()).toMatchObject([{ article: 0, times: 2 }]);
  expect(words.having('carp').flat()).toMatchObject([{ article: 1, times: 1 }]);
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
