import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import type { Literal } from './literals.ts';
import type { Read } from './settings.ts';
import { isRecord, jsonIn, listAt, textAt, tomlIn, yamlIn } from './values.ts';

/** Settings of Hugo, in one file or in a folder of them; each language may have its articles in a folder of its own. */
export function readHugo({ path, source }: { path: string; source: string }): Read | undefined {
  const config = valueIn(path, source);
  const keys = ['baseURL', 'baseurl', 'contentDir', 'languages', 'module', 'theme', 'markup'];
  if (!isRecord(config) || keys.every((key) => config[key] === undefined)) return undefined;
  const address = textAt(config, 'baseURL') ?? textAt(config, 'baseurl');

  const main = textAt(config, 'defaultContentLanguage');
  const isBelow = config['defaultContentLanguageInSubdir'] === true;
  const folders = [
    ...foldersOf(config['languages'] ?? beside(path, 'languages')),
    ...mountsOf(config['module'] ?? beside(path, 'module')),
  ];
  return {
    root: textAt(config, 'contentDir') ?? 'content',
    base: address !== undefined && URL.canParse(address) ? new URL(address).pathname : '/',
    origin: address,
    languages: folders.map(({ folder, code }) => ({
      folder,
      code,
      start: code === (main ?? folders[0]?.code) && !isBelow ? '' : `${code}/`,
    })),
  };
}

interface OfLanguage {
  folder: string;
  code: string;
}

/** `[languages.fr] contentDir = "content/french"`. */
const foldersOf = (languages: Literal): OfLanguage[] =>
  isRecord(languages)
    ? Object.entries(languages).flatMap(([code, language]) => {
        const folder = textAt(language, 'contentDir');
        return folder === undefined ? [] : [{ folder: posix.normalize(folder), code }];
      })
    : [];

/** `[[module.mounts]] source = "content/french", target = "content", lang = "fr"`. */
function mountsOf(module: Literal): OfLanguage[] {
  const mounts = isRecord(module) ? module['mounts'] : undefined;
  if (!Array.isArray(mounts)) return [];
  return mounts.flatMap((mount) => {
    const sites =
      isRecord(mount) && isRecord(mount['sites']) ? mount['sites']['matrix'] : undefined;
    const code = textAt(mount, 'lang') ?? listAt(sites, 'languages')[0];
    const folder = textAt(mount, 'source');
    const isOfArticles = textAt(mount, 'target') === 'content';
    return isOfArticles && folder !== undefined && code !== undefined
      ? [{ folder: posix.normalize(folder), code }]
      : [];
  });
}

/** What stands in a file of its own beside the settings. */
function beside(path: string, name: string): Literal {
  const folder = dirname(path);
  if (!existsSync(folder)) return undefined;
  const file = readdirSync(folder)
    .filter((other) => new RegExp(`^${name}\\.(?:toml|ya?ml|json)$`).test(other))
    .map((other) => join(folder, other))
    .find((other) => lstatSync(other).isFile() && lstatSync(other).size < 1024 * 1024);
  return file === undefined ? undefined : valueIn(file, readFileSync(file, 'utf8'));
}

function valueIn(path: string, source: string): Literal {
  if (path.endsWith('.toml')) return tomlIn(source);
  return path.endsWith('.json') ? jsonIn(source) : yamlIn(source);
}
