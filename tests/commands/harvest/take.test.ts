import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runTool } from '../../../scripts/terminal/tool.ts';
import { localDay } from '../../../worker/contract/time/local-time.ts';
import { contentFolder } from '../check-command.ts';
import { memoryOf } from './memory-of.ts';

let content: ReturnType<typeof contentFolder>;

beforeEach(() => {
  content = contentFolder();
  content.put(refunds, article);
  content.put(
    'articles/zh-cn/account/currency.mdx',
    '---\ntitle: 更换结算货币\nquestions: []\n---\n',
  );
});

afterEach(() => {
  rmSync(content.folder, { recursive: true });
  rmSync(memoryOf(content.folder), { force: true });
});

const refunds = 'articles/en/getting-paid/refunds.mdx';
const article =
  '---\ntitle: Refunds\n# in their words\nquestions:\n    - "refund please" # often\nchecked: 2026-11-01\n---\n\nText.\n';

const path = (name: string) => join(content.folder, name);
const text = (name: string) => readFileSync(path(name), 'utf8');
const harvest = (...args: string[]) => content.call('harvest', ...args, '--state', path('state'));

const today = localDay(new Date(), 'UTC');

const line = (question: string, of: string | null, more: object = {}) =>
  `${JSON.stringify({ question, article: of, locale: 'en', count: 1, also: [], asked: [today], ...more })}\n`;

async function take(...lines: string[]) {
  content.put('proposals.jsonl', lines.join(''));
  return harvest('take', path('proposals.jsonl'));
}

/** A database of this machine, as `npm start` makes it. */
async function makeDatabase() {
  const args = ['d1', 'migrations', 'apply', 'DB', '--local', '--persist-to', path('state')];
  await runTool('wrangler', args, { silent: true });
}

describe('npm run harvest -- take', () => {
  test('writes questions below those of the article, in the way in which its author writes', async () => {
    const { code, said } = await take(
      line('how do I get my money back?', 'en/refunds', { also: ['money: back, please'] }),
      line('怎么换货币', 'zh-cn/currency', { locale: 'zh-CN' }),
    );

    expect(code).toBe(0);
    expect(said).toContain('2 lines are done.\nNext: npm run check');
    expect(text(refunds)).toBe(
      article.replace(
        '# often\n',
        '# often\n    - how do I get my money back?\n    - "money: back, please"\n',
      ),
    );
    expect(text('articles/zh-cn/account/currency.mdx')).toContain('questions:\n  - 怎么换货币\n');
  });

  test('does nothing a second time', async () => {
    await take(line('how do I get my money back?', 'refunds'));
    const written = text(refunds);
    const { code, said } = await harvest('take', path('proposals.jsonl'));

    expect(said).toContain('0 lines are done, 1 was done before');
    expect([code, text(refunds)]).toEqual([0, written]);
  });

  test('is not asked again about what was decided, and is after it was taken back', async () => {
    content.put('chat.jsonl', '{"text":"how do I get my money back?"}');
    const find = async () => (await harvest(path('chat.jsonl'), '--json')).said;
    await take(line('How do I get my money back?', 'refunds'));
    const decided = await find();
    const { code, said } = await harvest('undo');

    expect(decided).not.toContain('money');
    expect([code, text(refunds)]).toEqual([0, article]);
    expect(said).toContain(`${refunds}  as it was`);
    expect(await find()).toContain('money');
  });

  test('takes nothing back from a file that somebody changed since', async () => {
    await take(line('how do I get my money back?', 'refunds'));
    const changed = text(refunds).replace('money back', 'money');
    content.put(refunds, changed);
    const { code, said } = await harvest('undo');

    expect([code, text(refunds)]).toEqual([1, changed]);
    expect(said).toContain(`${refunds} was changed since, so nothing is taken back`);
  });

  test.each([
    ['no JSON', 'refunds please\n', /:2 {2}That is no JSON object in one line/],
    ['a line that was cut', '{"question": "how?", "art\n', /:2 {2}That is no JSON object/],
    ['a list', '[{"question":"how?"}]\n', /:2 {2}That is no JSON object/],
    [
      'a key that nobody knows',
      line('how?', null, { artikle: 'x' }),
      /:2 {2}There is no "artikle" in a proposal\. Did you mean "article"\?/,
    ],
    [
      'a day that is none',
      line('how?', null, { asked: ['soon'] }),
      /:2 {2}"asked" is wrong: write the days on which/,
    ],
    ['no day', line('how?', null, { asked: undefined }), /"asked" is missing: write the days/],
    [
      'no language',
      line('how?', null, { locale: undefined }),
      /"locale" is missing: write the lang/,
    ],
    [
      'a number for an article',
      line('how?', null, { article: 7 }),
      /"article" is wrong: write "lang/,
    ],
    ['a language that is none', line('how?', null, { locale: 'xx' }), /There is no language "xx"/],
    [
      'an article of another language',
      line('how?', 'zh-cn/currency'),
      /The question is in en, the article/,
    ],
  ])('takes the other lines of a file that has %s, and names it', async (_, wrong, said) => {
    const taken = await take(
      line('how do I get my money back?', 'en/refunds'),
      wrong,
      line('where is my money?', 'en/refunds'),
    );

    expect(taken.code).toBe(1);
    expect(taken.said).toMatch(said);
    expect(taken.said).toContain('2 lines are done, 1 cannot be and stays');
    expect(text(refunds)).toContain('- how do I get my money back?\n    - where is my money?\n');
  });

  test('says which lines cannot be done, and does the others', async () => {
    const { code, said } = await take(
      line('how do I get my money back?', 'refnds'),
      line('please refund [email]', 'refunds'),
      line('refund please', 'refunds'),
      line('an old one', null, { asked: ['2020-01-01'] }),
      line('where is my money?', 'refunds'),
    );

    expect(code).toBe(1);
    expect(said).toMatch(/:1 .*There is no article "refnds" in en\. Did you mean "refunds"\?/);
    expect(said).toMatch(/:2 .*Something personal was taken out of it/);
    expect(said).toMatch(/:3 .*An article has it among its questions already/);
    expect(said).toMatch(/:4 .*It was asked last on 2020-01-01, and gaps are kept for 365 days/);
    expect(text(refunds)).toContain('- where is my money?');
  });
});

