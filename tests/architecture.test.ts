import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import scripts from '../package.json' with { type: 'json' };
import {
  filesIn,
  importedFiles,
  importedPackages,
  isInside,
  loadedFiles,
  textOf,
} from './source-files.ts';

const rooms = ['site', 'worker', 'scripts', 'tests'];

describe('who may import whom', () => {
  test.each([
    ['worker/contract', []],
    ['site/search', []],
    ['site', ['worker/contract']],
    // `.build` holds what the build makes of Pagefind, `package.json` the version.
    ['worker', ['site/search', '.build', 'package.json']],
    ['scripts', ['site', 'worker']],
  ])('%s imports only itself and %j', (folder, others) => {
    const strays = importsThat(
      folder,
      (imported) => ![folder, ...others].some((room) => isInside(imported, room)),
    );

    expect(strays).toEqual([]);
  });

  test.each([
    ['worker/db', ['worker/routes']],
    ['worker/pages', ['worker/routes']],
    ['worker/week', ['worker/routes']],
    ['worker/gaps', ['worker/routes']],
    ['site/elements', ['site/components', 'site/layouts', 'site/pages']],
    ['site/components', ['site/layouts', 'site/pages']],
    ['site/layouts', ['site/pages']],
  ])('%s never imports from %j', (folder, others) => {
    const strays = importsThat(folder, (imported) =>
      others.some((room) => isInside(imported, room)),
    );

    expect(strays).toEqual([]);
  });

  test.each([
    ['worker/contract', ['zod']],
    ['site/search', []],
    ['worker/week', []],
    ['site/elements', []],
  ])('%s needs no package but %j', (folder, packages) => {
    const strays = filesIn(folder).flatMap((file) =>
      importedPackages(file)
        .filter((name) => !packages.includes(name))
        .map((name) => `${file} imports ${name}`),
    );

    expect(strays).toEqual([]);
  });
});

test('what a command says in words comes from no page: Node reads no JSX', () => {
  const reached = new Set(filesIn('scripts'));
  for (const file of reached)
    for (const imported of loadedFiles(file)) if (!isInside(file, 'site')) reached.add(imported);

  expect([...reached].filter((file) => file.endsWith('.tsx'))).toEqual([]);
});

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

  test('keeps every source file to 200 lines, half of them to 60', () => {
    const sizes = ['site', 'worker', 'scripts']
      .flatMap(filesIn)
      .map((file) => ({ file, lines: textOf(file).trimEnd().split('\n').length }))
      .sort((a, b) => a.lines - b.lines);
    const median = sizes[sizes.length >> 1]?.lines ?? 0;
    console.info(`${sizes.length} source files, median ${median} lines`);

    expect(sizes.filter(({ lines }) => lines > 200)).toEqual([]);
    expect(median).toBeLessThanOrEqual(60);
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
    for (const file of reached) for (const imported of importedFiles(file)) reached.add(imported);

    const written = ['site', 'worker', 'scripts'].flatMap(filesIn);
    const dead = written.filter((file) => !reached.has(file) && !/\.d\.ts$|\.sql$/.test(file));
    expect(dead).toEqual([]);
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

function importsThat(folder: string, isStray: (imported: string) => boolean): string[] {
  return filesIn(folder).flatMap((file) =>
    importedFiles(file)
      .filter(isStray)
      .map((imported) => `${file} imports ${imported}`),
  );
}
