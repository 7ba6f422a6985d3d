import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownSite } from '../../../scripts/bench/own-site.ts';
import { inCopy } from '../../tree-copy.ts';
import { demonstration } from '../check-command.ts';

/** A repository with three revisions: without a search, with one and with what was changed since. */
let repository: string;
/** Asked once, for what several tests look at; and what was there before and after. */
let against: Record<'before' | 'no-search', ReturnType<typeof replay>>;
let stateBefore: ReturnType<typeof state>;
let stateAfter: ReturnType<typeof state>;

beforeAll(() => {
  repository = mkdtempSync(join(tmpdir(), 'replay-test-'));
  git('init', '--quiet');
  put('.gitignore', 'node_modules\n');
  for (const file of ['site.yaml', 'topics.yaml', 'words.yaml'])
    cpSync(join(demonstration, file), join(repository, 'content', file));
  commit('no-search');

  ownSite(repository);
  article('umbrellas', 'Mend an umbrella');
  article('parrots', 'Feed a parrot');
  article('boats', 'Moor a boat');
  commit('before');

  rmSync(join(repository, 'content/articles/en/start/parrots.mdx'));
  rmSync(join(repository, 'content/articles/en/start/umbrellas.mdx'));
  article('rain', 'Mend an umbrella');
  article('quilts', 'Quilts with zippers');
  put(
    'gaps.csv',
    '\uFEFFquestion,language,people\r\nfeed a parrot,en,4\r\nquilts with zippers,en,3\r\nmend an umbrella,en,2\r\nmoor a boat,,2\r\n',
  );

  stateBefore = state();
  against = {
    before: replay('gaps.csv', '--against', 'before', '--json'),
    'no-search': replay('gaps.csv', '--against', 'no-search'),
  };
  stateAfter = state();
});

afterAll(() => rmSync(repository, { recursive: true }));

describe('npm run replay --against', () => {
  test('tells what is newly answered, lost, and found by another article', () => {
    const { totals, questions } = compared(against.before);

    expect(questions.map(({ question, change }) => [question, change])).toEqual([
      ['feed a parrot', 'lost'],
      ['quilts with zippers', 'newly answered'],
      ['mend an umbrella', 'changed'],
      ['moor a boat', 'same'],
    ]);
    expect(questions[2]).toMatchObject({
      before: { article: 'umbrellas' },
      now: { article: 'rain' },
    });
    expect(totals).toEqual({
      questions: 4,
      answeredBefore: 3,
      answeredNow: 3,
      newlyAnswered: 1,
      lost: 1,
      changed: 1,
      same: 1,
    });
  });

  test('prints the same for people', () => {
    const { code, said } = replay('gaps.csv', '--against', 'before');

    expect(code).toBe(0);
    expect(said).toMatch(/^Newly answered\n\n.*\nen +yes +.* quilts +quilts with zippers$/m);
    expect(said).toMatch(/^Lost: .*\n\n.*\nen +no +parrots .* feed a parrot$/m);
    expect(said).toMatch(/^Found by another article\n\n.*\nen +yes +umbrellas +rain +mend an/m);
    expect(said).not.toMatch(/moor a boat/);
    expect(said).toContain('Newly answered 1, lost 1, found by another article 1, the same 1.');
  });

  test('asks the search of that revision, not this one', () => {
    const engine = join('site/search/companion/ask-companion.ts');
    put(engine, 'export const askCompanion = () => ({ results: [], answered: false });\n');
    const { totals } = compared(replay('gaps.csv', '--against', 'before', '--json'));
    cpSync(engine, join(repository, engine));

    expect(totals).toMatchObject({ answeredBefore: 3, answeredNow: 0, lost: 3 });
  });

  test('leaves the repository and its other folders as they were', () => {
    expect(stateAfter).toEqual(stateBefore);
  });

  test('says plainly when a revision has nothing that it can ask', () => {
    expect(against['no-search']).toEqual({
      code: 1,
      said: 'no-search cannot be asked: it has no search that can be asked.',
    });
  });

  test.each([
    ['beforee', 'There is no revision "beforee" in this repository.'],
    ['before:content', 'There is no revision "before:content" in this repository.'],
  ])('says plainly that there is no %s', (revision, said) => {
    expect(replay('gaps.csv', '--against', revision)).toEqual({ code: 1, said });
  });

  test('says so where there is no repository', () => {
    const folder = ownSite(join(mkdtempSync(join(tmpdir(), 'replay-test-')), 'copy'));
    writeFileSync(join(folder, 'gaps.csv'), 'question\na\n');

    const { code, said } = replayIn(folder, 'gaps.csv', '--against', 'before');
    rmSync(dirname(folder), { recursive: true });
    expect(code).toBe(1);
    expect(said).toContain('This folder is in no git repository');
  });
});

describe('npm run replay', () => {
  test('tells what is answered here, and by what', () => {
    const { code, said } = replay('gaps.csv');

    expect(code).toBe(0);
    expect(said).toMatch(/^en +no .* feed a parrot$/m);
    expect(said).toMatch(/^en +yes +quilts +quilts with zippers$/m);
    expect(said).toContain('4 questions: 3 are answered.');
  });

  test('says what is wrong with the content, and asks nothing of it', () => {
    put('content/articles/en/start/wrong.mdx', '---\ntitel: A\n---\n');
    const { code, said } = replay('gaps.csv');
    rmSync(join(repository, 'content/articles/en/start/wrong.mdx'));

    expect(code).toBe(1);
    expect(said).toContain('wrong.mdx:2  There is no key "titel". Did you mean "title"?');
    expect(said).not.toContain('parrot');
  });
});

interface Compared {
  question: string;
  change: string;
}

const compared = ({ said }: { said: string }): { totals: object; questions: Compared[] } =>
  JSON.parse(said);

const replay = (...args: string[]) => replayIn(repository, ...args);

function replayIn(folder: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/replay.ts', ...args], {
    cwd: folder,
    env: inCopy,
    encoding: 'utf8',
  });
  return { code: status, said: (stdout + stderr).trim() };
}

/** The repository, and the folders that a command may have left. */
const state = () => [
  git('status', '--porcelain'),
  git('worktree', 'list'),
  git('stash', 'list'),
  leftFolders(),
];

const leftFolders = () => readdirSync(tmpdir()).filter((name) => /^replay-\w{6}$/.test(name));

function put(file: string, text: string) {
  mkdirSync(dirname(join(repository, file)), { recursive: true });
  writeFileSync(join(repository, file), text);
}

function article(slug: string, title: string) {
  put(`content/articles/en/start/${slug}.mdx`, `---\ntitle: ${title}\n---\n\n${title}.\n`);
}

function commit(tag: string) {
  git('add', '--all');
  git('-c', 'user.name=Mei', '-c', 'user.email=mei@example.com', 'commit', '--quiet', '-m', tag);
  git('tag', tag);
}

function git(...args: string[]): string {
  const { status, stdout, stderr } = spawnSync('git', args, {
    cwd: repository,
    env: { ...process.env, GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_SYSTEM: devNull },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}
