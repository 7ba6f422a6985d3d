import { describe, expect, test } from 'vitest';
import { ask } from '../../../site/search/ask.ts';
import { openBuilt } from '../../../site/search/companion/open-companion.ts';
import { CompanionWithout } from '../../../site/search/companion/without-articles.ts';
import { filesOf } from '../open-site.ts';
import { chineseTool, subscriptionShop } from '../tools.ts';

describe.each([
  ['English', subscriptionShop, 'how do I give a buyer their money back', 'refund-buyer'],
  ['Chinese', chineseTool, '一个月多少钱', 'price'],
])('an index without articles that were refused, in %s', (_, source, question, article) => {
  test('answers by what is left, as sure as that is', async () => {
    const whole = await openBuilt(filesOf(source));
    const before = await ask(whole, question);
    const after = await ask(new CompanionWithout(whole, [article]), question);

    expect(before.results[0]?.article).toBe(article);
    expect(after.results.map(({ article }) => article)).not.toContain(article);
    expect(after.confidence).toBeLessThan(before.confidence);
  });

  test('opens nothing anew', async () => {
    const whole = await openBuilt(filesOf(source));
    const [words, passages] = [await whole.wordsAround([question]), await whole.passageWords()];
    const left = new CompanionWithout(whole, [article]);

    expect(await left.wordsAround([question])).toBe(words);
    expect(await left.passageWords()).toBe(passages);
  });
});
