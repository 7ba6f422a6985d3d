import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contentFolder } from '../check-command.ts';
import { mails, mboxOf, noMails } from './mails.ts';

let content: ReturnType<typeof contentFolder>;

beforeEach(() => {
  content = contentFolder();
  content.put(
    'articles/en/getting-paid/correct-invoice.mdx',
    article('Correct an invoice', 'how do I fix an invoice'),
  );
  content.put(
    'articles/en/account/yearly-plan.mdx',
    article('Pay yearly', 'what does a year cost'),
  );
  content.put('articles/zh-cn/account/currency.mdx', article('更换结算货币', '怎么换币种'));
  content.put('articles/zh-cn/account/cancel.mdx', article('取消订阅', '怎么退订'));
});

afterEach(() => rmSync(content.folder, { recursive: true }));

const article = (title: string, question: string) =>
  `---\ntitle: ${title}\nanswer: Open the settings.\nquestions:\n  - ${question} # first\nchecked: 2026-11-01\n---\n\nOpen the settings.\n`;

const path = (name: string) => join(content.folder, name);
const text = (name: string) => readFileSync(path(name), 'utf8');
const harvest = (...args: string[]) => content.call('harvest', ...args);

interface Line {
  question: string;
  article: string | null;
  count: number;
  also: string[];
  near: string[];
  asked: string[];
}

const parsed = (lines: string): Line[] =>
  lines
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line));

/** What is proposed of a file with this text. */
async function proposed(file: string, written: string | Buffer, ...args: string[]) {
  content.put(file, written);
  const { code, said } = await harvest(path(file), '--json', ...args);
  expect(code).toBe(0);
  return parsed(said);
}

