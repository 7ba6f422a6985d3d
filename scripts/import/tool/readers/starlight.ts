import { posix } from 'node:path';
import { slug } from 'github-slugger';
import { type Literal, literalsIn } from '../data/literals.ts';
import { addressIn, findKey, isRecord, pairsIn, textAt } from '../data/values.ts';
import { starlightNav } from '../navigation.ts';
import type { Read, Settings } from '../old-site.ts';

/** Settings of Astro, where they have Starlight in them. */
export function readStarlight({ source }: Settings): Read | undefined {
  if (!source.includes('@astrojs/starlight')) return undefined;
  const config = literalsIn(source).get('default');
  const base = textAt(config, 'base') ?? '/';
  return {
    root: 'src/content/docs',
    base: posix.join('/', base, '/'),
    origin: addressIn(textAt(config, 'site'), base),
    title: titleIn(config),
    nav: starlightNav(findKey(config, 'sidebar')),
    redirects: isRecord(config) ? pairsIn(config['redirects']) : [],
    addressesOf: (file) => [slugged(file)],
  };
}

/** It may have one for each language. */
function titleIn(config: Literal): string | undefined {
  const title = findKey(config, 'title');
  return typeof title === 'string' ? title : undefined;
}

const slugged = (file: string) =>
  file
    .replace(/\.\w+$/, '')
    .split('/')
    .map((part) => slug(part))
    .join('/');
