import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { languageOf, locales } from '../../site/languages/registry/locales.ts';
import {
  filesIn,
  importedFiles,
  importedPackages,
  importsOf,
  isInside,
  loadedFiles,
  lostImports,
  productFiles,
  textOf,
} from '../source-files.ts';

/** The rooms of the Worker in the order that the guide gives: a room is what stands directly in `worker/`. */
const [, listOfRooms = ''] = textOf('CONTRIBUTING.md').split('## The rooms of the Worker\n');
const roomsOfWorker = [...listOfRooms.matchAll(/^- `worker\/([\w.-]+)`: \S/gm)].map(
  ([, room]) => room,
);

describe('who may import whom', () => {
  test('every path leads to a file, with its ending: one that does not would pass for a package', () => {
    // Of the site that the bench builds for comparison it has the pages as text.
    const writer = 'scripts/bench/bare-site.ts';
    const files = [...productFiles, 'astro.config.mjs'].filter((file) => file !== writer);
    const lost = files.flatMap((file) =>
      lostImports(file).map((name) => `${file} imports ${name}`),
    );

    expect(lost).toEqual([]);
  });

  test('only the registry imports the folder of a language; one language may lean on another', () => {
    const folders = locales.map((locale) => `site/languages/${languageOf(locale).path}`);
    const inFolder = (file: string) => folders.some((folder) => isInside(file, folder));
    const strays = ['site', 'worker', 'scripts']
      .flatMap((folder) => importsThat(folder, inFolder))
      .filter((stray) => !inFolder(stray) && !stray.startsWith('site/languages/registry/'));

    expect(strays).toEqual([]);
  });

  test.each([
    ['site/languages', []],
    ['worker/contract', ['site/languages']],
    ['site/search', ['site/languages']],
    ['site/pagefind', ['site/search', 'site/languages']],
    ['site', ['worker/contract']],
    // `.build` holds what the build makes of Pagefind, `package.json` the version.
    ['worker', ['site/search', 'site/pagefind', 'site/languages', '.build', 'package.json']],
    ['scripts', ['site', 'worker']],
  ])('%s imports only itself and %j', (folder, others) => {
    const strays = importsThat(
      folder,
      (imported) => ![folder, ...others].some((room) => isInside(imported, room)),
    );

    expect(strays).toEqual([]);
  });

  test.each([
    ['site/components', ['site/layouts', 'site/pages']],
    ['site/layouts', ['site/pages']],
  ])('%s never imports from %j', (folder, others) => {
    const strays = importsThat(folder, (imported) =>
      others.some((room) => isInside(imported, room)),
    );

    expect(strays).toEqual([]);
  });

  test.each([
    [
      'what writes Pagefind’s index',
      /^site\/pagefind\/build\//,
      ['scripts/bench/', 'astro.config.mjs'],
    ],
    ['the package itself', /^pagefind$/, ['site/pagefind/build/', 'scripts/bench']],
  ])('only the build and benches import %s', (_, pattern, importers) => {
    const strays = [...productFiles, 'astro.config.mjs']
      .filter(
        (file) => !['site/pagefind/build/', ...importers].some((place) => file.startsWith(place)),
      )
      .filter((file) => importsOf(file).some((name) => pattern.test(name)));

    expect(strays).toEqual([]);
  });

  test('each room of the Worker imports only rooms before it', () => {
    const code = filesIn('worker').filter((file) => !file.endsWith('.sql'));
    const strays = code.flatMap((file) =>
      importedFiles(file)
        .filter((imported) => isInside(imported, 'worker') && place(imported) > place(file))
        .map((imported) => `${file} imports ${imported}`),
    );

    expect(code.filter((file) => place(file) === -1)).toEqual([]);
    expect(strays).toEqual([]);
  });

  test('no two folders import each other', () => {
    const imports = new Set(
      productFiles
        .flatMap((file) =>
          importedFiles(file).map((imported) => [dirname(file), dirname(imported)] as const),
        )
        // A folder and those inside it are one.
        .filter(([folder, other]) => !isInside(folder, other) && !isInside(other, folder))
        .map(([folder, other]) => `${folder} and ${other}`),
    );
    const pairs = [...imports].filter((pair) =>
      imports.has(pair.split(' and ').toReversed().join(' and ')),
    );

    expect(pairs).toEqual([]);
  });

  test.each([
    ['worker/contract', ['zod']],
    ['site/search', []],
    ['site/pagefind', ['astro', 'pagefind']],
    ['worker/numbers', []],
    ['site/languages', []],
    ['site/components', ['astro']],
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

/** Where the room of a file of the Worker stands. */
function place(file: string): number {
  const [, room = ''] = file.split('/');
  return roomsOfWorker.indexOf(room);
}

function importsThat(folder: string, isStray: (imported: string) => boolean): string[] {
  return filesIn(folder).flatMap((file) =>
    importedFiles(file)
      .filter(isStray)
      .map((imported) => `${file} imports ${imported}`),
  );
}
