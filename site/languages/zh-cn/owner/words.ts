import type { words as english } from '../../en/owner/words.ts';

const listed = '两个人用过的说法，或者一个人用过并说解决了的，会列在这里。';

export const words: typeof english = {
  title: '可以补充的说法',
  titleOf: (count) => `可以补充的说法（${count}）`,
  hint: '有人用这些说法搜索，打开的文章却不排在第一；或者搜索没找到，后来说这篇文章解决了问题。把它们加进文章的 phrasings，就能直接搜到。',
  counted: '怎么统计的',
  allDone: '没有要补充的了。',
  none: `本周没有。${listed}`,
  noneForArticle: (weeks) => `最近 ${weeks} 个已结束的周里没有。${listed}`,
  people: (count) => `${count} 人`,
  chosen: (place) => `排在第 ${place} 条时被选中`,
  solved: (count) => `${count} 人说解决了`,
  lines: (path) => `放进 content/${path} 的 phrasings 之下`,
  known: (count) => `有 ${count} 种，文章里已经有了。`,
  ignored: (count) => `已忽略 ${count} 种`,
  all: '本周全部说法，附可复制的行',
};
