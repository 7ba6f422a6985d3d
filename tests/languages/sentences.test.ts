import { describe, expect, test } from 'vitest';
import { endsSentence, sentencesOf, withoutSentenceEnd } from '../../site/languages/sentences.ts';

const texts = [
  ['English', 'I paid twice. Can I get one back?', ['I paid twice.', 'Can I get one back?']],
  ['with a version', 'Version 2.0.1 fails! Help.', ['Version 2.0.1 fails!', 'Help.']],
  ['Chinese', '付了两次。能退吗？！谢谢。', ['付了两次。', '能退吗？！', '谢谢。']],
  ['Japanese', '二回払いました。返金できますか？', ['二回払いました。', '返金できますか？']],
  [
    'Arabic',
    'دفعت مرتين. هل يمكنني الاسترداد؟ شكرا.',
    ['دفعت مرتين.', 'هل يمكنني الاسترداد؟', 'شكرا.'],
  ],
  ['Hindi', 'मैंने भुगतान किया। वापसी कैसे होगी?', ['मैंने भुगतान किया।', 'वापसी कैसे होगी?']],
  ['Armenian', 'Վճարել եմ։ Ինչպե՞ս վերադարձնել։', ['Վճարել եմ։', 'Ինչպե՞ս վերադարձնել։']],
  ['of lines', 'Hello\n\n  I paid twice\n', ['Hello', 'I paid twice']],
] as const;

describe('a text is parted into its sentences', () => {
  test.each(texts)('%s', (_, text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });
});

test.each(['Done.', '好。', 'هل؟', 'हाँ।', 'այո։', 'and so on …'])(
  '%j ends as a sentence does',
  (text) => {
    expect(endsSentence(text)).toBe(true);
    expect(endsSentence(`${text} more`)).toBe(false);
  },
);

test.each([
  ['how do I pay?', 'how do I pay'],
  ['怎么付款？！', '怎么付款'],
  ['كيف أدفع؟ ', 'كيف أدفع'],
  ['कैसे भुगतान करें।', 'कैसे भुगतान करें'],
])('%j loses its end as a title', (sentence, title) => {
  expect(withoutSentenceEnd(sentence)).toBe(title);
});
