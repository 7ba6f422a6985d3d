import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import scripts from '../package.json' with { type: 'json' };
import { languageOf, locales } from '../site/languages/registry/locales.ts';
import {
  filesIn,
  importedFiles,
  importedPackages,
  importsOf,
  isInside,
  loadedFiles,
  textOf,
} from './source-files.ts';

/**
 * The rooms of the Worker, from the ground up: each imports only what stands before it. A room is what stands directly in
 * `worker/`.
 */
const roomsOfWorker = [
  ...['contract', 'statistics.ts', 'numbers', 'env.ts', 'settings.ts', 'http', 'quarantine'],
  ...['owner', 'email', 'health', 'search', 'published', 'closed-weeks', 'gaps', 'votes'],
  ...['articles', 'visits', 'surveys', 'messages', 'weeks'],
  ...['privacy', 'schedule.ts', 'admin.ts', 'index.ts'],
];

/** The room of each table, and the rooms before or after it whose SQL names it too, each with the reason. */
const tables: Record<string, { room: string; others?: Record<string, string> }> = {
  messages: {
    room: 'messages',
    others: {
      quarantine: 'keeps what was sent to a message only while there is that message',
      owner: 'the frame of each page says how many wait',
      email: 'an email belongs to a message, and is stored only with it',
      gaps: 'asks the index what was written, and marks that it did',
      surveys: 'finds the message that a survey is about',
      weeks: 'asks when the first row of all was stored',
    },
  },
  notes: { room: 'messages' },
  surveys: { room: 'surveys' },
  emails: { room: 'email', others: { messages: 'a reply is new while its email is' } },
  quarantine: { room: 'quarantine' },
  budgets: { room: 'http' },
  gaps: {
    room: 'gaps',
    others: {
      'closed-weeks': 'keeps in which gap each question of a week lay',
      weeks: 'asks when the first row of all was stored',
    },
  },
  wordings: {
    room: 'gaps',
    others: { 'closed-weeks': 'keeps in which gap each question of a week lay' },
  },
  gap_events: { room: 'gaps' },
  subscribers: { room: 'gaps' },
  votes: { room: 'votes', others: { weeks: 'asks when the first row of all was stored' } },
  visits: { room: 'visits', others: { weeks: 'asks when the first row of all was stored' } },
  weeks: { room: 'closed-weeks' },
  week_votes: { room: 'closed-weeks' },
  open_weeks: { room: 'closed-weeks' },
  closed_wordings: {
    room: 'closed-weeks',
    others: { gaps: 'finds the gap in which a question of a closed week lay' },
  },
  builds: { room: 'published' },
  article_versions: {
    room: 'published',
    others: { gaps: 'asks since when the answering article says what it says' },
  },
};

const rooms = ['site', 'worker', 'scripts', 'tests'];

describe('who may import whom', () => {
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
    const strays = [...['site', 'worker', 'scripts'].flatMap(filesIn), 'astro.config.mjs']
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
      ['site', 'worker', 'scripts']
        .flatMap(filesIn)
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

  test('SQL of the Worker stands only in a room’s db.ts, or below its db', () => {
    const strays = filesIn('worker').filter(
      (file) =>
        !/\/db(\.ts$|\/)|\.sql$/.test(file) &&
        /\.prepare\(|\b(SELECT\b[\s\w,.()*]+\sFROM|INSERT INTO|UPDATE \w+\s+SET|DELETE FROM)\b/i.test(
          textOf(file),
        ),
    );

    expect(strays).toEqual([]);
  });

  test('SQL names a table only in its room, in those that have a reason, and where it is erased', () => {
    const named = filesIn('worker')
      .filter((file) => /\/db(\.ts$|\/)/.test(file) && !isInside(file, 'worker/privacy'))
      .flatMap((file) =>
        tablesIn(textOf(file)).map((table) => `${table} in ${file.split('/')[1]}`),
      );
    const allowed = Object.entries(tables).flatMap(([table, { room, others = {} }]) =>
      [room, ...Object.keys(others)].map((name) => `${table} in ${name}`),
    );

    expect([...new Set(named)].sort()).toEqual(allowed.sort());
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

  test('has no source file of over 250 lines', () => {
    const sizes = ['site', 'worker', 'scripts']
      .flatMap(filesIn)
      .map((file) => ({ file, lines: textOf(file).trimEnd().split('\n').length }));

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

    const written = ['site', 'worker', 'scripts'].flatMap(filesIn);
    const dead = written.filter((file) => !reached.has(file) && !/\.d\.ts$|\.sql$/.test(file));
    expect(dead).toEqual([]);
  });

  test('names a language only in its folder and in the registry', () => {
    const code = /(['"`])(?:en|zh)(?:-\w+)*\1|\bzh-(?:cn|hans|hant|tw)\b|\bzhCn\b/i;

    const folders = locales.map((locale) => `site/languages/${languageOf(locale).path}`);
    const homes = [...folders, 'site/languages/registry', 'worker/migrations'];
    const files = [...['site', 'worker', 'scripts'].flatMap(filesIn), 'astro.config.mjs'];
    const naming = files
      .filter((file) => !homes.some((home) => isInside(file, home)))
      .filter((file) => code.test(textOf(file)));

    expect(naming).toEqual([]);
  });

  test('sets text by the facts of its language, which every element with a `lang` has', () => {
    const sources = ['site', 'worker'].flatMap(filesIn);
    const styled = sources.filter((file) => /:lang\(/.test(textOf(file)));
    const marked = sources.filter((file) => /<(?!html)\w[^>]*\slang=\{/.test(textOf(file)));

    expect([...styled, ...marked]).toEqual([]);
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

/** The tables that the statements of a file name; what a statement names itself (`WITH open AS`) is none. */
function tablesIn(text: string): string[] {
  const own = [...text.matchAll(/\b(\w+)(?: *\([\w, ]+\))? +AS +\(/g)].map(([, name]) => name);
  return [...text.matchAll(/\b(?:FROM|JOIN|INTO|UPDATE)\s+([a-z_]+)\b(?!\()/g)]
    .map(([, table = '']) => table)
    .filter((table) => !own.includes(table));
}

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
