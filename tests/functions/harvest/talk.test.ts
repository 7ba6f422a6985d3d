import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Proposal } from '../../../scripts/harvest/grouping/proposals.ts';
import { contentFolder } from '../../commands/check-command.ts';
import { memoryOf } from '../../commands/harvest/memory-of.ts';

let content: ReturnType<typeof contentFolder>;

beforeEach(() => {
  content = contentFolder();
  for (const slug of ['refunds', 'themes'])
    content.put(`articles/en/account/${slug}.mdx`, `---\ntitle: All ${slug}\nquestions: []\n---\n`);
  vi.stubEnv('CONTENT', content.folder);
  vi.resetModules();
});

afterEach(() => {
  rmSync(content.folder, { recursive: true });
  rmSync(memoryOf(content.folder), { force: true });
  vi.unstubAllEnvs();
  vi.resetModules();
});

const proposal = (question: string, more: Partial<Proposal> = {}): Proposal => ({
  locale: 'en',
  question,
  also: [],
  asked: ['2026-11-03'],
  near: ['refunds', 'themes'],
  confidence: 0.6,
  answered: true,
  ...more,
});

/** Presses keys one after the other, and types lines where these are asked for. */
async function press(proposals: Proposal[], typed: string[]) {
  const [{ openDecisions }, { knownArticles }, { openMemory }, { talk }] = await Promise.all([
    import('../../../scripts/harvest/deciding/decide.ts'),
    import('../../../scripts/harvest/deciding/known-articles.ts'),
    import('../../../scripts/harvest/deciding/memory.ts'),
    import('../../../scripts/harvest/deciding/talk.ts'),
  ]);
  const [memory, articles] = [openMemory(), knownArticles()];
  const now = new Date('2026-11-30T12:00:00Z');
  const decisions = openDecisions({ memory, articles, now });
  const said: string[] = [];
  const keys = {
    next: async () => typed.shift(),
    line: async () => typed.shift() ?? '',
    end: () => {},
  };
  const decided = await talk(proposals, {
    ...{ keys, decisions, articles },
    say: (line) => said.push(line),
  });
  return { decided, said: said.join('\n'), waiting: memory.waiting() };
}

const questionsOf = (slug: string) =>
  readFileSync(join(content.folder, `articles/en/account/${slug}.mdx`), 'utf8');

test('one key puts a question into the proposed article, another one into the second', async () => {
  const { decided } = await press([proposal('money back?'), proposal('dark theme?')], ['\r', '2']);

  expect(decided).toEqual({ accepted: 2, gaps: 0, left: 0, open: 0 });
  expect(questionsOf('refunds')).toContain('- money back?');
  expect(questionsOf('themes')).toContain('- dark theme?');
});

test.each([
  ['is under the line', { confidence: 0.43, answered: false }],
  ['asks which of several is meant', { confidence: 0.7, answered: false }],
])(
  'Enter does nothing where the search %s, and a key that means nothing neither',
  async (_, more) => {
    const { decided, said } = await press([proposal('pizza?', more)], ['\r', 'x', '3', '7']);

    expect(decided.open).toBe(1);
    expect(said).toContain('  1  All refunds');
    expect(said).not.toContain('⏎ 1');
  },
);

test('a question becomes a gap, is left out, or goes to an article that is typed', async () => {
  const questions = ['pizza?', 'hello?', 'dark theme?'].map((question) => proposal(question));
  const { decided, waiting, said } = await press(questions, [
    'g',
    ' ',
    'a',
    'thems',
    'a',
    'themes',
  ]);

  expect(decided).toEqual({ accepted: 1, gaps: 1, left: 1, open: 0 });
  expect(waiting).toMatchObject([{ wordings: ['pizza?'], asked: ['2026-11-03'] }]);
  expect(said).toContain('There is no article "thems" in en. Did you mean "themes"?');
  expect(questionsOf('themes')).toContain('- dark theme?');
});

test('the last decision can be taken back, and none of an earlier run', async () => {
  const questions = [proposal('money back?'), proposal('dark theme?')];
  const before = questionsOf('refunds');
  const { decided, said } = await press(questions, ['u', '1', 'u', 'g', 'u', 'q']);

  expect(decided).toEqual({ accepted: 0, gaps: 0, left: 0, open: 2 });
  expect(said).toContain('There is nothing to take back.');
  expect(questionsOf('refunds')).toBe(before);
});

test('shows every wording that would be written, and how many people asked', async () => {
  const several = proposal('money back?', {
    also: ['refund me', 'write to [email]'],
    asked: ['2026-11-03', '2026-10-01'],
  });
  const { said } = await press([several], []);

  expect(said).toContain('1 of 1  2 people asked, last on 2026-11-03');
  expect(said).toContain('  refund me\n  and one more wording');
  expect(said).toContain('⏎ 1  All refunds refunds  60 %');
});

test('what was decided is stored when the owner leaves in the middle', async () => {
  await press([proposal('money back?'), proposal('dark theme?')], ['1']);
  vi.resetModules();
  const { decided, said } = await press([proposal('money back?')], ['1']);

  expect(decided.open).toBe(1);
  expect(said).toContain('An article has it among its questions already.');
});
