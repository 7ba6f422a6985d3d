import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

const kinds = '{astro,css,js,mjs,sql,ts,tsx}';

/** Every file of ours below `folder` that is written by hand, from the root of the repository. */
export const filesIn = (folder: string) =>
  globSync(`${folder}/**/*.${kinds}`)
    .map((file) => file.replaceAll('\\', '/'))
    .sort();

/** Every file of the product itself, with what its commands run. */
export const productFiles = ['site', 'worker', 'scripts'].flatMap(filesIn);

/** The last migration that has run on somebody's database: up to here none is edited any more. */
export const lastReleasedMigration = 'worker/migrations/0006_votes_in_any_language.sql';

/** The text of a file, read once. */
export function textOf(file: string): string {
  const text = texts.get(file) ?? readFileSync(file, 'utf8');
  texts.set(file, text);
  return text;
}

const texts = new Map<string, string>();

/** The text of a file without its comments. What stands in quotes and looks like one (`'/api/*'`) stays. */
export const codeOf = (file: string) =>
  textOf(file)
    .replace(/(?<=^|[\s({,;])\/\*[\s\S]*?\*\//g, '')
    .replace(file.endsWith('.sql') ? /--.*/g : /(?<=^|[\s({,;])\/\/.*|<!--[\s\S]*?-->/gm, '');

/** What a file imports: packages by their names, files of ours by their paths from the root. */
export const importsOf = (file: string) => importsIn(textOf(file), file);

const importsIn = (text: string, file: string) =>
  namesIn(text).map((name) => (isRelative(name) ? pathOf(name, file) : name));

/** As they are written. With a `$` it is a line that a template writes. */
const namesIn = (text: string) =>
  [...text.matchAll(/(?<!['"])(?:\bfrom|\bimport)\s*\(?\s*(['"`])([^'"`\s$]+)\1/g)].map(
    ([, , name = '']) => name,
  );

const isRelative = (name: string) => name.startsWith('.');

const pathOf = (name: string, file: string) => join(dirname(file), name.replace(/\?.*/, ''));

export const importedFiles = (file: string) => importsOf(file).filter(isOurs);

/** The files of ours that are there when a file runs: types alone are not. */
export const loadedFiles = (file: string) =>
  importsIn(textOf(file).replace(/\bimport type [^;]+;/g, ''), file).filter(isOurs);

/** What a file imports by a path that leads to no file: without its ending, or to a folder. */
export const lostImports = (file: string) =>
  namesIn(textOf(file)).filter((name) => isRelative(name) && !isOurs(pathOf(name, file)));

/** Packages, without those that Node or Astro itself bring. */
export const importedPackages = (file: string) =>
  importsOf(file).filter((name) => !isOurs(name) && !/^(node|astro):/.test(name));

/** Whether a file is `place`, or lies below it. */
export const isInside = (file: string, place: string) =>
  file === place || file.startsWith(`${place}/`);

const isOurs = (name: string) =>
  name.startsWith('.build/') || (existsSync(name) && statSync(name).isFile());
