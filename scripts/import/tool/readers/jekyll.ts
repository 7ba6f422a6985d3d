import { existsSync } from 'node:fs';
import { basename, join, posix } from 'node:path';
import type { Literal } from '../data/literals.ts';
import { addressIn, isRecord, namedValues, textAt, yamlIn } from '../data/values.ts';
import type { Read, Settings } from '../old-site.ts';
import { jekyllDefaults, jekyllRules, unreadable } from '../withheld.ts';

/** Jekyll and Hexo call their settings the same; the one has its articles in `source`. */
export function readJekyll({ home, path, source }: Settings): Read {
  const config = yamlIn(source);
  const isHexo =
    existsSync(join(home, 'scaffolds')) || textAt(config, 'new_post_name') !== undefined;
  const base = textAt(config, isHexo ? 'root' : 'baseurl') ?? '/';
  const root = textAt(config, isHexo ? 'source_dir' : 'source') ?? (isHexo ? 'source' : '.');
  return {
    root,
    base: posix.join('/', base, '/'),
    origin: addressIn(textAt(config, 'url'), base),
    title: textAt(config, 'title'),
    addressesOf: addressesIn(config, root, isHexo),
    values: isHexo ? namedValues('config', config) : namedValues('site', config),
    headings: isHexo ? 'hexo' : undefined,
    inherit: isRecord(config) ? jekyllRules(config, root, isHexo) : unreadable(basename(path)),
  };
}

/** The address of a file by what the settings say of its kind: pages by their path, posts and collections by a pattern. */
function addressesIn(config: Literal, root: string, isHexo: boolean) {
  const given = isRecord(config) ? config : {};
  const defaults = jekyllDefaults(given['defaults'], root);
  const style = textAt(config, 'permalink') ?? (isHexo ? undefined : 'date');
  return (file: string): string[] => {
    const [, collection, inner = ''] = /(?:^|\/)_([\w-]+)\/(.+)$/.exec(file) ?? [];
    const own = defaults(posix.join(root, file)).fields['permalink'];
    if (collection === undefined) return [typeof own === 'string' ? filled(own, file) : file];
    const set = isRecord(given['collections']) ? given['collections'][collection] : undefined;
    const pattern = typeof own === 'string' ? own : (textAt(set, 'permalink') ?? style);
    const made = filled(patternOf(pattern, collection), inner, collection);
    return made === '' || made.includes(':') ? [] : [made];
  };
}

function patternOf(pattern: string | undefined, collection: string): string {
  if (pattern === undefined) return '';
  if (pattern.includes(':') || pattern.includes('/')) return pattern;
  if (collection !== 'posts') return '/:collection/:path';
  return pattern === 'none' ? '/:title' : '/:year/:month/:day/:title';
}

function filled(pattern: string, file: string, collection = ''): string {
  const path = file.replace(/\.\w+$/, '');
  const base = path.split('/').at(-1) ?? '';
  const [, year = '', month = '', day = '', rest] = /^(\d{4})-(\d\d)-(\d\d)-(.+)$/.exec(base) ?? [];
  const isUndated = rest === undefined && /:(year|month|day)/.test(pattern);
  if (isUndated) return '';
  const name = rest ?? base;
  const values: Record<string, string> = {
    ...{ collection, path, year, month, day, name, title: name, slug: name, basename: name },
    ...{ categories: '', output_ext: '' },
  };
  return pattern.replace(/:(\w+)/g, (whole, key: string) => values[key] ?? whole);
}
