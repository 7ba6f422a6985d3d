import { describe, expect, test } from 'vitest';
import { ownerStrings } from '../../../site/languages/registry/strings.ts';
import { voteChange, voteChangeText } from '../../../worker/articles/vote-change.ts';
import { editPath } from '../../../worker/published/edit-links.ts';
import { yesShare } from '../../../worker/statistics.ts';

const share = (yes: number, no: number) => yesShare([{ yes, no }]);

describe('the difference of two yes shares in words', () => {
  test.each([
    [
      share(56, 14),
      share(48, 32),
      '20 points better, between 5 and 33',
      '提高 20 个百分点，在 5 到 33 之间',
    ],
    [
      share(48, 32),
      share(56, 14),
      '20 points worse, between 5 and 33',
      '降低 20 个百分点，在 5 到 33 之间',
    ],
    [
      share(9, 3),
      share(8, 4),
      'no clear change, between 26 points worse and 40 better',
      '没有明显变化，在降低 26 到提高 40 个百分点之间',
    ],
    [share(7, 0), share(0, 100), 'too few to say', '太少，无法判断'],
  ])('%#', (now, before, english, chinese) => {
    const change = voteChange(now, before);

    expect(voteChangeText(change, ownerStrings('en'))).toBe(english);
    expect(voteChangeText(change, ownerStrings('zh-CN'))).toBe(chinese);
  });
});

test.each([
  [
    'https://github.com/mei/help',
    'https://github.com/mei/help/edit/HEAD/content/articles/en/a/b.mdx',
  ],
  [
    'https://github.com/mei/help/',
    'https://github.com/mei/help/edit/HEAD/content/articles/en/a/b.mdx',
  ],
  [
    'https://gitlab.com/mei/help',
    'https://gitlab.com/mei/help/-/blob/HEAD/content/articles/en/a/b.mdx',
  ],
])('an article of %s is edited at %s', (repository, path) => {
  expect(editPath(repository, 'articles/en/a/b.mdx')).toBe(path);
});
