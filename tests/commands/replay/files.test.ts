import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { settings } from '../../../site/content/settings.ts';
import { locales } from '../../../site/languages/registry/locales.ts';
import { ownerStrings } from '../../../site/languages/registry/strings.ts';
import { weekOf } from '../../../worker/contract/time/iso-week.ts';
import { csv } from '../../../worker/http/response/csv.ts';
import { weekNumbers } from '../../../worker/numbers/numbers.ts';
import type { GapRow } from '../../../worker/numbers/rows.ts';
import { weekCsv } from '../../../worker/weeks/formats/csv.ts';
import { contentFolder } from '../check-command.ts';
import { runInProcess } from '../in-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'questions-'));

/** What is asked does not depend on it. */
const content = contentFolder();
content.put('articles/en/start/first-steps.mdx', '---\ntitle: First steps\n---\n\nBegin here.\n');

afterAll(() => {
  for (const made of [folder, content.folder]) rmSync(made, { recursive: true });
});

describe('npm run replay takes', () => {
  test.each<[name: string, file: string, text: string, asked: string[]]>([
    [
      'what the page of gaps exports',
      'gaps.csv',
      table([
        ['question', 'language', 'people', 'newest', 'why'],
        ['how, "please", do I refund', 'en', 3, '2026-11-20', 'nothing was found'],
        ['=refund', 'en', 2, '2026-11-20', ''],
        ['怎么退款', 'zh-CN', 2, '2026-11-20', ''],
      ]),
      ['en how, "please", do I refund', 'en =refund', 'zh-CN 怎么退款'],
    ],
    [
      'what the page of a week exports',
      'week.csv',
      weekOfGaps([
        { query: 'bank holidays', locale: 'en', gap: null },
        { query: 'invoice PDF', locale: 'zh-CN', gap: 12 },
        { query: 'refund twice', locale: 'en', gap: 13 },
      ]),
      ['en bank holidays', 'zh-CN invoice PDF', 'en refund twice'],
    ],
    [
      'JSON lines',
      'gaps.jsonl',
      '{"query":"refund","locale":"en"}\n\n{"query":"退款","locale":"zh-cn"}\n{"question":"CSV 导入"}',
      ['en refund', 'zh-CN 退款', 'zh-CN CSV 导入'],
    ],
    ['one column', 'one.csv', 'query\nrefund\n\n退款', ['en refund', 'zh-CN 退款']],
    [
      'a text of several lines',
      'lines.csv',
      'locale,query\nen,"refund\r\na client"',
      ['en refund a client'],
    ],
    ['old line ends', 'mac.csv', 'Question\rrefund\r', ['en refund']],
  ])('%s', async (_, file, text, asked) => {
    put(file, text);

    const { questions } = JSON.parse((await replay(file, '--json')).said);
    expect(
      questions.map(({ locale, question }: Record<string, string>) => `${locale} ${question}`),
    ).toEqual(asked);
  });
});

test('npm run replay shows no address, and nothing that steers a terminal', async () => {
  put('a.csv', 'question\n"refund me at mei@paperboat.example \u001b[2J\u009b31m now"\n');

  for (const { said } of [await replay('a.csv'), await replay('a.csv', '--json')]) {
    expect(said).toContain('refund me at [email]');
    expect(said).not.toMatch(/mei@|(?!\n)\p{Cc}|\\u00/u);
  }
});

describe('npm run replay refuses', () => {
  test.each<[name: string, file: string, text: string | Buffer, said: string]>([
    [
      'a file without a column of questions',
      'a.csv',
      'text,people\na,1\n',
      'a.csv:2  There is no column "question" or "query", only: text, people.',
    ],
    [
      'a line without a question',
      'a.jsonl',
      '{"query":"a"}\n{"text":"b"}\n',
      'a.jsonl:2  There is no column "question" or "query", only: text.',
    ],
    ['a question that is no text', 'a.jsonl', '{"query":3}', 'a.jsonl:1  Write "query" as a text.'],
    [
      'a line that is no JSON',
      'a.jsonl',
      '{"query":"a"}\n{"query":',
      'a.jsonl: Line 2 is no JSON object.',
    ],
    [
      'a language that no page has',
      'a.csv',
      'query,locale\na,fr\n',
      `a.csv:2  There is no language "fr". Write ${locales.join(' or ')}.`,
    ],
    [
      'a comma outside quotes',
      'a.csv',
      'query,locale\na,en\nwell, b,en\n',
      'a.csv: Line 3 has 3 columns, the first line 2.',
    ],
    ['a quotation mark that is left open', 'a.csv', 'query\na\n"b\nc\n', 'a.csv: Line 3: '],
    ['a file without questions', 'a.csv', 'query\n\n', 'a.csv holds no question.'],
    ['an empty file', 'a.csv', '', 'a.csv holds no question.'],
    [
      'a file in another encoding',
      'a.csv',
      Buffer.from([0xcd, 0xcb, 0xbf, 0xee]),
      'a.csv is not written in UTF-8.',
    ],
  ])('%s', async (_, file, text, said) => {
    put(file, text);

    const refused = await replay(file);
    expect(refused.code).toBe(1);
    expect(refused.said.startsWith(said)).toBe(true);
  });

  test('a file that is not there', async () => {
    expect(await replay('none.csv')).toEqual({ code: 1, said: 'There is no file none.csv.' });
  });

  test.each([
    ['no file', [], 'Name a file of questions.'],
    ['two files', ['a.csv', 'b.csv'], 'Name one file, not 2.'],
  ])('%s', async (_, files, said) => {
    const refused = await replay(...files);

    expect(refused.code).toBe(2);
    expect(refused.said.startsWith(said)).toBe(true);
  });
});

const put = (file: string, text: string | Buffer) => writeFileSync(join(folder, file), text);

/** Every word that is no option is a file of the folder. */
async function replay(...args: string[]) {
  const places = args.map((arg) => (arg.startsWith('--') ? arg : join(folder, arg)));
  const { code, said } = await runInProcess('replay', places, { CONTENT: content.folder });
  return { code, said: said.replaceAll(`${folder}/`, '').trim() };
}

/** What the page of a week exports of one in which two people had each of these questions. */
function weekOfGaps(gaps: Pick<GapRow, 'query' | 'locale' | 'gap'>[]): string {
  const asked = { why: 'no-answer', day: '2026-11-17', article: null } as const;
  const rows = gaps.flatMap((gap) =>
    ['a', 'b'].map((visitor) => ({ ...gap, ...asked, folded: gap.query, visitor, network: null })),
  );
  const rowless = { visits: [], messages: [], replied: [], solved: [], votes: [], surveys: [] };
  const none = { ...rowless, wordsBefore: [] };
  const counts = { subscribers: { notified: 0, yes: 0, no: 0 }, wroteBefore: { count: 0, of: 0 } };
  const week = weekOf(new Date('2026-11-17'), settings.timeZone);
  const numbers = weekNumbers({ ...none, ...counts, gaps: rows }, week, settings);
  const reported = numbers.gaps.map((gap) => ({
    ...gap,
    nearest: null,
    state: undefined,
    advice: undefined,
  }));
  return weekCsv({ ...numbers, gaps: reported }, { strings: ownerStrings('en') });
}

/** A table as the Worker writes it, from its heads and rows. */
function table([heads = [], ...rows]: (string | number | null)[][]): string {
  const columns = heads.map((head, n) => [head, (row: (typeof rows)[number]) => row[n]]);
  return csv(Object.fromEntries(columns), rows);
}
