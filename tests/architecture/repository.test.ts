import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import scripts from '../../package.json' with { type: 'json' };
import { foldersOfWorker } from '../../site/content/addresses/site-files.ts';
import { deskPatterns } from '../../worker/contract/published/redirects.ts';
import {
  filesIn,
  importedFiles,
  isInside,
  loadedFiles,
  productFiles,
  textOf,
} from '../source-files.ts';

const rooms = ['site', 'worker', 'scripts', 'tests'];

describe('the repository', () => {
  test('has only the folders that the guide to it names', () => {
    const made = textOf('.gitignore')
      .split('\n')
      .map((line) => line.replace('/', ''));
    const folders = readdirSync('.', { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && ![...made, '.git'].includes(entry.name))
      .map(({ name }) => name);

    const allowed = ['.ci', '.github', 'content', 'docs', ...rooms];
    expect(folders.filter((name) => !allowed.includes(name))).toEqual([]);
  });

  test('has no source file of over 250 lines, nor a test', () => {
    const sizes = [...productFiles, ...filesIn('tests').filter((file) => /\.tsx?$/.test(file))].map(
      (file) => ({
        file,
        lines: textOf(file).trimEnd().split('\n').length,
      }),
    );

    expect(sizes.filter(({ lines }) => lines > 250)).toEqual([]);
  });

  test('has no file that nothing leads to', () => {
    const starts = [
      ...filesIn('site/pages'),
      'site/content.config.ts',
      'astro.config.mjs',
      'worker/index.ts',
      ...Object.values(scripts.scripts).flatMap(
        (command) => command.match(/scripts\/[\w-]+\.\w+/g) ?? [],
      ),
    ];
    const reached = new Set(starts);
    for (const file of reached) {
      // What the build makes is not there before the first build, and leads nowhere.
      if (isInside(file, '.build')) continue;
      for (const imported of importedFiles(file)) reached.add(imported);
    }

    const dead = productFiles.filter((file) => !reached.has(file) && !/\.d\.ts$|\.sql$/.test(file));
    expect(dead).toEqual([]);
  });

  test('has the Worker answer what the site leaves to it, and nothing else', () => {
    const [, list = ''] = /^run_worker_first = \[([^\]]*)\]$/m.exec(textOf('wrangler.toml')) ?? [];
    const left = [
      ...foldersOfWorker.flatMap((folder) => [`/${folder}`, `/${folder}/*`]),
      ...deskPatterns,
    ];

    expect([...list.matchAll(/"([^"]+)"/g)].map(([, pattern]) => pattern)).toEqual(left);
  });

  test('keeps no log of addresses, which hold questions and the secrets of messages', () => {
    expect(textOf('wrangler.toml')).toMatch(/^logs = \{ invocation_logs = false \}$/m);
  });

  test.each([
    ['gives up a type', rooms, /(?::|\bas|<) ?any\b(?! \w)|\bas\s+unknown\s+as\b/],
    ['writes to the console of a reader', ['site', 'worker'], /console\.(log|debug|info)/],
    ['silences a checker', rooms, /@ts-(ignore|nocheck|expect-error)/],
  ])('has no line that %s', (_, folders, pattern) => {
    const lines = folders
      .flatMap(filesIn)
      .flatMap((file) =>
        textOf(file)
          .split('\n')
          .map((line, n) => ({ place: `${file}:${n + 1}`, line })),
      )
      .filter(({ line }) => pattern.test(line));

    expect(lines.map(({ place, line }) => `${place} ${line.trim()}`)).toEqual([]);
  });
});

test('what runs in a browser has no lookbehind: Safari below 16.4 cannot parse a file with one', () => {
  const reached = new Set(filesIn('site/components').filter((file) => file.endsWith('.ts')));
  for (const file of reached) for (const imported of loadedFiles(file)) reached.add(imported);

  expect(reached).toContain('site/languages/en/stem.ts');
  expect(reached).toContain('worker/contract/privacy/personal-data.ts');
  const contract = filesIn('worker/contract');
  const having = [...reached, ...contract].filter((file) => /\(\?<[=!]/.test(textOf(file)));
  expect(having).toEqual([]);
});

test('a helper of the tests has no hook of its own: it is loaded once for all files of a process', () => {
  const helpers = filesIn('tests').filter((file) => !/\.test\.ts$|\/setup\.ts$/.test(file));
  const hooking = helpers.filter((file) => /^(before|after)(Each|All)\(/m.test(textOf(file)));

  expect(hooking).toEqual([]);
});
