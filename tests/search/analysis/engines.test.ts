import { afterEach, describe, expect, test } from 'vitest';
import { fold } from '../../../site/languages/fold.ts';
import { markWords } from '../../../site/search/results/mark.ts';
import { best, openSite } from '../open-site.ts';
import { bookingTool } from '../small-sites.ts';

const { Segmenter } = Intl;
afterEach(() => {
  Reflect.set(Intl, 'Segmenter', Segmenter);
});

/** As Firefox has it: it calls no piece of Chinese a word. */
class NothingIsWordLike extends Segmenter {
  override segment(text: string): Intl.Segments {
    const segments = [...super.segment(text)].map((one) => ({ ...one, isWordLike: false }));
    return Object.assign(segments, { containing: () => undefined });
  }
}

/** As Firefox was before version 125. */
const none = () => Reflect.deleteProperty(Intl, 'Segmenter');

const engines: [string, () => void][] = [
  [
    'that calls nothing a word',
    () => {
      Reflect.set(Intl, 'Segmenter', NothingIsWordLike);
    },
  ],
  ['without Intl.Segmenter', none],
];

const questions: [string, string][] = [
  ['怎么取消预约', 'cancel-a-booking'],
  ['想把预约挪到下周', 'move-a-booking'],
  ['能先收一点定金吗', 'take-a-deposit'],
  ['把客户导出成表格', 'export-customers'],
];

describe.each(engines)('an engine %s', (_, become) => {
  test.each(questions)('finds for %s the article that every other finds', async (question, id) => {
    const others = await (await openSite(bookingTool))(question);
    const index = await openSite(bookingTool);
    become();

    expect(best(others)).toBe(id);
    expect(best(await index(question))).toBe(id);
  });

  test('marks the same words', () => {
    become();

    expect(markWords('申请退款要多久', ['退款'], 'zh-CN')).toEqual([
      { text: '申请', marked: false },
      { text: '退款', marked: true },
      { text: '要多久', marked: false },
    ]);
  });
});

describe('folding', () => {
  test.each([
    ['accents', 'Crème Brûlée', 'creme brulee'],
    ['Greek and Cyrillic accents', 'Ά й', 'α и'],
    ['width and a mark alone', 'ＶＡＴ ❤️', 'vat'],
  ])('drops %s', (_, text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test.each([
    ['Japanese', 'がか'],
    ['Hindi', 'हिन्दी में'],
    ['Korean', '한국어'],
  ])('keeps the letters of %s', (_, text) => {
    expect(fold(text)).toBe(text);
  });
});
