import { existsSync } from 'node:fs';
import { basename, join, posix } from 'node:path';
import type { Read, Settings } from '../old-site.ts';
import { addressIn, isRecord, textAt, yamlIn } from '../values.ts';
import { jekyllRules, unreadable } from '../withheld.ts';

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
    permalink: textAt(config, 'permalink'),
    headings: isHexo ? 'hexo' : undefined,
    inherit: isRecord(config) ? jekyllRules(config, root, isHexo) : unreadable(basename(path)),
  };
}