describe('npm run harvest', () => {
  test('finds what customers asked in the mails of every program, and says what it left out', async () => {
    const all = [...Object.values(mails), ...Object.values(noMails), mails.gmail];
    content.put('old.mbox', mboxOf(...all));
    const { code, said } = await harvest(path('old.mbox'), '--to', path('proposals.jsonl'));

    expect(code).toBe(0);
    expect(said).toContain(
      '6 texts of customers; 2 of your own, 4 of programs and newsletters, 1 twice there.',
    );
    expect(said).toContain('6 questions to decide.');
    expect(
      parsed(text('proposals.jsonl'))
        .map(({ question }) => question)
        .sort(),
    ).toEqual(
      [
        'How can I correct an invoice that I have already sent?',
        'where do I find the receipt for my yearly plan?',
        'Is there a discount for a whole year if I pay with a bank transfer instead of a card?',
        '我想把结算货币换成欧元，请问在哪里设置？',
        '請求書の通貨はどこで変更できますか？',
        'Can I export all my clients into a spreadsheet?',
      ].sort(),
    );
  });

  test('proposes the article that the search finds, and none where none is near', async () => {
    const lines = await proposed('old.mbox', mboxOf(mails.gmail, mails.list, mails.qq));
    const articleOf = (word: string) =>
      lines.find(({ question }) => question.includes(word))?.article;

    expect(articleOf('correct')).toBe('en/correct-invoice');
    expect(articleOf('结算货币')).toBe('zh-cn/currency');
    expect(articleOf('spreadsheet')).toBeNull();
  });

  test('counts people, not mails, and puts what means the same together', async () => {
    const ask = (who: string, day: number, question: string) =>
      `From: ${who} <${who}@mail.test>\nDate: ${day} Nov 2026 10:00:00 +0000\nMessage-ID: <${who}-${day}@mail.test>\n\n${question}\n`;
    const lines = await proposed(
      'old.mbox',
      mboxOf(
        ask('ann', 1, 'How do I correct an invoice?'),
        ask('ann', 3, 'how do I correct an invoice'),
        ask('bob', 2, 'How do I correct an invoice?'),
        ask('eve', 4, 'Where is the dark theme?'),
      ),
    );

    expect(lines).toMatchObject([
      { question: 'How do I correct an invoice?', count: 2, asked: ['2026-11-03', '2026-11-02'] },
      { question: 'Where is the dark theme?', count: 1 },
    ]);
    expect(await proposed('old.mbox', text('old.mbox'), '--people', '2')).toHaveLength(1);
  });

  test('leaves out a question that an article has, and what another of your addresses wrote', async () => {
    const asks = (from: string, question: string) =>
      `From: <${from}>\nMessage-ID: <${from}>\n\n${question}\n`;
    const box = mboxOf(
      asks('ann@mail.test', 'How do I fix an invoice?'),
      asks('old@mei.test', 'Which invoice do you mean?'),
      asks('second@paperboat.app', 'Which receipt do you mean?'),
    );

    expect(await proposed('old.mbox', box, '--me', 'old@mei.test')).toEqual([]);
  });

  test.each([
    ['commas', 'id,Message,Email\n1,"Hello, how do I correct an invoice?",ann@mail.test\n'],
    ['semicolons', 'Datum;Nachricht;Absender\n03.11.2026;"Hi; how do I correct an invoice?";ann\n'],
    [
      'tabs and no names',
      'ann@mail.test\tHow do I correct an invoice?\nbob@mail.test\tThank you very much!\n',
    ],
    [
      'chat',
      '{"role":"user","content":"How do I correct an invoice?"}\n{"role":"assistant","content":"Which invoice is it?"}\n',
    ],
    [
      'conversations',
      '{"customer":"ann","messages":[{"from":"agent","text":"How can we help today?"},{"from":"ann","text":"how do I correct an invoice?"}]}\n',
    ],
    [
      'an export of a chat',
      '{"messages":[{"from":"ann","date":"2026-11-03T10:00:00","text":["How do I ",{"type":"bold","text":"correct"}," an invoice?"]}]}',
    ],
  ])('reads a table or a chat: %s', async (_, written) => {
    const lines = await proposed('old.csv', written);

    expect(lines.map(({ question }) => question.toLowerCase())).toEqual([
      'how do i correct an invoice?',
    ]);
  });

  test('reads a name and an address out of one cell', async () => {
    const table = [
      'from,message',
      'Hal Berg <hal@mail.test>,"How does Hal correct an invoice for hal@mail.test?"',
      '"""Mei"" <second@paperboat.app>","Which invoice do you mean, please?"',
    ];

    expect(await proposed('old.csv', table.join('\n'))).toMatchObject([
      { question: 'How does [name] correct an invoice for [email]?' },
    ]);
  });

  test('reads a table of an older Chinese program', async () => {
    // "内容" and "怎么换货币？" in GBK.
    const gbk = Buffer.from('c4dac8dd0ad4f5c3b4bbbbbbf5b1d2a3bf0a', 'hex');

    expect(await proposed('old.csv', gbk)).toMatchObject([
      { question: '怎么换货币？', article: 'zh-cn/currency' },
    ]);
  });

  test('takes the column that is named', async () => {
    const table =
      'text,title\nThis is a long text of the shop about nothing at all,How do I correct it?\n';

    expect(await proposed('old.csv', table, '--column', 'Title')).toHaveLength(1);
    expect((await harvest(path('old.csv'), '--column', 'titel')).said).toMatch(
      /There is no column "titel"\. Did you mean "title"\?$/,
    );
  });

  test.each([
    ['no file', [], 2, /^Name a file of mail or of a chat\./],
    ['a file that is not there', ['nowhere.mbox'], 1, /nowhere\.mbox: There is no such file\.$/],
    ['a folder', ['tests'], 1, /^tests: That is a folder: name the files in it\.$/],
    ['a picture', ['docs/home.png'], 1, /^docs\/home\.png: That is neither mail nor text\.$/],
    ['numbers', ['--people', '0', 'a.mbox'], 2, /^Write --people as a number from 1 on, not "0"\./],
    ['two outputs', ['--json', '--to', 'a', 'b'], 2, /^Write --json or --to, not both\./],
    ['nothing to take', ['take'], 2, /^Name one file of proposals/],
    ['nothing to take back', ['undo'], 1, /^Nothing was decided here/],
  ] as const)('refuses %s', async (_, args, code, said) => {
    const refused = await harvest(...args);

    expect(refused.code).toBe(code);
    expect(refused.said).toMatch(said);
  });

  test.each([
    [
      'an archive',
      'PK\u0003\u0004...',
      'That is an archive or a spreadsheet: unpack it, or save it as CSV.',
    ],
    ['nothing', ' \n', 'The file is empty.'],
    ['a broken table', 'message\n"how do I', 'Line 2: a quotation mark is not closed'],
    ['broken lines', '{"text":"a"}\n{"text":', 'Line 2 is no JSON object.'],
    [
      'numbers alone',
      'id,price\n1,2\n',
      'No column is sure to hold what customers wrote: say it with --column. There are id, price.',
    ],
  ])('says of a file that holds %s what is wrong', async (_, written, said) => {
    content.put('old.csv', written);
    const refused = await harvest(path('old.csv'));

    expect(refused.code).toBe(1);
    expect(refused.said).toContain(`old.csv: ${said}`);
  });

  test('writes over no file of proposals', async () => {
    content.put('proposals.jsonl', 'edited');
    content.put('old.mbox', mboxOf(mails.gmail));
    const refused = await harvest(path('old.mbox'), '--to', path('proposals.jsonl'));

    expect(refused.code).toBe(1);
    expect(text('proposals.jsonl')).toBe('edited');
  });

  test('keeps nothing of what it read beside the proposals', async () => {
    const secret = 'My cat is called Mortimer. How do I correct an invoice, I am at cat@mail.test?';
    content.put('old.csv', `message\n"${secret}"\n`);
    await harvest(path('old.csv'), '--to', path('proposals.jsonl'));

    expect(text('proposals.jsonl')).toContain('I am at [email]?');
    expect(text('proposals.jsonl')).not.toMatch(/Mortimer|cat@mail/);
  });
});
