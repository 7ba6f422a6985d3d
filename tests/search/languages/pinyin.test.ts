import { beforeAll, describe, expect, test } from 'vitest';
import { pinyinOf } from '../../../site/content/search/pinyin.ts';
import { analyserOf } from '../../../site/languages/registry/analysers.ts';
import { ask } from '../../../site/search/ask.ts';
import { buildCompanion } from '../../../site/search/companion/build/build-companion.ts';
import { passagesOf } from '../../../site/search/companion/format/passages.ts';
import { openCompanion } from '../../../site/search/companion/open-companion.ts';
import { askSite } from '../../../site/search/languages/ask-site.ts';
import { isPinyin, readPinyin, syllableEnds } from '../../../site/search/languages/read-pinyin.ts';
import { reading } from '../open-site.ts';
import { bookingTool } from '../small-sites.ts';

const { stopWords } = analyserOf('zh-CN');
const texts = [
  ...bookingTool.articles.flatMap(passagesOf).map(({ text }) => text),
  ...stopWords.flatMap((word) => Array<string>(20).fill(word)),
];
const files = buildCompanion({ ...bookingTool, pinyin: pinyinOf(texts) });

describe('a question in pinyin', () => {
  const read: string[] = [];
  let find: (question: string, correcting?: boolean) => ReturnType<typeof askSite>;
  beforeAll(async () => {
    const companion = await openCompanion(reading(files, read));
    const site = { companion, others: {}, open: () => Promise.reject() };
    find = async (question, correcting = true) =>
      askSite(await ask(companion, question), site, { correcting });
  });

  test.each([
    ['quxiao yuyue', '取消预约', 'cancel-a-booking'],
    ['qu xiao yu yue', '取消预约', 'cancel-a-booking'],
    ['quxiaoyuyue', '取消预约', 'cancel-a-booking'],
    ['Qǔxiāo yùyuē', '取消预约', 'cancel-a-booking'],
    ['shou1 qu3 ding4 jin1', '收取定金', 'take-a-deposit'],
    ['daochu kehu mingdan', '导出客户名单', 'export-customers'],
    ['tianjia yuangong', '添加员工', 'add-staff'],
    ['zenme quxiao yuyue', '怎么取消预约', 'cancel-a-booking'],
    ['ruhe tianjia yuangong', '如何添加员工', 'add-staff'],
    ['wo yao yuyue', '我要预约', undefined],
    ['iCal yuyue', 'iCal 预约', undefined],
    ['quxiao iCal', '取消 iCal', undefined],
  ])('%s is read as %s', async (question, meant, article) => {
    const answers = await find(question);

    expect(answers).toMatchObject({ question, corrected: meant });
    if (article) expect(answers.results[0]?.article).toBe(article);
  });

  test('keeps a syllable that no word of the index has', async () => {
    expect((await find('nuan quxiao yuyue')).corrected).toBe('nuan 取消预约');
  });

  test('is asked as it was typed where the reader says so', async () => {
    expect((await find('quxiao yuyue', false)).corrected).toBeUndefined();
  });

  test('has the table fetched once; other questions have not', async () => {
    const fetched: string[] = [];
    const companion = await openCompanion(reading(files, fetched));
    const site = { companion, others: {}, open: () => Promise.reject() };
    const tables: number[] = [];
    for (const question of ['取消预约', 'iCal', 'flat tyre', 'quxiao yuyue', 'tianjia yuangong']) {
      await askSite(await ask(companion, question), site);
      tables.push(fetched.filter((name) => name.endsWith('/pinyin.json')).length);
    }

    expect(tables).toEqual([0, 0, 0, 1, 1]);
  });
});

test('a table that did not load is no reason to say that nothing answers, and is fetched anew', async () => {
  const lost = new Error('lost');
  let isLost = true;
  const companion = await openCompanion(async (name) => {
    if (isLost && name.endsWith('/pinyin.json')) throw lost;
    return reading(files)(name);
  });
  const site = { companion, others: {}, open: () => Promise.reject() };
  const own = await ask(companion, 'quxiao yuyue');

  await expect(askSite(own, site)).rejects.toBe(lost);
  isLost = false;
  expect(await askSite(own, site)).toMatchObject({ corrected: '取消预约', answered: true });
});

test.each([
  ['tuikuan', true],
  ['tui kuan', true],
  ["xi'an", true],
  ['lü se', true],
  ['lv se', true],
  ['refund', false],
  ['how do I pay', false],
  ['退款', false],
  ['?!', false],
  ['', false],
])('whether “%s” may be pinyin: %s', (question, may) => {
  expect(isPinyin(question)).toBe(may);
});

describe('a text of 2,000 characters that can be cut in many ways is read once', () => {
  const long = (piece: string, end: string) =>
    piece.repeat(Math.ceil(2000 / piece.length)).slice(0, 2000 - end.length) + end;

  test.each(['ang', 'xian', 'shuangguan', 'fangan', 'a', 'e1'])('%s again and again', (piece) => {
    expect(isPinyin(long(piece, 'v0'))).toBe(false);
    expect(isPinyin(piece.repeat(2000 / piece.length))).toBe(true);
    // Each is gone on from once.
    expect(syllableEnds(long(piece, 'v0')).size).toBeLessThanOrEqual(2001);
  });

  test('and as characters', () => {
    const many = 'quxiao yuyue '.repeat(150).trim();

    expect(readPinyin(many, pinyinOf(texts))).toBe('取消预约'.repeat(150));
  });
});

test('every syllable that a Chinese character is read as may be pinyin', () => {
  const characters = Array.from({ length: 0x9fa6 - 0x4e00 }, (_, n) =>
    String.fromCharCode(0x4e00 + n),
  );
  const syllables = new Set(pinyinOf(characters).characters.match(/[a-z]+/g));

  expect(syllables.size).toBeGreaterThan(380);
  // Cries: 诶, 呒, 嗯, 哦.
  expect([...syllables].filter((syllable) => !isPinyin(syllable)).sort()).toEqual([
    'ei',
    'm',
    'ng',
    'o',
  ]);
});

test.each(['same to you', 'nice', 'can', 'delete a iCal', 'iCal can change'])(
  '“%s” is not read as pinyin by chance',
  (question) => {
    expect(readPinyin(question, pinyinOf(texts))).toBeUndefined();
  },
);

test('a character is typed as it is read where it stands', () => {
  expect(pinyinOf(['银行', '进行', '银行卡']).characters).toContain('行hang,xing');
});

test('the same texts have the same pinyin, in whatever order', () => {
  expect(pinyinOf(texts.toReversed())).toEqual(pinyinOf(texts));
});