describe('what npm run harvest remembers', () => {
  test.each([
    ['cut off', '{"decided":["a"],"steps":['],
    ['of another form', '{"decided":{},"steps":[],"waiting":[]}'],
  ])('stops it with a clear sentence where it is %s, and is left as it is', async (_, damaged) => {
    const memory = memoryOf(content.folder);
    mkdirSync(dirname(memory), { recursive: true });
    writeFileSync(memory, damaged);
    const { code, said } = await take(line('how do I get my money back?', 'en/refunds'));

    expect(code).toBe(1);
    expect(said).toBe(
      `${memory} is damaged: put a copy of it back, or delete it. Without it all is asked again, and gaps that wait to be sent are gone.`,
    );
    expect(text(refunds)).toBe(article);
    expect(readFileSync(memory, 'utf8')).toBe(damaged);
  });
});

describe('gaps of npm run harvest', () => {
  test('wait for a database, and stand in the list of gaps once, with each person', async () => {
    const days = [today, today, '2020-01-01'];
    content.put(
      'proposals.jsonl',
      line("where's the dark theme?", null, { also: ['is there a dark theme'], asked: days }),
    );
    const waiting = content.run(
      'harvest',
      ...['take', path('proposals.jsonl'), '--state', path('state')],
    );
    await makeDatabase();
    const sent = await harvest('send');
    const again = await harvest('send');
    const { said } = await content.call('gaps', '--state', path('state'), '--json');

    expect(waiting.code).toBe(1);
    expect(waiting.said).toContain('There is no database on this machine yet');
    expect(waiting.said).toContain(
      'Until they can be put there they wait: npm run harvest -- send',
    );
    expect([sent.code, again.said]).toEqual([0, 'No question waits to become a gap.']);
    expect(JSON.parse(said)).toMatchObject({ gaps: [], ungrouped: 2 });
  });

  test('come to be again after they were taken back while they waited, and not after they were sent', async () => {
    content.put('chat.jsonl', '{"text":"Where is the dark theme?"}');
    const find = async () => (await harvest(path('chat.jsonl'), '--json')).said;
    const gap = line('Where is the dark theme?', null);
    await take(gap);
    await harvest('undo');
    const taken = await find();
    await makeDatabase();
    await take(gap);
    await harvest('undo');

    expect(taken).toContain('dark theme');
    expect(await find()).not.toContain('dark theme');
  });
});
