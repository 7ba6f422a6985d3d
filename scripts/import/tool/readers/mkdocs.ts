import { basename } from 'node:path';
import { mkdocsNav } from '../navigation.ts';
import type { Read, Settings } from '../old-site.ts';
import { findKey, isRecord, textAt, yamlIn } from '../values.ts';
import { mkdocsLists, unreadable, withheldBy } from '../withheld.ts';

export function readMkdocs({ path, source }: Settings): Read {
  const config = yamlIn(source);
  const root = textAt(config, 'docs_dir') ?? 'docs';
  const address = textAt(config, 'site_url');
  const map = findKey(config, 'redirect_maps');
  const redirects = isRecord(map) ? Object.entries(map) : [];
  return {
    root,
    base: pathOf(address),
    origin: address,
    // One that is told another way is told ours, as nearly every time.
    headings: /^[ \t-]*slugify:/m.test(source) ? undefined : 'mkdocs',
    nav: mkdocsNav(isRecord(config) ? config['nav'] : undefined),
    redirects: redirects.flatMap(([from, to]) =>
      typeof to === 'string' ? [[from, to] as [string, string]] : [],
    ),
    inherit: isRecord(config) ? withheldBy(mkdocsLists(config, root)) : unreadable(basename(path)),
  };
}

const pathOf = (address: string | undefined) =>
  address !== undefined && URL.canParse(address) ? new URL(address).pathname : '/';
